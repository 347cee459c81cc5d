// What a JPEG says of itself before its pixels: size, colours and how it is to be turned (ITU T.81 annex B, EXIF 2.32).

export interface JpegFrame {
  width: number
  height: number
  /** 1 grey, 3 colour of screens, 4 the colours of a printing press */
  components: number
  /** the low half of the marker: 0 and 1 are sequential, 2 is progressive; the others no reader of PDF knows */
  process: number
}
export interface Jpeg {
  frame: JpegFrame | undefined
  /** 1 upright, 2 to 8 turned or mirrored as in EXIF */
  orientation: number
  /** whether the pixels come to their end marker */
  isComplete: boolean
}

const TABLES_AND_RESERVED = [0xc4, 0xc8, 0xcc]
const START_OF_SCAN = 0xda

/** Walks the segments; the bytes begin with FF D8. Never fails: what is missing is undefined or false. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let frame: JpegFrame | undefined
  let orientation = 1
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && !TABLES_AND_RESERVED.includes(marker))
      frame = {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        process: marker & 0xf,
      }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    if (marker === START_OF_SCAN) return { frame, orientation, isComplete: hasEnd(bytes, at + 2 + length) }
    at += 2 + length
  }
  return { frame, orientation, isComplete: false }
}

/** Inside the pixels FF is never followed by D9: the first such pair is the end marker. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xd9) return true
  return false
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION = 0x0112
const ENTRY_BYTES = 12

/** The orientation of an EXIF segment without its header; undefined where it says none. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (segment.length < 20 || EXIF.some((byte, index) => segment[index] !== byte)) return undefined
  const tiff = new DataView(segment.buffer, segment.byteOffset + EXIF.length, segment.byteLength - EXIF.length)
  const isLittle = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, isLittle)
  if (first + 2 > tiff.byteLength) return undefined
  const count = tiff.getUint16(first, isLittle)
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.byteLength) return undefined
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue
    const value = tiff.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
