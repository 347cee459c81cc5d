// A draft in another currency takes the newest rate that was entered up to its date, as a new draft does.
import type { Company } from '#shared/company/company'
import { client, sentenceOf } from '../api'
import { tellProblem } from '../kit/Toasts'
import type { DraftStore } from './draft-store'

export async function takeRate(store: DraftStore, company: Company): Promise<void> {
  const { currency, issueOn, exchangeRate } = store.getState().content
  if (currency === company.currency || exchangeRate !== null) return
  try {
    const found = await client.exchangeRates.find({ currency, baseCurrency: company.currency, on: issueOn })
    const now = store.getState().content
    if (found && now.currency === currency && now.exchangeRate === null) store.getState().change({ exchangeRate: found }, 'rate')
  } catch (error) {
    tellProblem(sentenceOf(error))
  }
}
