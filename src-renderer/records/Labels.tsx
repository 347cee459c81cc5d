// Tags and custom fields of a record; each is kept as soon as it is chosen or left.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CustomField } from '#shared/records/custom-field'
import type { Attachment, RecordDetails, RecordKey } from '#shared/records/record'
import { api, client, isChangedMeanwhile, queryClient, sentenceOf } from '../api'
import { Cell, Fields } from '../kit/Fields'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { TagField } from '../kit/TagField'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { CustomValueField } from './CustomValueField'

const NOBODY = 'nobody'

interface LabelsProps {
  recordKey: RecordKey
  details: RecordDetails & { author: string }
  fields: readonly CustomField[]
  attachments: readonly Attachment[]
}

/** Saves one change after the other, each over whatever another window saved meanwhile. */
function useSaveDetails(key: RecordKey) {
  return useMutation({
    scope: { id: `records ${key.kind} ${key.id}` },
    retry: (count, error) => count < 2 && isChangedMeanwhile(error),
    mutationFn: async (change: (now: RecordDetails) => Partial<RecordDetails>) => {
      const { version, tags, values, issuerId, inChargeId } = await client.records.get(key)
      const now = { version, tags, values, issuerId, inChargeId }
      return client.records.save({ ...key, ...now, ...change(now) })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.records.get.key({ input: key }) }),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
}

export function Labels({ recordKey, details, fields, attachments }: LabelsProps) {
  const t = useTexts().records
  const save = useSaveDetails(recordKey)
  const known = useQuery(api.records.tags.queryOptions({ input: { kind: recordKey.kind } })).data ?? []
  const names = useQuery(api.people.names.queryOptions()).data ?? []
  const people = names.map(({ id, name }) => ({ id, label: name }))
  const choose = (id: string) => (id === NOBODY ? null : id)
  const shown = fields.filter((field) => !field.isArchived || details.values[field.id])
  const isEmpty = details.tags.length === 0 && details.inChargeId === null && shown.every(({ id }) => !details.values[id])
  return (
    <Section title={t.labels} isEmpty={isEmpty}>
      <Fields>
        <Cell span="full">
          <TagField
            label={t.tags}
            addLabel={t.addTag}
            removeLabel={t.removeTag}
            createLabel={t.createTag}
            nothing={t.noTags}
            tags={details.tags}
            known={known.map(({ tag }) => tag)}
            onAdd={(tag) => save.mutate(({ tags }) => ({ tags: [...tags, tag] }))}
            onRemove={(gone) => save.mutate(({ tags }) => ({ tags: tags.filter((tag) => !gone.includes(tag)) }))}
          />
        </Cell>
        {recordKey.kind === 'invoice' && (
          <Cell span="half">
            <Select
              label={t.issuer}
              options={[
                { id: NOBODY, label: details.author || t.nobody },
                ...people.filter(({ id, label }) => label !== details.author || id === details.issuerId),
              ]}
              value={details.issuerId ?? NOBODY}
              onChange={(id) => save.mutate(() => ({ issuerId: choose(id) }))}
            />
          </Cell>
        )}
        <Cell span="half">
          <Select
            label={t.inCharge}
            options={[{ id: NOBODY, label: t.nobody }, ...people]}
            value={details.inChargeId ?? NOBODY}
            onChange={(id) => save.mutate(() => ({ inChargeId: choose(id) }))}
          />
        </Cell>
        {shown.map((field) => (
          <Cell key={field.id} span={field.kind === 'text' ? 'full' : 'half'}>
            <CustomValueField
              field={field}
              value={details.values[field.id] ?? ''}
              attachments={attachments}
              people={people}
              onChange={(text) => save.mutate(({ values }) => ({ values: { ...values, [field.id]: text } }))}
            />
          </Cell>
        ))}
      </Fields>
    </Section>
  )
}
