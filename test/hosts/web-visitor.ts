// A browser's manners over real HTTP: every header can be said, also those that fetch would not let through.
import { request } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Api } from '../../src-main/core'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}
export interface Asking {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** `path` is sent as it is, with dots and all. */
export function visit(origin: string, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    asked.on('error', reject).end(body)
  })
}

/** Opens the address that was printed and answers the cookie it gave. */
export async function enter(url: string): Promise<string> {
  const { pathname, search, origin } = new URL(url)
  const { headers } = await visit(origin, pathname + search)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

/** The client of the screens. */
export function webClient(origin: string, cookie: string): Api {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }))
}
