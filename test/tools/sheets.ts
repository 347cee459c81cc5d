// `npm run sheets`: draws documents in every design and language into test/screenshots/documents, to be looked at.
import { execFileSync } from 'node:child_process'
import { build } from 'vite'

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'out/sheets',
    target: 'node24',
    rolldownOptions: { input: { 'sheets-run': 'test/tools/sheets-run.ts' }, output: { format: 'es', entryFileNames: '[name].js' } },
  },
})
execFileSync(process.execPath, ['out/sheets/sheets-run.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
