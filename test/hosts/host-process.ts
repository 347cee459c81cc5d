// The web host as a process of its own, for tests that kill it or run two at once.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Api } from '../../src-main/core'
import { enter, webClient } from './web-visitor'

const entry = fileURLToPath(new URL('../../out/main/web.js', import.meta.url))

export async function startHost(folder: string): Promise<{ child: ChildProcess; api: Api }> {
  const child = spawn(process.execPath, [entry, '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url) return { child, api: webClient(new URL(url).origin, await enter(url)) }
  }
  throw new Error('the host ended before it said its address')
}
