// Deutsch.
import type { Texts } from '../texts'
import { editor } from './editor'
import { explain } from './explain'
import { frame } from './frame'

export const de: Texts = { frame, editor, explain }
