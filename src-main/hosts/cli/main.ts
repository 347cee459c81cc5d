// The entry of the command line: reads the arguments, runs one command, and answers with its exit code.
import '../check-node'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from '../data-folder'
import { COMMANDS } from './commands'
import { HELP } from './help'
import { complain, UsageError } from './report'

const options = {
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  port: { type: 'string' },
  as: { type: 'string' },
} as const

async function run(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true })
    const [name = 'help', ...words] = positionals
    const command = values.help ? undefined : COMMANDS[name]
    if (command === undefined && !values.help && name !== 'help')
      throw new UsageError(`There is no command "${name}". quittance --help lists them.`)
    if (command === undefined) {
      process.stdout.write(HELP)
      return 0
    }
    const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), data: values.data })
    return await command({
      words,
      values,
      databaseFile: join(folder, 'quittance.sqlite'),
      workerFile: new URL('./worker.js', import.meta.url),
    })
  } catch (error) {
    return complain(error)
  }
}

process.exitCode = await run()
