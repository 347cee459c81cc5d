// What people add to a document, client, product or payment without changing what it says: tags, custom fields, who cares for it, comments, files.
import { z } from 'zod'
import { instantSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'

export const RECORD_KINDS = ['invoice', 'client', 'product', 'payment', 'proposal', 'opportunity'] as const
export const recordKindSchema = z.enum(RECORD_KINDS)
export type RecordKind = z.infer<typeof recordKindSchema>

/** Which record is meant. */
export const recordKeySchema = z.object({ kind: recordKindSchema, id: idSchema })
export type RecordKey = z.infer<typeof recordKeySchema>

export const tagSchema = requiredLine(40)

export const recordDetailsSchema = z.object({
  version: z.int().min(0).describe('0: nothing was added yet; send it back with a change'),
  tags: z.array(tagSchema).max(50),
  values: z.record(idSchema, z.string().max(2000)).describe('values of custom fields by the id of the field'),
  issuerId: idSchema.nullable().describe('who issues it; null: who made it'),
  inChargeId: idSchema.nullable().describe('the person in charge'),
})
export type RecordDetails = z.infer<typeof recordDetailsSchema>
export const NO_DETAILS: RecordDetails = { version: 0, tags: [], values: {}, issuerId: null, inChargeId: null }

export const commentSchema = z.object({
  id: idSchema,
  version: z.int(),
  author: z.string(),
  at: instantSchema,
  isEdited: z.boolean(),
  text: z.string(),
})
export type Comment = z.infer<typeof commentSchema>

export const attachmentSchema = z.object({
  id: idSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().describe('its size'),
  author: z.string(),
  at: instantSchema,
})
export type Attachment = z.infer<typeof attachmentSchema>
export const MAX_ATTACHMENT_BYTES = 25_000_000

/** Tags as they are kept: trimmed, each once whatever its case, in the order of the alphabet. */
export function tidyTags(tags: readonly string[]): string[] {
  const byFold = new Map(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).flatMap((tag) => (tag ? [[tag.toLowerCase(), tag]] : [])))
  return [...byFold.values()].sort((a, b) => a.localeCompare(b))
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  zip: 'application/zip',
  eml: 'message/rfc822',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** The media type of a file by the end of its name (IANA); bytes of no known kind otherwise. */
export function mediaTypeOf(name: string): string {
  return TYPES[/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''] ?? 'application/octet-stream'
}
