// The catalogues of the screens: nothing missing in a language, nothing that no screen shows, no placeholder forgotten.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { failureCodes } from '#shared/failures'
import { problemCodes } from '#shared/invoices/readiness'
import { de } from '../../src-renderer/texts/de/de'
import { failures } from '../../src-renderer/texts/de/failures'
import { problems } from '../../src-renderer/texts/de/problems'
import { en } from '../../src-renderer/texts/en/en'

const root = resolve(import.meta.dirname, '../..')
// Codes of problems and refusals are named where they are found: in src-shared.
const source = globSync(['src-renderer/**/*.{ts,tsx}', 'src-shared/**/*.ts'], { cwd: root, exclude: ['src-renderer/texts/**'] })
  .map((file) => readFileSync(resolve(root, file), 'utf8'))
  .join('\n')

/** Every text by its path, such as "frame.invoices". */
function pathsOf(part: object, before = ''): string[] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? pathsOf(value as object, `${before}${name}.`) : [`${before}${name}`],
  )
}

it('has the same texts in German as in English', () => {
  expect(pathsOf(de).sort()).toEqual(pathsOf(en).sort())
})

it('has no text that no screen shows', () => {
  const isUsed = (path: string) => {
    const [group, name = ''] = path.split('.').slice(-2)
    // Texts of a group are looked up by a code of the business, such as a status.
    return source.includes(`.${group}[`) || new RegExp(`\\b${name}\\b`).test(source)
  }
  expect(pathsOf(en).filter((path) => !isUsed(path))).toEqual([])
})

it('says nothing empty, and nothing in German that is still English', () => {
  const leaves = (part: object): string[] =>
    Object.values(part).flatMap((value) =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? leaves(value as object) : [],
    )
  expect([...leaves(en), ...leaves(de)].filter((text) => text.trim() === '')).toEqual([])
  const english = new Set(leaves(en).filter((text) => text.includes(' ')))
  expect(leaves(de).filter((text) => english.has(text))).toEqual([])
})

it('has a German sentence for every refusal and for everything that a draft can lack', () => {
  expect(Object.keys(failures).sort()).toEqual([...failureCodes].sort())
  expect(Object.keys(problems).sort()).toEqual([...problemCodes].sort())
})
