// The hosts are tested as they are built: builds once before all of them, when something built is missing or old.
import { spawnSync } from 'node:child_process'
import { isBuildNeeded } from '../../src-main/hosts/start-decisions.mjs'

export function setup(): void {
  if (!isBuildNeeded(process.cwd())) return
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`)
}
