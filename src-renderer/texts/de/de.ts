// Deutsch.
import type { Texts } from '../texts'
import { frame } from './frame'

export const de: Texts = { frame }
