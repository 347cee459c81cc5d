// What people added to a record, in sections for the page of any record: labels and fields, comments, files.
import { useQuery } from '@tanstack/react-query'
import type { RecordKey } from '#shared/records/record'
import { api, sentenceOf } from '../api'
import { Notice } from '../kit/States'
import { Attachments } from './Attachments'
import { Comments } from './Comments'
import { Labels } from './Labels'

export function RecordSections({ kind, id }: RecordKey) {
  const record = useQuery(api.records.get.queryOptions({ input: { kind, id } }))
  const fields = useQuery(api.customFields.list.queryOptions({ input: { on: kind } }))
  const error = record.error ?? fields.error
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!record.data || !fields.data) return null
  const { comments, attachments, ...details } = record.data
  return (
    <>
      <Labels recordKey={{ kind, id }} details={details} fields={fields.data} attachments={attachments} />
      <Comments recordKey={{ kind, id }} comments={comments} />
      <Attachments recordKey={{ kind, id }} attachments={attachments} />
    </>
  )
}
