// Opens the system's browser, where there is one.
import { spawn } from 'node:child_process'

export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...rest] = browserCommand(address, platform)
  // The address is on the terminal as well, so that a machine without a browser is no failure.
  spawn(program, rest, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref()
}

export function browserCommand(address: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address]
  // `start` belongs to the shell, which would take an ampersand for its own; this program does not.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}
