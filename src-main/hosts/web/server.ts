// The core behind a loopback HTTP server that serves the built screens: for machines without Electron, and for the tests.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { RPCHandler } from '@orpc/server/node'
import { fail } from '#shared/basics/failure'
import type { Core } from '../../core'
import { securityHeaders } from '../content-security-policy'
import { hostFailures } from '../failures'
import { readScreenFile } from '../screen-files'
import { forwardToDevServer } from './dev-server'
import { type Gate, isOurAddress, isOurCall, isToken, newSecret, openSession, visitorOf } from './gate'

export interface WebOptions {
  core: Core
  /** the built screens, out/renderer/ */
  rendererFolder: URL
  /** 0 or none: one that is free */
  port?: number
  /** none: a random one */
  token?: string
  /** while developing: where Vite serves the screens instead of the folder */
  devServer?: string | undefined
  reportBug?: (error: unknown) => void
}
export interface WebHost {
  /** with the token; whoever has it may work in the file */
  url: string
  close: () => Promise<void>
}

/** One browser, in which at most one person is signed in. */
type Visitor = ReturnType<Core['newCaller']>

/** Enough for 5,000 invoice files in one import. */
const MOST_BYTES = 200_000_000
const NO_ENTRY = 'Open Quittance with the address it printed when it started: this one lacks the key.'

export async function serveWeb({ core, port = 0, token = newSecret(), ...options }: WebOptions): Promise<WebHost> {
  const gate: Gate<Visitor> = { token, sessions: new Map(), port }
  // A copy: the handler adds interceptors of its own to the list it is given.
  const rpc = new RPCHandler(core.router, { clientInterceptors: [...core.interceptors] })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isOurAddress(request.headers, gate)) return say(response, 403, 'This address does not belong to Quittance.')
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1')
    if (url === null) return say(response, 400, 'This is no address.')
    const { pathname, searchParams } = url
    const given = searchParams.get('token')
    const visitor = visitorOf(request.headers, gate)
    // Who comes back with the address stays who they are.
    if (pathname === '/' && given !== null && isToken(given, gate))
      return letIn(response, visitor ? null : openSession(gate, core.newCaller()))
    if (visitor === undefined) return say(response, 403, NO_ENTRY)
    if (!pathname.startsWith('/rpc/')) return showScreen(request, response, pathname, options)
    if (isAcceptable(request, response, gate)) await rpc.handle(request, response, { prefix: '/rpc', context: visitor })
    if (!response.headersSent) say(response, 404, 'There is no such procedure.')
  }
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    answer(request, response).catch((error: unknown) => {
      options.reportBug?.(error)
      if (response.headersSent) response.destroy()
      else say(response, 500, 'Something went wrong.')
    })
  })
  gate.port = await listen(server, port)
  return { url: `http://127.0.0.1:${gate.port}/?token=${encodeURIComponent(token)}`, close: () => close(server) }
}

/** Says what is wrong with a call, if something is. */
function isAcceptable(request: IncomingMessage, response: ServerResponse, gate: Gate<Visitor>): boolean {
  const length = request.headers['content-length']
  if (request.method !== 'POST') say(response.setHeader('allow', 'POST'), 405, 'Calls are made with POST.')
  else if (!isOurCall(request.headers, gate)) say(response, 403, 'Calls are answered only to pages of Quittance.')
  else if (length === undefined) say(response, 411, 'Say how long the call is.')
  else if (Number(length) > MOST_BYTES) say(response, 413, `A call may have ${MOST_BYTES / 1_000_000} MB at most.`)
  return !response.headersSent
}

async function showScreen(request: IncomingMessage, response: ServerResponse, pathname: string, options: Omit<WebOptions, 'core'>) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response.setHeader('allow', 'GET, HEAD'), 405, 'Pages are only read.')
  if (options.devServer) return forwardToDevServer(options.devServer, request, response)
  const { status, headers, body } = await readScreenFile(fileURLToPath(options.rendererFolder), pathname)
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
}

/** The token leaves the address, and with it the browser's history. */
function letIn(response: ServerResponse, cookie: string | null): void {
  response.writeHead(303, { ...(cookie && { 'set-cookie': cookie }), location: '/' }).end()
}

/** The connection ends with it, so that a body we do not want is not read. */
function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${sentence}\n`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(fail(hostFailures.port_not_usable, { port, problem: error.code ?? error.message })),
    )
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Event streams stay open for ever, so every connection is ended. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
