// `npm run bench`: builds the benchmark as the product is built, and runs it in a process of its own.
import { execFileSync } from 'node:child_process'
import { build } from 'vite'

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'out/bench',
    target: 'node24',
    rolldownOptions: {
      input: { 'pdf-run': 'test/bench/pdf-run.ts', 'pdf-worker': 'test/bench/pdf-worker.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
})
execFileSync(process.execPath, ['--expose-gc', 'out/bench/pdf-run.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
