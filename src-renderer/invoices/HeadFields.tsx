// Who gets the invoice, what about, and when.
import { memo } from 'react'
import { useStore } from 'zustand'
import { addDays, type CalendarDate, daysBetween, localDate } from '#shared/basics/calendar-date'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import { DateField } from '../kit/DateField'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { dateEntryText } from '../kit/format'
import { Select } from '../kit/Select'
import { type Period, readPeriod, writePeriod } from '../kit/typed-date'
import { PlaceholderField } from '../placeholders/PlaceholderField'
import { useTexts } from '../texts/texts'
import { ClientPicker } from './ClientPicker'
import { CompanyField } from './CompanyField'
import type { DraftStore } from './draft-store'
import type { EditorScreenProps } from './EditorScreen'
import { useContent } from './use-content'

export interface HeadFieldsProps {
  store: DraftStore
  company: Company
  client: Client | undefined
  clientName: string
  cautions: Readonly<Record<string, string>>
  isTemplate: boolean
  ClientDialog: EditorScreenProps['ClientDialog']
}
const NOBODY = 'nobody'

export const HeadFields = memo(function HeadFields(props: HeadFieldsProps) {
  const { store, client, cautions } = props
  const t = useTexts().editor
  const { contactId, subject } = useContent(store, 'contactId', 'subject')
  const { change } = store.getState()
  const contacts = client?.contacts.flatMap(({ id, name, role }) => (id ? [{ id, label: name, detail: role }] : [])) ?? []
  return (
    <Fields>
      <CompanyField store={store} company={props.company} client={client} />
      <Cell span="twoThirds">
        <ClientPicker {...props} />
      </Cell>
      <Cell span="third">
        <Select
          label={t.contact}
          options={[{ id: NOBODY, label: t.nobody }, ...contacts]}
          value={contactId ?? NOBODY}
          onChange={(id) => change({ contactId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="full">
        <PlaceholderField
          label={t.subject}
          value={subject}
          onChange={(text) => change({ subject: text })}
          caution={cautions['subject']}
          hasPeriod={props.isTemplate}
        />
      </Cell>
      <Dates store={store} cautions={cautions} />
    </Fields>
  )
})

function Dates({ store, cautions }: Pick<HeadFieldsProps, 'store' | 'cautions'>) {
  const t = useTexts().editor
  const { issueOn, dueOn } = useContent(store, 'issueOn', 'dueOn')
  const { change } = store.getState()
  // The days to pay stay as they are.
  const issue = (date: CalendarDate) => change({ issueOn: date, ...(dueOn ? { dueOn: addDays(date, daysBetween(issueOn, dueOn)) } : {}) })
  return (
    <>
      <Cell span="third">
        <DateField label={t.issueDate} value={issueOn} onChange={(date) => date && issue(date)} expected={t.dateExpected} />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.dueDate}
          value={dueOn}
          onChange={(date) => change({ dueOn: date })}
          countFrom={issueOn}
          expected={t.dateExpected}
          caution={cautions['dueOn']}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <DeliveryField store={store} caution={cautions['deliveryFrom'] ?? cautions['deliveryTo']} />
      </Cell>
    </>
  )
}

/** A day or a period in one field. */
function DeliveryField({ store, caution }: { store: DraftStore; caution: string | undefined }) {
  const t = useTexts().editor
  const from = useStore(store, ({ content }) => content.deliveryFrom)
  const to = useStore(store, ({ content }) => content.deliveryTo)
  const set = (period: Period) => store.getState().change({ deliveryFrom: period.from, deliveryTo: period.to })
  return (
    <DraftTextField
      label={t.delivered}
      value={writePeriod({ from, to }, dateEntryText)}
      read={(typed) => {
        const period = readPeriod(typed, localDate(new Date()))
        return period === undefined ? undefined : writePeriod(period, dateEntryText)
      }}
      write={(text) => text}
      onChange={(text) => set(readPeriod(text, localDate(new Date())) ?? { from, to })}
      expected={t.periodExpected}
      placeholder={t.deliveredPlaceholder}
      caution={caution}
    />
  )
}
