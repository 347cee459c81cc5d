// English, the pattern of every other catalogue.
import { editor } from './editor'
import { explain } from './explain'
import { frame } from './frame'

export const en = { frame, editor, explain }
