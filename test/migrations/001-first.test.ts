// The first format: made from an empty file, and exactly what schema.ts tells Kysely.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatOf, MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { type Connection, openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

async function migrated(): Promise<Connection> {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  await migrate(connection, file, () => Promise.reject(new Error('an empty file needs no backup')))
  return connection
}

it('makes the tables in an empty file, all of them STRICT', async () => {
  const connection = await migrated()
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  const tables = connection.pragma('table_list') as { name: string; schema: string; strict: number }[]
  const own = tables.filter(({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'))
  expect(own.length).toBeGreaterThan(15)
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([])
  connection.close()
})

it('is not applied a second time', async () => {
  const connection = await migrated()
  await migrate(connection, 'same', () => Promise.reject(new Error('no backup')))
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  connection.close()
})

it('has exactly the columns that the queries are typed with', async () => {
  const connection = await migrated()
  for (const [table, columns] of declaredTables()) {
    const actual = (connection.pragma(`table_info(${table})`) as { name: string; notnull: number }[]).map(
      ({ name, notnull }) => `${name}${notnull ? '' : '?'}`,
    )
    expect(actual.sort(), table).toEqual(columns.sort())
  }
  connection.close()
})

/** The tables of schema.ts with their columns; a question mark stands behind one that may be null. */
function declaredTables(): [string, string[]][] {
  const folder = new URL('../../src-main/database/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.startsWith('schema'))
  const text = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  const interfaces = new Map(
    [...text.matchAll(/interface (\w+)(?: extends ([\w, ]+))? \{([^}]*)\}/g)].map((match) => [match[1] ?? '', match]),
  )
  const columnsOf = (name: string): string[] => {
    const [, , parents, body = ''] = interfaces.get(name) ?? []
    const own = [...body.matchAll(/(\w+): ([^\n]+)/g)].map(([, column, type]) => `${column}${type?.includes('null') ? '?' : ''}`)
    return [...(parents?.split(', ').flatMap(columnsOf) ?? []), ...own]
  }
  const tables = [...(interfaces.get('Tables')?.[3] ?? '').matchAll(/(\w+): (\w+)/g)]
  expect(tables.length).toBeGreaterThan(15)
  return tables.map(([, table = '', type = '']) => [table, columnsOf(type)])
}
