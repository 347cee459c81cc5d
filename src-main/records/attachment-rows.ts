// All SQL about comments and attached files; equal bytes are kept once.
import type { Attachment, Comment, RecordKey } from '#shared/records/record'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import type { AttachmentsTable, CommentsTable } from '../database/schema-records'
import { sql } from '../database/store'

/** A comment or attachment, and the record that it belongs to. */
export type OfRecord<T> = T & { key: RecordKey }

export function readComments(context: Context, id: string): Comment[] {
  const rows = context.store.all(sql.selectFrom('comments').selectAll().where('record_id', '=', id).orderBy('created_at').orderBy('id'))
  return rows.map((row) => commentOf(context, row))
}

export function readComment(context: Context, id: string): OfRecord<Comment> | undefined {
  const row = context.store.first(sql.selectFrom('comments').selectAll().where('id', '=', id))
  return row && { ...commentOf(context, row), key: keyOf(row) }
}

export function insertComment(context: Context, { kind, id }: RecordKey, text: string): string {
  const stamp = stampNew(context)
  const { name: author, personId: person_id } = context.actor
  context.store.run(sql.insertInto('comments').values({ ...stamp, kind, record_id: id, author, person_id, text }))
  return stamp.id
}

export function updateComment(context: Context, { id, version }: Comment, text: string): void {
  const change = { ...stampChanged(context, version), text }
  context.store.run(sql.updateTable('comments').set(change).where('id', '=', id))
}

export function deleteComment({ store, now, actor }: Context, id: string): void {
  store.run(sql.deleteFrom('comments').where('id', '=', id))
  store.run(sql.insertInto('tombstones').values({ id, what: 'comment', deleted_at: now, actor: actor.name }))
}

export function readAttachments({ store }: Context, id: string): Attachment[] {
  const rows = store.all(sql.selectFrom('attachments').selectAll().where('record_id', '=', id).orderBy('created_at').orderBy('id'))
  return rows.map(attachmentOf)
}

export function readAttachment({ store }: Context, id: string): OfRecord<Attachment> | undefined {
  const row = store.first(sql.selectFrom('attachments').selectAll().where('id', '=', id))
  return row && { ...attachmentOf(row), key: keyOf(row) }
}

export function readBytes({ store }: Context, attachmentId: string): Uint8Array | undefined {
  const query = sql.selectFrom('attachment_bytes').innerJoin('attachments', 'attachments.sha256', 'attachment_bytes.sha256')
  return store.first(query.select('bytes').where('attachments.id', '=', attachmentId))?.bytes
}

export interface NewAttachment {
  name: string
  mediaType: string
  sha256: string
  bytes: Uint8Array
}

export function insertAttachment(context: Context, { kind, id }: RecordKey, { name, mediaType, sha256, bytes }: NewAttachment): string {
  const stamp = stampNew(context)
  const facts = { kind, record_id: id, author: context.actor.name, name, media_type: mediaType, size_bytes: bytes.length, sha256 }
  context.store.run(
    sql
      .insertInto('attachment_bytes')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.doNothing()),
  )
  context.store.run(sql.insertInto('attachments').values({ ...stamp, ...facts }))
  return stamp.id
}

export function deleteAttachment({ store, now, actor }: Context, id: string): void {
  store.run(sql.deleteFrom('attachments').where('id', '=', id))
  const used = sql.selectFrom('attachments').select('sha256')
  store.run(sql.deleteFrom('attachment_bytes').where('sha256', 'not in', used))
  store.run(sql.insertInto('tombstones').values({ id, what: 'attachment', deleted_at: now, actor: actor.name }))
}

function keyOf({ kind, record_id }: Pick<CommentsTable, 'kind' | 'record_id'>): RecordKey {
  return { kind: kind as RecordKey['kind'], id: record_id }
}

/** One's own by the person who wrote it; those from before persons were noted, by the name. */
function commentOf({ actor }: Context, { id, version, author, person_id, created_at, text }: CommentsTable): Comment {
  const isOwn = person_id === null ? author === actor.name : person_id === actor.personId
  return { id, version, author, isOwn, at: created_at, isEdited: version > 1, text }
}

function attachmentOf({ id, name, media_type, size_bytes, author, created_at }: AttachmentsTable): Attachment {
  return { id, name, mediaType: media_type, bytes: size_bytes, author, at: created_at }
}
