// The values of the client form: texts as they are typed, made from a client and checked into one.
import type { Language } from '#shared/basics/address'
import { type Client, type ClientInput, clientInputSchema } from '#shared/clients/client'
import { emptyAddress } from '../kit/empty-address'
import { check, type FieldErrors } from '../kit/use-form'

export interface ClientValues extends Omit<ClientInput, 'paymentDays'> {
  paymentDays: string
}

export function valuesOf(client: Client | undefined, name = ''): ClientValues {
  if (client) return { ...client, paymentDays: client.paymentDays === null ? '' : String(client.paymentDays) }
  return {
    name,
    shortCode: '',
    companyId: null,
    address: emptyAddress,
    vatNumber: '',
    taxNumber: '',
    email: '',
    phone: '',
    language: null as Language | null,
    currency: null,
    paymentDays: '',
    earlyPayment: null,
    buyerReference: '',
    notes: '',
    contacts: [],
  }
}

/** The client as the core takes it, or the errors by field. */
export function checkClient(values: ClientValues, daysExpected: string): { data: ClientInput } | { errors: FieldErrors } {
  const typed = values.paymentDays.trim()
  const days = typed === '' ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : undefined
  const checked = check(clientInputSchema, { ...values, paymentDays: days ?? null })
  if ('data' in checked && days !== undefined) return checked
  const daysError = days === undefined ? { paymentDays: daysExpected } : {}
  return { errors: { ...('errors' in checked ? checked.errors : {}), ...daysError } }
}
