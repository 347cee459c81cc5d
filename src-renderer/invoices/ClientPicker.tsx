// The client of a draft, picked by a few letters or created in place.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { fold } from '#shared/basics/text'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import { agreedTerms, billedBy } from '#shared/invoices/draft-defaults'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { api } from '../api'
import { Combo } from '../kit/Select'
import { useTexts } from '../texts/texts'
import type { HeadFieldsProps } from './HeadFields'
import { takeRate } from './take-rate'
import { useContent } from './use-content'

/** What a document takes from its client. */
function fromClient(client: Client, { issueOn, currency, exchangeRate }: InvoiceContent, company: Company): Partial<InvoiceContent> {
  const agreed = agreedTerms(client, company, issueOn)
  return {
    clientId: client.id,
    contactId: null,
    projectId: null,
    buyerReference: client.buyerReference,
    ...agreed,
    exchangeRate: agreed.currency === currency ? exchangeRate : null,
  }
}

export function ClientPicker({ store, client, clientName, cautions, ClientDialog, company }: HeadFieldsProps) {
  const t = useTexts().editor
  const { clientId } = useContent(store, 'clientId')
  const [typed, setTyped] = useState('')
  const [newName, setNewName] = useState<string>()
  const search = useDeferredValue(typed)
  const found = useQuery(api.clients.list.queryOptions({ input: { search, limit: 50 }, placeholderData: keepPreviousData }))
  // Until the answer to what is typed comes, nobody is offered who does not match it.
  const rows = found.data?.rows.filter(({ name }) => !found.isPlaceholderData || fold(name).includes(fold(typed))) ?? []
  const options = rows.map(({ id, name, city }) => ({ id, label: name, detail: city }))
  const bill = (chosen: Client, by: Company) => {
    const { content, change } = store.getState()
    const billed = by.id === company.id ? {} : billedBy(content, { client, before: company, now: by })
    change({ ...billed, ...fromClient(chosen, { ...content, ...billed }, by) })
    void takeRate(store, by)
  }
  const take = (chosen: Client) => {
    if (chosen.companyId === null || chosen.companyId === company.id) return bill(chosen, company)
    // who usually bills the client
    void api.company.list.call({}).then((all) => bill(chosen, all.find(({ id }) => id === chosen.companyId) ?? company))
  }
  const choose = async (id: string) => {
    if (id !== clientId) take(await api.clients.get.call({ id }))
  }
  return (
    <>
      <Combo
        label={t.client}
        options={options}
        value={clientId}
        chosenLabel={client?.name ?? clientName}
        onChange={(id) => void choose(id)}
        onType={setTyped}
        onCreate={setNewName}
        createLabel={(name) => (name === '' ? t.newClient : t.createClient(name))}
        caution={cautions['clientId']}
        placeholder={t.clientPlaceholder}
        nothing={t.noClient}
        autoFocus={clientId === null}
      />
      {newName !== undefined && <ClientDialog name={newName} onClose={() => setNewName(undefined)} onSaved={take} />}
    </>
  )
}
