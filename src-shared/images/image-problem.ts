// Why a picture cannot be printed as it is, found before it is kept, so that no invoice goes out without its logo.
import { crc32 } from '../basics/crc32'
import type { Image } from './image'
import { readJpeg } from './jpeg'

/** More is no logo, and would take more memory than the drawing of documents has. */
export const MOST_PIXELS = 25_000_000

export type ImageProblem = 'image_damaged' | 'image_for_press' | 'image_rotated' | 'image_too_many_pixels'

/** For bytes that were recognised as PNG or JPEG; undefined when nothing stands against them. Sizes in pixels. */
export function imageProblem(bytes: Uint8Array, { mediaType, width, height }: Omit<Image, 'id' | 'base64'>): ImageProblem | undefined {
  if (width === 0 || height === 0) return 'image_damaged'
  if (width * height > MOST_PIXELS) return 'image_too_many_pixels'
  if (mediaType === 'image/png') return isWholePng(bytes) ? undefined : 'image_damaged'
  const { frame, orientation, isComplete } = readJpeg(bytes)
  if (frame === undefined || frame.process > 2 || !isComplete) return 'image_damaged'
  if (frame.components === 4) return 'image_for_press'
  return orientation === 1 ? undefined : 'image_rotated'
}

/** Whether every chunk up to IEND is there with its check sum, pixels among them (PNG specification 5). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasPixels = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IEND') return hasPixels
    hasPixels ||= name === 'IDAT'
    at = end + 4
  }
  return false
}
