// Answers paths with the files of the built screens, and with nothing else of the disk.
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

export interface ScreenFile {
  status: 200 | 404
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** `pathname` is that of a URL, still encoded. A path without an extension is a place inside the screens: index.html. */
export async function readScreenFile(folder: string, pathname: string): Promise<ScreenFile> {
  const file = screenFile(folder, pathname)
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || bytes === undefined) return notFound()
  const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': caching(file) }
  return { status: 200, headers, body: new Uint8Array(bytes) }
}

/** The file for a path, or undefined when the path leads out of the folder. */
function screenFile(folder: string, pathname: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined || /[\\\0]/.test(path)) return undefined
  if (extname(path) === '') return resolve(folder, 'index.html')
  const file = resolve(folder, `.${path}`)
  return file.startsWith(resolve(folder) + sep) ? file : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** The builder puts a hash of the content into every name in assets/, so those never change. */
function caching(file: string): string {
  return file.includes(`${sep}assets${sep}`) ? 'private, max-age=31536000, immutable' : 'no-store'
}

function notFound(): ScreenFile {
  const body = new TextEncoder().encode('There is no such page.\n')
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body }
}
