// UUIDv7 (RFC 9562): made on the laptop, sorted by time.
import { z } from 'zod'

export type Id = string
export const idSchema = z.uuid('an id as the lists show it (a UUID)')

/** A UUIDv7 from a Unix time in milliseconds, a 12-bit sequence number and 8 random bytes. */
export function uuidv7(milliseconds: number, sequence: number, random: Uint8Array): Id {
  const time = milliseconds.toString(16).padStart(12, '0')
  const bytes = Array.from(random.subarray(0, 8), (byte, index) => (index === 0 ? (byte & 0x3f) | 0x80 : byte))
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

export interface IdSource {
  /** the next id, made at a Unix time in milliseconds */
  next: (milliseconds: number) => Id
  /** all ids from now on are greater than this one */
  goPast: (id: Id) => void
}

/** A source of ids that rise even within one millisecond or when the clock is set back, so that events sort in the order in which they happened. */
export function idSource(randomBytes: (count: number) => Uint8Array): IdSource {
  let last = 0
  let sequence = 0
  return {
    next: (milliseconds) => {
      if (milliseconds > last) {
        last = milliseconds
        sequence = 0
      } else {
        sequence += 1
        last += sequence >> 12
        sequence &= 0xfff
      }
      return uuidv7(last, sequence, randomBytes(8))
    },
    goPast: (id) => {
      const [time, count] = [Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), Number.parseInt(id.slice(15, 18), 16)]
      if (time < last || (time === last && count <= sequence)) return
      last = time
      sequence = count
    },
  }
}
