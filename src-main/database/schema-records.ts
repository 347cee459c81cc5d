// The tables of what people add to records.
import type { Flag, Master } from './schema'

export interface RecordDetailsTable extends Master {
  kind: string
  record_id: string
  field_values: string
  issuer_id: string | null
  in_charge_id: string | null
}
export interface RecordTagsTable {
  record_id: string
  kind: string
  tag: string
  folded: string
}
export interface CustomFieldsTable extends Master {
  is_archived: Flag
  used_on: string
  position: number
  name: string
  kind: string
  choices: string
}
export interface CommentsTable extends Master {
  kind: string
  record_id: string
  author: string
  text: string
  person_id: string | null
}
export interface AttachmentsTable extends Master {
  kind: string
  record_id: string
  author: string
  name: string
  media_type: string
  size_bytes: number
  sha256: string
}
export interface AttachmentBytesTable {
  sha256: string
  bytes: Uint8Array
}
