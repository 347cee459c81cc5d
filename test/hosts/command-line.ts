// The command line as a person or a script uses it: one process a call.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Api } from '../../src-main/core'

const entry = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

export interface Run {
  code: number | null
  output: string
  error: string
}

export function quittance(folder: string, args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, '--data', folder, ...args])
    const run: Run = { code: null, output: '', error: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      run.output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      run.error += chunk.toString()
    })
    child.on('close', (code) => resolve({ ...run, code }))
    child.stdin.end(input)
  })
}

/** The contract, each call through `quittance call`. */
export function commandLineApi(folder: string): Api {
  const call = async (procedure: string, input: unknown) => {
    const { code, output, error } = await quittance(folder, ['call', procedure, '-'], JSON.stringify(input ?? {}))
    if (code === 0) return JSON.parse(output) as unknown
    const { code: refusal, facts, message } = JSON.parse(error) as { code: string; facts: object; message: string }
    throw Object.assign(new Error(message), { code: refusal, data: facts })
  }
  const slice = (name: string) => new Proxy({}, { get: (_, verb) => (input: unknown) => call(`${name}.${String(verb)}`, input) })
  return new Proxy({}, { get: (_, name) => slice(String(name)) }) as Api
}
