// A line that nobody has written yet: it takes unit and tax from the one above.
import type { InvoiceLine } from '#shared/invoices/invoice'

export function newLine(above: InvoiceLine | undefined, taxRateId: string | null): InvoiceLine {
  return {
    productId: null,
    name: '',
    description: '',
    quantity: '1',
    unit: above?.unit ?? 'C62',
    unitPrice: '0',
    pricePer: '1',
    discount: null,
    charge: null,
    taxRateId: above?.taxRateId ?? taxRateId,
    advance: null,
  }
}

/** Whether nothing would be lost with the line. */
export function isBlank({ name, description, unitPrice, discount, charge, productId }: InvoiceLine): boolean {
  return name === '' && description === '' && unitPrice === '0' && discount === null && charge === null && productId === null
}
