// Which passwords are too weak (NIST SP 800-63B: length and a list of known ones, no rules about kinds of characters).
import { fold } from '../basics/text'
import { PASSWORD_LENGTH } from './person'

const COMMON = [
  'password',
  'passwort',
  'qwerty',
  'qwertz',
  '123456',
  'abc123',
  'letmein',
  'welcome',
  'willkommen',
  'iloveyou',
  'quittance',
  'invoice',
  'rechnung',
  'admin',
  'geheim',
  'secret',
  'hallo',
]

/** Why the password is weak, or null. `about` are the person's own words: name and e-mail. */
export function weaknessOf(password: string, about: readonly string[]): 'short' | 'common' | 'personal' | 'plain' | null {
  if ([...password].length < PASSWORD_LENGTH) return 'short'
  const plain = fold(password)
  if (new Set(plain).size < 4) return 'plain'
  const letters = plain.replace(/[\d\W_]+/g, '')
  if (letters === '' && /^(0?1234567890?|9876543210?)\d*$/.test(plain)) return 'common'
  if (COMMON.some((word) => letters === word || letters === word + word)) return 'common'
  const own = about.flatMap((text) => [fold(text), fold(text).split('@')[0] ?? '']).filter((text) => text.length > 2)
  const bare = plain.replace(/[\W_]+/g, '')
  return own.some((text) => [plain, bare, letters].includes(text.replace(/[\W_]+/g, '')) || text === plain) ? 'personal' : null
}
