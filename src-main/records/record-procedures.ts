// Which service answers which procedure of the records slice.
import type { recordsContract } from '#shared/records/contract'
import type { Services } from '../serve'
import { addComment, attach, detach, editComment, getAttachment, removeComment } from './comment-service'
import { getRecord, listTags, saveRecord } from './record-service'

export const recordProcedures: Services<typeof recordsContract> = {
  get: getRecord,
  save: saveRecord,
  tags: listTags,
  comment: addComment,
  editComment,
  removeComment,
  attach,
  attachment: getAttachment,
  detach,
}
