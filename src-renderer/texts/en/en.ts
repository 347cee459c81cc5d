// English, the pattern of every other catalogue.
import { frame } from './frame'

export const en = { frame }
