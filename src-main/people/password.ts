// Passwords are kept as scrypt makes them, with the parameters beside: stronger ones can come later without asking anybody anew.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export interface KeptPassword {
  salt: string
  hash: string
  /** JSON of N, r, p and the length in bytes */
  parameters: string
}
const parametersSchema = z.object({ N: z.int(), r: z.int(), p: z.int(), length: z.int() })
type Parameters = z.infer<typeof parametersSchema>

/** 32 MB and about 80 ms on a laptop of today (OWASP's second choice for scrypt). */
const PRESENT: Parameters = { N: 2 ** 15, r: 8, p: 3, length: 32 }

export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, PRESENT)
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), parameters: JSON.stringify(PRESENT) }
}

/** Takes as long for an unknown person (`null`) as for a known one, so that the time tells nobody who exists. */
export async function isPassword(password: string, kept: KeptPassword | null): Promise<boolean> {
  const parameters = kept ? parametersSchema.parse(JSON.parse(kept.parameters)) : PRESENT
  const given = await derive(password, Buffer.from(kept?.salt ?? '', 'base64'), parameters)
  const expected = kept ? Buffer.from(kept.hash, 'base64') : randomBytes(parameters.length)
  return kept !== null && timingSafeEqual(given, expected)
}

/** The same letters typed on another keyboard may be other code points, so they are made one form first. */
function derive(password: string, salt: Buffer, { N, r, p, length }: Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
