// `npm run test:stress`: the long runs that `npm test` leaves out.
import { spawnSync } from 'node:child_process'

const env = { ...process.env, STRESS: '1', KILLS: process.env.KILLS ?? '200' }
process.exitCode =
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'stress'], { stdio: 'inherit', env }).status ?? 1
