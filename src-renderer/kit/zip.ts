// A ZIP file of files that are compressed already, such as PDFs: they are only put one after the other (PKWARE APPNOTE 6.3, method 0).
import { crc32 } from '#shared/basics/crc32'

export interface ZippedFile {
  name: string
  bytes: Uint8Array
}

const VERSION = 20
const UTF8_NAMES = 0x0800
/** 1 January 1980: the file says nothing about when it was made. */
const DATE = 0x21

interface Entry {
  name: Uint8Array
  crc: number
  size: number
  offset: number
}

function header(parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of parts) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

const about = ({ name, crc, size }: Entry) =>
  [
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [0, 2],
    [0, 2],
    [DATE, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ] as const

/** The bytes of the archive. Names that come twice get a number. */
export function zip(files: readonly ZippedFile[]): Uint8Array {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  const seen = new Map<string, number>()
  let offset = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    offset += part.length
  }
  for (const { name, bytes } of files) {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const unique = count > 1 ? name.replace(/(\.[^.]*)?$/, ` (${count})$1`) : name
    const entry = { name: encoder.encode(unique), crc: crc32(bytes), size: bytes.length, offset }
    entries.push(entry)
    add(header([[0x04034b50, 4], ...about(entry)]))
    add(entry.name)
    add(bytes)
  }
  const directory = offset
  for (const entry of entries) {
    add(header([[0x02014b50, 4], [VERSION, 2], ...about(entry), [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]]))
    add(entry.name)
  }
  const size = offset - directory
  const count = entries.length
  add(
    header([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [size, 4],
      [directory, 4],
      [0, 2],
    ]),
  )
  const all = new Uint8Array(offset)
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return all
}
