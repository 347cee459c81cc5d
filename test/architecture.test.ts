// Who may import whom (ARCHITECTURE.md): this test executes the table, and its failure names the import.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g

interface Import {
  from: string
  to: string
}

/** Every import of a source file; paths inside the repository are relative to its root, packages are as written. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*\/\/.*$/gm, '')
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? ''
    if (name.startsWith('#shared/')) return { from: file, to: `src-shared/${name.slice(8)}` }
    if (name.startsWith('.')) return { from: file, to: relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') }
    return { from: file, to: name }
  })
}

const files = globSync(['src-shared/**/*.ts', 'src-main/**/*.{ts,tsx}', 'src-renderer/**/*.{ts,tsx}'], { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
)
const all = files.flatMap(importsOf)

/** The slice of a path: `invoices` of src-main/invoices/invoice-rows; empty for files that stand directly in their room. */
function slice(path: string): string {
  const parts = path.split('/')
  return parts.length > 2 ? (parts[1] ?? '') : ''
}
const isOwn = (path: string) => /^src-(shared|main|renderer)\//.test(path)
const inRoom =
  (room: string) =>
  ({ from }: Import) =>
    from.startsWith(`${room}/`)
const says = ({ from, to }: Import) => `${from} imports ${to}`

/** Places that several slices of a room share. */
const MAIN_SHARED = ['database', 'jobs']
const basicsMayUse = ['zod', '@orpc/contract']

function breaksRule(one: Import): boolean {
  const { from, to } = one
  if (from.startsWith('src-renderer/')) {
    if (to.startsWith('src-main/') || to.startsWith('node:') || to === 'electron') return true
    const isWithoutBusiness = slice(to) === 'kit' || to.startsWith('src-shared/basics/')
    return slice(from) === 'kit' && isOwn(to) && !isWithoutBusiness
  }
  if (from.startsWith('src-shared/')) {
    if (isOwn(to)) return !to.startsWith('src-shared/') || (slice(from) === 'basics' && slice(to) !== 'basics')
    return !basicsMayUse.includes(to)
  }
  if (to === 'electron' || to.startsWith('electron/')) return !from.startsWith('src-main/hosts/electron/')
  if (to === 'better-sqlite3') return from !== 'src-main/database/open.ts'
  if (from.startsWith('src-main/hosts/'))
    return isOwn(to) && !to.startsWith('src-shared/') && !to.startsWith('src-main/hosts/') && to !== 'src-main/core'
  if (to.startsWith('src-renderer/') || to.startsWith('src-main/hosts/')) return true
  const isOtherSlice = to.startsWith('src-main/') && slice(from) !== '' && slice(to) !== '' && slice(from) !== slice(to)
  return isOtherSlice && !MAIN_SHARED.includes(slice(to)) && !to.endsWith('-service') && !MAIN_SHARED.includes(slice(from))
}

it('reads the imports of every room', () => {
  for (const room of ['src-shared', 'src-main', 'src-renderer']) expect(all.filter(inRoom(room)).length, room).toBeGreaterThan(20)
})

it('imports only what the table allows', () => {
  expect(all.filter(breaksRule).map(says)).toEqual([])
})

it('has SQL in *-rows only', () => {
  const builds = /import \{[^}]*\bsql\b[^}]*\} from '(?:kysely|[^']*database\/store)'/
  const own = files.filter((file) => file.startsWith('src-main/') && builds.test(readFileSync(join(root, file), 'utf8')))
  expect(own.length).toBeGreaterThan(8)
  expect(own.filter((file) => !file.endsWith('-rows.ts'))).toEqual([])
})

it('would notice a forbidden import', () => {
  const forbidden: Import[] = [
    { from: 'src-renderer/invoices/InvoicesScreen.tsx', to: 'src-main/core' },
    { from: 'src-renderer/kit/Button.tsx', to: 'src-renderer/invoices/InvoicesScreen' },
    { from: 'src-shared/invoices/totals.ts', to: 'node:fs' },
    { from: 'src-shared/basics/money.ts', to: 'src-shared/invoices/totals' },
    { from: 'src-main/payments/payment-service.ts', to: 'src-main/invoices/invoice-rows' },
    { from: 'src-main/hosts/cli/main.ts', to: 'src-main/database/open' },
    { from: 'src-main/core.ts', to: 'electron' },
  ]
  expect(forbidden.filter((one) => !breaksRule(one))).toEqual([])
})

it.each(['src-main', 'src-shared'])('the slices of %s do not import each other in circles', (room) => {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of all.filter(inRoom(room))) {
    const [a, b] = [slice(from), slice(to)]
    if (!to.startsWith(room) || a === b || !a || !b || [...MAIN_SHARED, 'hosts'].includes(a) || MAIN_SHARED.includes(b)) continue
    edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const circle = findCircle(edges)
  expect(circle?.join(' -> ')).toBeUndefined()
})

function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  const walk = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const next of edges.get(name) ?? []) {
      const circle = walk(next, [...path, name])
      if (circle) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of edges.keys()) {
    const circle = walk(name, [])
    if (circle) return circle
  }
  return undefined
}
