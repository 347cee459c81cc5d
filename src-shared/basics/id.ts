// UUIDv7 (RFC 9562): made on the laptop, sorted by time.
import { z } from 'zod'

export type Id = string
export const idSchema = z.uuid('an id as the lists show it (a UUID)')

/** A UUIDv7 from a Unix time in milliseconds and 10 random bytes. */
export function uuidv7(milliseconds: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16)
  let time = milliseconds
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256
    time = Math.floor(time / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
