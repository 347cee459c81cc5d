// PNG files read and written by ourselves: the PDF library hangs on damaged ones, and takes long for large ones with transparency.
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { MOST_PIXELS } from '#shared/images/image-problem'

/** Pixels of four bytes each: red, green, blue, alpha. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

interface Header {
  width: number
  height: number
  depth: number
  color: number
}
interface Pass {
  left: number
  top: number
  stepX: number
  stepY: number
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const WHOLE: readonly Pass[] = [{ left: 0, top: 0, stepX: 1, stepY: 1 }]
/** Adam7, PNG specification 8.1 */
const INTERLACED: readonly Pass[] = [
  { left: 0, top: 0, stepX: 8, stepY: 8 },
  { left: 4, top: 0, stepX: 8, stepY: 8 },
  { left: 0, top: 4, stepX: 4, stepY: 8 },
  { left: 2, top: 0, stepX: 4, stepY: 4 },
  { left: 0, top: 2, stepX: 2, stepY: 4 },
  { left: 1, top: 0, stepX: 2, stepY: 2 },
  { left: 0, top: 1, stepX: 1, stepY: 2 },
]

/** The pixels of a PNG; null when it is damaged or of a kind that the specification does not know. */
export function readPng(bytes: Buffer): Pixels | null {
  try {
    const chunks = chunksOf(bytes)
    const head = chunks.find(({ name }) => name === 'IHDR')?.data
    if (head === undefined) return null
    const header = { width: head.readUInt32BE(0), height: head.readUInt32BE(4), depth: head.readUInt8(8), color: head.readUInt8(9) }
    const { width, height } = header
    if (width * height === 0 || width * height > MOST_PIXELS || CHANNELS[header.color] === undefined) return null
    const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
    const raw = inflateSync(packed, { maxOutputLength: width * height * 8 + height * 16 + 1024 })
    const part = (wanted: string) => chunks.find(({ name }) => name === wanted)?.data
    const pixelOf = pixelReader(header, part('PLTE'), part('tRNS'))
    const data = new Uint8Array(width * height * 4)
    let at = 0
    for (const pass of head.readUInt8(12) === 1 ? INTERLACED : WHOLE) at = readPass(raw, at, header, pass, pixelOf, data)
    return { width, height, data }
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}

function chunksOf(bytes: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

type PixelReader = (row: Uint8Array, x: number, target: Uint8Array, at: number) => void

function pixelReader({ depth, color }: Header, palette: Buffer | undefined, clear: Buffer | undefined): PixelReader {
  const channels = CHANNELS[color] ?? 1
  const most = 2 ** depth - 1
  const sample = (row: Uint8Array, index: number) => {
    if (depth === 8) return row[index] ?? 0
    if (depth === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0)
    const bit = index * depth
    return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most
  }
  const byte = (value: number) => (depth === 8 ? value : Math.round((value * 255) / most))
  return (row, x, target, at) => {
    const first = sample(row, x * channels)
    if (color === 3) {
      for (let channel = 0; channel < 3; channel += 1) target[at + channel] = palette?.[first * 3 + channel] ?? 0
      target[at + 3] = clear?.[first] ?? 255
      return
    }
    const isColored = color === 2 || color === 6
    const [green, blue] = isColored ? [sample(row, x * channels + 1), sample(row, x * channels + 2)] : [first, first]
    const values = isColored ? [first, green, blue] : [first]
    // one colour of a picture without alpha may be named as the transparent one
    const isClear = color < 3 && clear !== undefined && values.every((value, index) => value === clear.readUInt16BE(index * 2))
    target[at] = byte(first)
    target[at + 1] = byte(green)
    target[at + 2] = byte(blue)
    target[at + 3] = isClear ? 0 : color >= 4 ? byte(sample(row, x * channels + channels - 1)) : 255
  }
}

function readPass(raw: Buffer, from: number, header: Header, pass: Pass, pixelOf: PixelReader, data: Uint8Array): number {
  const columns = Math.ceil((header.width - pass.left) / pass.stepX)
  const rows = Math.ceil((header.height - pass.top) / pass.stepY)
  if (columns <= 0 || rows <= 0) return from
  const bits = (CHANNELS[header.color] ?? 1) * header.depth
  const length = Math.ceil((columns * bits) / 8)
  if (from + rows * (length + 1) > raw.length) throw new RangeError('the picture ends too early')
  let above: Uint8Array = new Uint8Array(length)
  for (let row = 0; row < rows; row += 1) {
    const at = from + row * (length + 1)
    const line = raw.subarray(at + 1, at + 1 + length)
    unfilter(line, above, raw[at] ?? 0, Math.max(1, bits >> 3))
    const y = pass.top + row * pass.stepY
    for (let x = 0; x < columns; x += 1) pixelOf(line, x, data, (y * header.width + pass.left + x * pass.stepX) * 4)
    above = line
  }
  return from + rows * (length + 1)
}

/** Undoes a row's filter in place (PNG specification 9). */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, distance: number): void {
  for (let index = 0; index < line.length && filter > 0; index += 1) {
    const left = index < distance ? 0 : (line[index - distance] ?? 0)
    const up = above[index] ?? 0
    const corner = index < distance ? 0 : (above[index - distance] ?? 0)
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    line[index] = (line[index] ?? 0) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

/** A PNG of eight bits a channel; without an alpha channel where nothing shines through. */
export function writePng({ width, height, data }: Pixels): Buffer {
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255)
  const channels = isOpaque ? 3 : 4
  const rows = Buffer.alloc((width * channels + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      rows.set(data.subarray(at, at + channels), y * (width * channels + 1) + 1 + x * channels)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, isOpaque ? 2 : 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
