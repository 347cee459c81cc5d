// Who gets the proposal, what about, until when, and how it states its prices; what is fixed once parts are invoiced is said to be so.
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Proposal } from '#shared/proposals/contract'
import { api } from '../api'
import { ClientPicker } from '../invoices/ClientPicker'
import type { DraftStore } from '../invoices/draft-store'
import type { EditorScreenProps } from '../invoices/EditorScreen'
import { useContent } from '../invoices/use-content'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import { validUntilOf } from './proposal-draft'

interface Props {
  store: DraftStore
  proposal: Proposal
  company: Company
  /** parts of it are on invoices: client, currency and the way of stating prices stay */
  isInvoiced: boolean
  ClientDialog: EditorScreenProps['ClientDialog']
}
const NO_CAUTIONS = {}
const NOBODY = 'nobody'

export function ProposalHead({ store, proposal, company, isInvoiced, ClientDialog }: Props) {
  const texts = useTexts()
  const t = texts.proposals
  const { subject, issueOn, clientId, contactId } = useContent(store, 'subject', 'issueOn', 'clientId', 'contactId')
  const validUntil = useStore(store, ({ content }) => validUntilOf(content))
  const client = useQuery(api.clients.get.queryOptions({ input: { id: clientId ?? '' }, enabled: clientId !== null })).data
  const { change } = store.getState()
  const contacts = client?.contacts.flatMap(({ id, name, role }) => (id ? [{ id, label: name, detail: role }] : [])) ?? []
  const shared = { store, company, client, cautions: NO_CAUTIONS, isTemplate: false, ClientDialog }
  return (
    <Fields>
      <Cell span="twoThirds">
        <fieldset className={styles.plain} disabled={isInvoiced}>
          <ClientPicker {...shared} clientName={client?.name ?? proposal.clientName} />
        </fieldset>
      </Cell>
      <Cell span="third">
        <Select
          label={texts.editor.contact}
          options={[{ id: NOBODY, label: texts.editor.nobody }, ...contacts]}
          value={contactId ?? NOBODY}
          onChange={(id) => change({ contactId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="full">
        <TextField label={t.subject} value={subject} onChange={(text) => change({ subject: text })} />
      </Cell>
      <Cell span="third">
        <DateField label={t.issued} value={issueOn} onChange={(date) => change({ issueOn: date ?? issueOn })} expected={t.dateExpected} />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.validUntil}
          value={validUntil}
          countFrom={issueOn}
          canBeEmpty
          onChange={(date) => change({ validUntil: date } as object)}
          expected={t.dateExpected}
        />
      </Cell>
      <Stating store={store} proposal={proposal} isInvoiced={isInvoiced} />
    </Fields>
  )
}

function Stating({ store, proposal, isInvoiced }: Pick<Props, 'store' | 'proposal' | 'isInvoiced'>) {
  const { editor: t, proposals } = useTexts()
  const { currencies, languages } = useChoices()
  const { number, language, currency, pricesIncludeTax } = useContent(store, 'number', 'language', 'currency', 'pricesIncludeTax')
  const { change } = store.getState()
  const prices = [
    { id: 'net', label: t.pricesNet },
    { id: 'gross', label: t.pricesGross },
  ]
  return (
    <>
      {proposal.status === 'draft' && (
        <Cell span="third">
          <TextField label={t.number} value={number} onChange={(text) => change({ number: text })} hint={proposals.numberHint} />
        </Cell>
      )}
      <Cell span="third">
        <Select
          label={t.language}
          options={languages}
          value={language}
          onChange={(id) => change({ language: id as InvoiceContent['language'] })}
        />
      </Cell>
      {!isInvoiced && (
        <>
          <Cell span="third">
            <Combo
              label={t.currency}
              options={currencies}
              value={currency}
              onChange={(id) => change({ currency: id, exchangeRate: null })}
            />
          </Cell>
          <Cell span="third">
            <Select
              label={t.prices}
              options={prices}
              value={pricesIncludeTax ? 'gross' : 'net'}
              onChange={(id) => change({ pricesIncludeTax: id === 'gross' })}
            />
          </Cell>
        </>
      )}
    </>
  )
}
