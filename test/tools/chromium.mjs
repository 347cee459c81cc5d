// Finds a Chromium for the end-to-end tests: the environment's, Playwright's, the system's; else installs one, else answers undefined.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

async function playwrightPath() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

async function findChromium() {
  const places = [process.env.CHROMIUM, await playwrightPath(), ...SYSTEM]
  return places.find((place) => place && existsSync(place))
}

function attempt(command, args, seconds) {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: seconds * 1000 })
    return true
  } catch {
    return false
  }
}

/** Debian's package when this is root on Debian, else Playwright's own download. */
function install() {
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    if (attempt('apt-get', ['update', '-qq'], 120) && attempt('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], 300))
      return
  }
  attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 300)
}

export async function chromiumOrInstall() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium found; installing one for the end-to-end tests.')
  install()
  return findChromium()
}
