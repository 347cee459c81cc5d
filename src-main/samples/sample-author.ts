// Tells the sample's story through the same services as everybody, step by step.
import { addDays } from '#shared/basics/calendar-date'
import { partOf } from '#shared/basics/money'
import { type Client, clientInputSchema } from '#shared/clients/client'
import { companyInputSchema } from '#shared/company/company'
import { type NewInvoice, newInvoiceSchema } from '#shared/invoices/invoice'
import { productInputSchema } from '#shared/products/product'
import type { SampleBusiness } from '#shared/samples/sample-business'
import { type DatedDocument, inMonth, type SampleEvent, startOfMonth } from '#shared/samples/sample-events'
import { createClient } from '../clients/client-service'
import { createCompany } from '../company/company-service'
import type { Context } from '../context'
import { createDraft, finalizeInvoice, getInvoice, markSent, prepareSending } from '../invoices/invoice-service'
import { recordPayment } from '../payments/payment-service'
import { createProduct } from '../products/product-service'
import { createTaxRate } from '../tax-rates/tax-rate-service'
import { doDeed } from './sample-deeds'
import { SampleSales } from './sample-sales'

/** A context of the step's own moment, whose activities are noted under a procedure. */
type As = (procedure: string) => Context

export class SampleAuthor {
  readonly #business: SampleBusiness
  readonly #taxRates = new Map<string, string>()
  readonly #products = new Map<string, string>()
  readonly #clients = new Map<string, Client>()
  readonly #invoices = new Map<DatedDocument, string>()
  readonly #sales = new SampleSales()

  constructor(business: SampleBusiness) {
    this.#business = business
  }

  async write(event: SampleEvent, as: As): Promise<void> {
    if (event.step === 'opening') this.#open(as)
    else if (event.step === 'client') this.#meet(event.client, as('clients.create'))
    else if (event.step === 'draft') this.#draft(event.document, as('invoices.create'))
    else if (event.step === 'finalize') finalizeInvoice(as('invoices.finalize'), this.#current(event.document, as('')))
    else if (event.step === 'pay') this.#pay(event.document, event.payment, as('payments.record'))
    else if (event.step === 'deed') doDeed(event.deed, this.#current(event.document, as('')), as)
    else if ('opportunity' in event) this.#sales.write(event, as, { clients: this.#clients, products: this.#products })
    else await this.#send(event.document, as)
  }

  #open(as: As): void {
    const { company, taxRates, products } = this.#business
    for (const [key, rate] of Object.entries(taxRates)) this.#taxRates.set(key, createTaxRate(as('taxRates.create'), rate).id)
    const { tax, ...input } = company
    createCompany(as('company.create'), companyInputSchema.parse({ ...input, defaultTaxRateId: known(this.#taxRates, tax) }))
    for (const [key, { tax: rate, ...product }] of Object.entries(products)) {
      const values = productInputSchema.parse({ ...product, taxRateId: known(this.#taxRates, rate) })
      this.#products.set(key, createProduct(as('products.create'), values).id)
    }
  }

  #meet(key: string, context: Context): void {
    this.#clients.set(key, createClient(context, clientInputSchema.parse(this.#business.clients[key])))
  }

  #draft(document: DatedDocument, context: Context): void {
    const { client, subject, notes, purchaseOrderNumber, adjustment, type, pricesIncludeTax, issueOn, deliveryFrom, deliveryTo } = document
    const { id, language, contacts } = known(this.#clients, client)
    const exchangeRate = this.#business.clients[client]?.exchangeRate
    const written = language ?? this.#business.company.language
    const input: unknown = {
      type,
      pricesIncludeTax,
      issueOn,
      deliveryFrom,
      deliveryTo,
      notes,
      purchaseOrderNumber,
      clientId: id,
      contactId: contacts[0]?.id,
      subject: subject
        .replace('{month}', monthName(issueOn, written))
        .replace('{lastMonth}', monthName(startOfMonth(issueOn, -1), written)),
      exchangeRate: exchangeRate === undefined ? null : { rate: exchangeRate, on: addDays(issueOn, -1) },
      lines: document.lines.map((line) => this.#line(line, document)),
      adjustments: adjustment
        ? [{ kind: adjustment.kind, reason: adjustment.reason, value: { kind: 'percent', ppm: Math.round(adjustment.percent * 10_000) } }]
        : [],
    }
    this.#invoices.set(document, createDraft(context, newInvoiceSchema.parse(input)).id)
  }

  #line(line: DatedDocument['lines'][number], { client, issueOn }: DatedDocument): NewInvoice['lines'][number] {
    const { product, tax, discountPercent, quantity, ...said } = line
    const rate = tax ?? this.#business.clients[client]?.tax ?? (product === undefined ? undefined : this.#business.products[product]?.tax)
    return {
      ...said,
      quantity: inMonth(quantity, issueOn),
      ...(product === undefined ? {} : { productId: known(this.#products, product) }),
      ...(rate === undefined ? {} : { taxRateId: known(this.#taxRates, rate) }),
      ...(discountPercent === undefined ? {} : { discount: { kind: 'percent', ppm: Math.round(discountPercent * 10_000) } }),
    }
  }

  async #send(document: DatedDocument, as: As): Promise<void> {
    const current = this.#current(document, as(''))
    const pdf = await prepareSending(as(''), current)
    markSent(as('invoices.markSent'), current, pdf)
  }

  #pay(document: DatedDocument, { percent, method }: DatedDocument['payments'][number], context: Context): void {
    const { id, payableMinor, number } = getInvoice(context, { id: known(this.#invoices, document) })
    const amountMinor = percent === undefined ? undefined : partOf(payableMinor, Math.round(percent * 10_000))
    recordPayment(context, { invoiceId: id, amountMinor, method, reference: number })
  }

  #current(document: DatedDocument, context: Context): { id: string; version: number } {
    const { id, version } = getInvoice(context, { id: known(this.#invoices, document) })
    return { id, version }
  }
}

function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the sample does not know ${String(key)}`)
  return value
}

function monthName(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
