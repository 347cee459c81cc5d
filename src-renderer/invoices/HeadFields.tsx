// Who gets the invoice, what about, and when.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useStore } from 'zustand'
import { addDays } from '#shared/basics/calendar-date'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { api } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { DATE_EXPECTED } from './DetailFields'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import type { EditorScreenProps } from './EditorScreen'

interface HeadFieldsProps {
  store: DraftStore
  company: Company
  client: Client | undefined
  clientName: string
  cautions: Readonly<Record<string, string>>
  ClientDialog: EditorScreenProps['ClientDialog']
}
const NOBODY = 'nobody'

/** What a document takes from its client. */
function fromClient(client: Client, { issueOn }: InvoiceContent, company: Company): Partial<InvoiceContent> {
  return {
    clientId: client.id,
    contactId: null,
    buyerReference: client.buyerReference,
    currency: client.currency ?? company.currency,
    language: client.language ?? company.language,
    dueOn: addDays(issueOn, client.paymentDays ?? company.paymentDays),
  }
}

export function HeadFields(props: HeadFieldsProps) {
  const { store, client, cautions } = props
  const content = useStore(store, (state) => state.content)
  const { change } = store.getState()
  const contacts = client?.contacts.flatMap(({ id, name, role }) => (id ? [{ id, label: name, detail: role }] : [])) ?? []
  return (
    <Fields>
      <Cell span="twoThirds">
        <ClientPicker {...props} content={content} />
      </Cell>
      <Cell span="third">
        <Select
          label="Contact"
          options={[{ id: NOBODY, label: 'Nobody in particular' }, ...contacts]}
          value={content.contactId ?? NOBODY}
          onChange={(id) => change({ contactId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="full">
        <TextField label="Subject" value={content.subject} onChange={(subject) => change({ subject })} caution={cautions['subject']} />
      </Cell>
      <Dates content={content} change={change} cautions={cautions} />
    </Fields>
  )
}

interface DatesProps {
  content: InvoiceContent
  change: (change: Partial<InvoiceContent>) => void
  cautions: Readonly<Record<string, string>>
}

function Dates({ content, change, cautions }: DatesProps) {
  const { issueOn, dueOn } = content
  return (
    <>
      <Cell span="third">
        <DateField label="Issue date" value={issueOn} onChange={(date) => date && change({ issueOn: date })} expected={DATE_EXPECTED} />
      </Cell>
      <Cell span="third">
        <DateField
          label="Due date"
          value={dueOn}
          onChange={(date) => change({ dueOn: date })}
          countFrom={issueOn}
          expected={DATE_EXPECTED}
          caution={cautions['dueOn']}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <TextField
          label="Order number"
          value={content.purchaseOrderNumber}
          onChange={(purchaseOrderNumber) => change({ purchaseOrderNumber })}
        />
      </Cell>
    </>
  )
}

function ClientPicker({
  store,
  client,
  clientName,
  cautions,
  ClientDialog,
  company,
  content,
}: HeadFieldsProps & { content: InvoiceContent }) {
  const [typed, setTyped] = useState('')
  const [isNew, setIsNew] = useState(false)
  const search = useDeferredValue(typed)
  const found = useQuery(api.clients.list.queryOptions({ input: { search, limit: 50 }, placeholderData: keepPreviousData }))
  const options = found.data?.rows.map(({ id, name, city }) => ({ id, label: name, detail: city })) ?? []
  const take = (chosen: Client) => store.getState().change(fromClient(chosen, store.getState().content, company))
  const choose = async (id: string) => {
    if (id !== content.clientId) take(await api.clients.get.call({ id }))
  }
  return (
    <div className={styles.client}>
      <Combo
        label="Client"
        options={options}
        value={content.clientId}
        chosenLabel={client?.name ?? clientName}
        onChange={(id) => void choose(id)}
        onType={setTyped}
        caution={cautions['clientId']}
        placeholder="Type a name"
        nothing="No such client yet."
        autoFocus={content.clientId === null}
      />
      <div className={styles.newClient}>
        <Button onPress={() => setIsNew(true)}>New client…</Button>
      </div>
      {isNew && <ClientDialog name={typed} onClose={() => setIsNew(false)} onSaved={take} />}
    </div>
  )
}
