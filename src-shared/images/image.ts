// Logos and other pictures: kept once, named by the hash of their bytes.
import { z } from 'zod'
import { readJpeg } from './jpeg'

/** The SHA-256 of the image's bytes, in hexadecimal. */
export const imageIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'an id as images.keep answers it')
export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const
export const imageTypeSchema = z.enum(IMAGE_TYPES)
export const imageSchema = z.object({ id: imageIdSchema, mediaType: imageTypeSchema, width: z.int(), height: z.int(), base64: z.string() })
export type Image = z.infer<typeof imageSchema>

export const MAX_IMAGE_BYTES = 2_000_000

interface Picture {
  mediaType: Image['mediaType']
  width: number
  height: number
}

/** What the bytes are and how large, read from their own header; undefined when they are neither PNG nor JPEG. */
export function recognizeImage(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  }
  const frame = bytes.length > 4 && view.getUint16(0) === 0xffd8 ? readJpeg(bytes).frame : undefined
  return frame && { mediaType: 'image/jpeg', width: frame.width, height: frame.height }
}
