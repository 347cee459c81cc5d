// The screens have an origin of their own, app://quittance, instead of file:// with all of the disk.
import { protocol } from 'electron'
import { securityHeaders } from '../content-security-policy'
import { readScreenFile } from '../screen-files'

const SCHEME = 'app'
const HOST = 'quittance'
export const screensAddress = `${SCHEME}://${HOST}/`

/** Before the application is ready; later it has no effect. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

export function serveScreens(rendererFolder: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const { hostname, pathname } = new URL(url)
    if (hostname !== HOST || method !== 'GET') return new Response('There is no such page.\n', { status: 404, headers: securityHeaders })
    const { status, headers, body } = await readScreenFile(rendererFolder, pathname)
    return new Response(body, { status, headers: { ...securityHeaders, ...headers } })
  })
}
