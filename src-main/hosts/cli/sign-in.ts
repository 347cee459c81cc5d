// Signing in on the command line: `--as` says who, the environment or the terminal gives the password; arguments would show it to every process.

import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Core } from '../../core'
import { UsageError } from './report'

const VARIABLE = 'QUITTANCE_PASSWORD'

/** Without `--as` the call is the owner's, and is refused where everybody signs in. */
export async function signInAs(core: Core, email: string | undefined): Promise<void> {
  if (email === undefined) return
  const { isLoginOn } = await core.api.session.me()
  if (isLoginOn) await core.api.session.signIn({ email, password: process.env[VARIABLE] ?? (await askPassword(email)) })
}

async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`Put the password of ${email} into ${VARIABLE}: there is no terminal to ask for it.`)
  process.stderr.write(`Password of ${email}: `)
  // What is typed is not shown.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
