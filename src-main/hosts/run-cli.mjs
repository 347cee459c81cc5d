// `npm run cli` and `npm run demo` from a checkout: builds when needed, then runs the command line on the right Node.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode, isBuildNeeded } from './start-decisions.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** @returns {number} the exit code */
function runCommandLine() {
  const chosen = chooseNode(root, process)
  if ('sentence' in chosen) return complain(chosen.sentence)
  if (isBuildNeeded(root)) {
    const { status, stdout, stderr } = spawnSync(chosen.node, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: root,
    })
    if (status !== 0) return complain(`${stdout}${stderr}\nQuittance could not be built; what is wrong is said above.`)
  }
  return spawnSync(chosen.node, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2
}

/** @param {string} sentence */
function complain(sentence) {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = runCommandLine()
