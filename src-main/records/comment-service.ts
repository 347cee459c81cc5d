// Comments and attached files of records.
import { createHash } from 'node:crypto'
import { fail } from '#shared/basics/failure'
import { recordFailures } from '#shared/records/failures'
import { type Attachment, type Comment, MAX_ATTACHMENT_BYTES, mediaTypeOf, type RecordKey } from '#shared/records/record'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import {
  deleteAttachment,
  deleteComment,
  insertAttachment,
  insertComment,
  type OfRecord,
  readAttachment,
  readBytes,
  readComment,
  updateComment,
} from './attachment-rows'
import { readDetails, readFields } from './record-rows'
import { requireRecord } from './record-service'

export function addComment(context: Context, { text, ...key }: RecordKey & { text: string }): Comment {
  requireRecord(context, key)
  const after = requireComment(context, insertComment(context, key, text.trim()))
  context.record({ subject: key.kind, subjectId: key.id, before: null, after: { comment: after.text } })
  return after
}

export function editComment(context: Context, { id, version, text }: { id: string; version: number; text: string }): Comment {
  const before = ownComment(context, id, version)
  updateComment(context, before, text.trim())
  const after = requireComment(context, id)
  context.record({ subject: before.key.kind, subjectId: before.key.id, before: { comment: before.text }, after: { comment: after.text } })
  return after
}

export function removeComment(context: Context, { id, version }: { id: string; version: number }): Comment {
  const before = ownComment(context, id, version)
  deleteComment(context, id)
  context.record({ subject: before.key.kind, subjectId: before.key.id, before: { comment: before.text }, after: null })
  return before
}

export function attach(context: Context, { name, base64, ...key }: RecordKey & { name: string; base64: string }): Attachment {
  requireRecord(context, key)
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) throw fail(recordFailures.attachment_empty, { name })
  if (bytes.length > MAX_ATTACHMENT_BYTES)
    throw fail(recordFailures.attachment_too_large, { name, bytes: bytes.length, most: MAX_ATTACHMENT_BYTES })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const after = requireAttachment(context, insertAttachment(context, key, { name, mediaType: mediaTypeOf(name), sha256, bytes }))
  context.record({ subject: key.kind, subjectId: key.id, before: null, after: { attachment: name, sha256 } })
  return after
}

export function getAttachment(context: Context, { id }: { id: string }): Attachment & { base64: string } {
  const file = requireAttachment(context, id)
  const bytes = found(readBytes(context, id), 'attachment', id)
  return { ...file, base64: Buffer.from(bytes).toString('base64') }
}

export function detach(context: Context, { id }: { id: string }): Attachment {
  const before = requireAttachment(context, id)
  const values = readDetails(context, before.key)?.values ?? {}
  const field = readFields(context).find((one) => values[one.id] === id)
  if (field) throw fail(recordFailures.attachment_in_use, { name: before.name, field: field.name })
  deleteAttachment(context, id)
  context.record({ subject: before.key.kind, subjectId: before.key.id, before: { attachment: before.name }, after: null })
  return before
}

function requireAttachment(context: Context, id: string): OfRecord<Attachment> {
  const file = found(readAttachment(context, id), 'attachment', id)
  requireRecord(context, file.key)
  return file
}

function requireComment(context: Context, id: string): OfRecord<Comment> {
  const comment = found(readComment(context, id), 'comment', id)
  requireRecord(context, comment.key)
  return comment
}

function ownComment(context: Context, id: string, version: number): OfRecord<Comment> {
  const comment = requireComment(context, id)
  if (!comment.isOwn) throw fail(recordFailures.comment_of_another, { author: comment.author })
  checkVersion('comment', version, comment.version)
  return comment
}
