// The UBL files of our own making, whole or with a part replaced.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { Failure } from '#shared/basics/failure'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/ubl/${name}.xml`, import.meta.url))
}

export const plainText = new TextDecoder().decode(fixtureBytes('plain'))

/** plain.xml with parts replaced; each part must be there. */
export function plainWith(...changes: readonly [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`plain.xml has no ${from}`)
    return text.replace(from, () => to)
  }, plainText)
}

export function readText(text: string) {
  return readUbl('plain.xml', new TextEncoder().encode(text))
}

/** The Failure that reading ends with; anything else is thrown on. */
export function refusalOf(read: () => unknown): { code: string; message: string; facts: Record<string, unknown> } {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message, facts: { ...error.facts } }
    throw error
  }
  throw new Error('it was read')
}

/** Reads; what cannot be read has to end in a Failure that names the file and a place in it. */
export function readOrRefused(bytes: Uint8Array): void {
  try {
    readUbl('fuzz.xml', bytes)
  } catch (error) {
    const { code, facts } = refusalOf(() => {
      throw error
    })
    expect(code).toMatch(/^file_/)
    expect(facts['file']).toBe('fuzz.xml')
    expect(facts).toSatisfy((known: object) => 'place' in known || 'line' in known || 'found' in known)
  }
}

/** The file with one element that has only text changed, removed or doubled. */
export function withLeaf(bytes: Uint8Array, seed: number, action: 'text' | 'remove' | 'double' | 'attribute', text: string): Uint8Array {
  const source = new TextDecoder('latin1').decode(bytes)
  const leaves = [...source.matchAll(/<([\w:]+)([^<>]*)>([^<>]*)<\/\1>/g)]
  const leaf = leaves[seed % leaves.length]
  if (leaf === undefined) return bytes
  const [whole, name] = leaf
  const changed = {
    text: whole.replace(/>[^<>]*</, () => `>${text}<`),
    remove: '',
    double: whole + whole,
    attribute: whole.replace(/"[^"]*"/, () => `"${text}"`).replace(`<${name}>`, `<${name} a="${text}">`),
  }[action]
  return Buffer.from(source.slice(0, leaf.index) + changed + source.slice(leaf.index + whole.length), 'latin1')
}
