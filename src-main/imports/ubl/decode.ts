// From the bytes of an XML file to its text: the byte order mark and the XML declaration say which encoding it is.
import { fail } from '#shared/basics/failure'
import { importFailures } from '#shared/imports/failures'

const MOST_MEGABYTES = 20
const MEGABYTE = 1_000_000
const EXPECTED_ENCODING = 'UTF-8, UTF-16, ISO-8859-1 or Windows-1252'

interface DecodedText {
  text: string
  notices: string[]
}

/** The text of a file, without its byte order mark. Refuses files that are too large, and bytes that are not what the file says. */
export function decodeXml(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    const megabytes = Math.ceil(bytes.length / MEGABYTE)
    throw fail(importFailures.file_too_large, { file, megabytes, most: MOST_MEGABYTES })
  }
  const declared = declaredEncoding(bytes)
  const marked = markedEncoding(bytes)
  const isWide = declared !== undefined && /^(utf-?16|iso-10646-ucs-2|ucs-2)/i.test(declared)
  const notices =
    marked === undefined && isWide ? [`The file says that it is ${declared}, which it is not; it was read as UTF-8 (line 1).`] : []
  const encoding = marked ?? (isWide ? 'utf-8' : (declared ?? 'utf-8'))
  return { text: decode(file, bytes, encoding), notices }
}

/** What the first bytes prove: a byte order mark, or the zero bytes of UTF-16 beside "<". */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]
}

function decode(file: string, bytes: Uint8Array, encoding: string): string {
  const before = decoded(bytes, encoding, false)?.split('\ufffd', 1)[0]
  if (before === undefined)
    throw fail(importFailures.file_unknown_format, { file, found: `the encoding "${encoding}"`, expected: EXPECTED_ENCODING })
  const text = decoded(bytes, encoding, true)
  if (text !== undefined) return text
  const { line, column } = positionIn(before, before.length)
  throw fail(importFailures.file_not_xml, { file, line, column, problem: `these bytes are no ${encoding.toUpperCase()} text` })
}

/** undefined for an encoding that is not known, and for wrong bytes where these are fatal. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Line and column of an index, both counted from 1. */
export function positionIn(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
