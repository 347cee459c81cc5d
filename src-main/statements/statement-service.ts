// Statements and open items of clients: all that moved is loaded, what follows from it is decided by pure rules, nothing is kept.
import { fail } from '#shared/basics/failure'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import type { PdfAnswer } from '#shared/documents/contract'
import { buyerParty, sellerParty } from '#shared/invoices/snapshot'
import { companyLedger } from '#shared/statements/company-ledger'
import type { StatementQuestion } from '#shared/statements/contract'
import { statementFailures } from '#shared/statements/failures'
import { type Ledger, ledgerUpTo } from '#shared/statements/ledger'
import { type OpenAccount, openAccounts } from '#shared/statements/open-items'
import { type Period, type StatementAccount, statementAccounts } from '#shared/statements/statement'
import type { StatementModel } from '#shared/statements/statement-model'
import { statementWords } from '#shared/statements/words'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { answerPdf } from '../documents/document-service'
import { getImage } from '../images/image-service'
import { readLedger } from './statement-rows'

type Statement = Period & { accounts: StatementAccount[] }

export function statementOf(context: Context, question: StatementQuestion): Statement {
  const client = requireClient(context, question.clientId)
  const period = periodOf(context, question)
  return { ...period, accounts: statementAccounts(ledgerOf(context, client, question.companyId), period) }
}

export function openOf(
  context: Context,
  { clientId, companyId, on }: { clientId: string; companyId: string | null; on: string | null },
): OpenAccount[] {
  return openAccounts(ledgerOf(context, requireClient(context, clientId), companyId), on ?? context.today)
}

export function statementPdf(context: Context, question: StatementQuestion): Promise<PdfAnswer> {
  const client = requireClient(context, question.clientId)
  const company = requireCompany(context, question.companyId ?? letterheadOf(context, client))
  const model = modelOf(context, { company, client, question })
  const words = [statementWords(model.language).statement, model.statement.to, client.name]
  return answerPdf(words, () => context.tasks.renderPdf(model))
}

/** The one company that a statement over all of them can come from; with several somebody has to say which. */
function letterheadOf(context: Context, client: Client): string | undefined {
  const ids = [...new Set(readLedger(context, client.id).documents.map(({ companyId }) => companyId))]
  if (ids.length < 2) return ids[0] ?? client.companyId ?? undefined
  const companies = ids.map((id) => requireCompany(context, id)).map(({ id, name }) => ({ id, name }))
  throw fail(statementFailures.statement_of_one_company, { path: 'companyId', clientName: client.name, companies })
}

interface Occasion {
  company: Company
  client: Client
  question: StatementQuestion
}

function modelOf(context: Context, { company, client, question }: Occasion): StatementModel {
  const period = periodOf(context, question)
  const ledger = ledgerOf(context, client, question.companyId)
  const accounts = statementAccounts(ledger, period)
  const { bankAccounts, paper, design, accent, footer, logo } = company
  return {
    statement: { ...period, accounts, open: openAccounts(ledgerUpTo(ledger, period.to), period.to) },
    issuedOn: context.today,
    language: client.language ?? company.language,
    seller: sellerParty(company),
    buyer: buyerParty(client),
    look: {
      paper,
      design,
      accent,
      footer,
      bankAccount: bankAccounts.find(({ currency }) => currency === accounts[0]?.currency) ?? bankAccounts[0] ?? null,
    },
    logo: logo === null ? null : getImage(context, { id: logo }),
  }
}

/** What is left of payments belongs to the company that usually bills the client. */
function ledgerOf(context: Context, client: Client, companyId: string | null): Ledger {
  const whole = readLedger(context, client.id)
  if (companyId === null) return whole
  const { id } = requireCompany(context, companyId)
  return companyLedger(whole, id, id === requireCompany(context, client.companyId ?? undefined).id)
}

function periodOf(context: Context, { from, to }: StatementQuestion): Period {
  const end = to ?? context.today
  const period = { from: from ?? `${end.slice(0, 4)}-01-01`, to: end }
  if (period.from > period.to) throw fail(statementFailures.period_ends_before_it_begins, period)
  return period
}
