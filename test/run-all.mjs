// `npm test`: every check of the project, one after the other, and at the end how many tests passed, failed and were skipped.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { chromiumOrInstall } from './tools/chromium.mjs'

const results = 'test-results'
const counts = { passed: 0, failed: 0, skipped: 0 }

function run(name, args, env = {}) {
  const begin = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
  return status === 0
}

/** A check counts as one test: it passes or fails as a whole. */
function check(name, args) {
  counts[run(name, args) ? 'passed' : 'failed'] += 1
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function vitest() {
  const file = `${results}/vitest.json`
  const isGood = run('unit, core, migrations, hosts', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readJson(file)
  counts.passed += report?.numPassedTests ?? 0
  counts.failed += report?.numFailedTests ?? 0
  counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  if (!isGood && !report?.numFailedTests) counts.failed += 1
}

async function playwright() {
  const file = `${results}/playwright.json`
  const chromium = await chromiumOrInstall()
  if (!chromium) {
    console.log('SKIPPED end to end: no Chromium was found and none could be installed. Set CHROMIUM to its path.\n')
    counts.skipped += 1
    return
  }
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  const isGood = run('end to end in Chromium', args, { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  const stats = readJson(file)?.stats
  counts.passed += stats?.expected ?? 0
  counts.failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  counts.skipped += stats?.skipped ?? 0
  if (!isGood && !stats?.unexpected) counts.failed += 1
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
check('types', ['node_modules/typescript/bin/tsc', '-b'])
check('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
check('type-aware lint', [
  'node_modules/oxlint/bin/oxlint',
  '--type-aware',
  '--deny-warnings',
  'src-main',
  'src-renderer',
  'src-shared',
  'test',
])
check('dead code', ['node_modules/knip/bin/knip.js'])
check('build', ['node_modules/electron-vite/bin/electron-vite.js', 'build'])
vitest()
await playwright()

const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exitCode = counts.failed ? 1 : 0
