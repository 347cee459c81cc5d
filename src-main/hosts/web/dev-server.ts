// While developing, the screens come from Vite: passed on from the same address, so that cookie and calls stay as they are.
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** Vite puts scripts into its pages, so the policy is left out here and only here. */
export function forwardToDevServer(devServer: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const { host: _host, cookie: _cookie, ...headers } = request.headers
    const question = ask(new URL(request.url ?? '/', devServer), { method: request.method ?? 'GET', headers }, (answer) => {
      response.removeHeader('content-security-policy')
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response).once('close', resolve)
    })
    question.once('error', reject).end()
  })
}
