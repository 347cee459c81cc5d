// The UBL files of our own making, whole or with a part replaced.
import { readFileSync } from 'node:fs'
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
