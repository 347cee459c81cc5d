// Stores one imported invoice with the amounts and the parties that its file states.

import { compareStated, statedTotals } from '#shared/imports/compare'
import type { ImportedFile } from '#shared/imports/contract'
import { importedContent } from '#shared/imports/imported-content'
import type { StatedInvoice } from '#shared/imports/stated-invoice'
import { type Snapshot, takeSnapshot } from '#shared/invoices/snapshot'
import type { Context } from '../context'
import { importIssued } from '../invoices/invoice-service'
import { isNumberUsed } from '../number-series/number-series-service'
import { taxRatesById } from '../tax-rates/tax-rate-service'
import { findImportedFile, insertImportedFile } from './import-rows'
import type { StagedFile } from './import-tasks'
import { clientOf, companyOf, printedParty, taxRateIds } from './imported-parties'

export function saveStated(context: Context, { file, sha256, base64, stated, failure }: StagedFile): ImportedFile {
  const answer = {
    file,
    invoiceId: null,
    number: stated?.number ?? '',
    currency: stated?.currency ?? '',
    failure,
    notices: [],
    differences: [],
  }
  if (stated === null) return { ...answer, outcome: 'refused' }
  const known = findImportedFile(context, sha256)
  if (known !== undefined) return { ...answer, outcome: 'known', invoiceId: known }
  const differences = compareStated(stated)
  const { invoiceId, isNumberTaken } = saveDocument(context, stated)
  const taken = `The number ${stated.number} is used by another document of the same seller too; both are kept.`
  const notices = isNumberTaken ? [...stated.notices, taken] : stated.notices
  insertImportedFile(context, { sha256, fileName: file, invoiceId, notices, differences, bytes: Buffer.from(base64, 'base64') })
  return { ...answer, outcome: 'imported', invoiceId, notices, differences }
}

function saveDocument(context: Context, stated: StatedInvoice): { invoiceId: string; isNumberTaken: boolean } {
  const company = companyOf(context, stated)
  const client = clientOf(context, stated)
  const isNumberTaken = isNumberUsed(context, company.id, stated.type, stated.number)
  const content = importedContent(stated, {
    companyId: company.id,
    clientId: client.id,
    contactId: client.contacts.find(({ name }) => name === stated.buyer.contactName)?.id ?? null,
    taxRateIds: taxRateIds(context, stated),
    bankAccountId: company.bankAccounts.find(({ iban }) => iban !== '' && iban === stated.iban)?.id ?? null,
    language: stated.language ?? company.language,
  })
  const snapshot: Snapshot = {
    ...takeSnapshot(content, company, client, taxRatesById(context), statedTotals(stated)),
    seller: printedParty(stated.seller),
    buyer: printedParty(stated.buyer),
    contactName: stated.buyer.contactName,
    bankAccount: stated.iban ? { name: stated.accountName, iban: stated.iban, bic: stated.bic, accountNumber: '', bankName: '' } : null,
  }
  return { invoiceId: importIssued(context, content, snapshot), isNumberTaken }
}
