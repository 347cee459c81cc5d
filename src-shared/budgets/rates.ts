// Which price an hour or a day of somebody has: that of the service, or of the rate card that says most about them on that day.
import { z } from 'zod'
import { type CalendarDate, calendarDateSchema } from '../basics/calendar-date'
import { type Decimal, decimalSchema } from '../basics/decimal'
import { quantityOf } from '../basics/hours'
import { type Id, idSchema } from '../basics/id'
import { currencySchema, extend, type Minor } from '../basics/money'
import { line } from '../basics/text'
import type { Service } from './budget'

export const rateCardInputSchema = z
  .object({
    personId: idSchema.nullable().default(null),
    role: line(80).default('').describe('the id of a role, as people have it'),
    clientId: idSchema.nullable().default(null),
    per: z.enum(['hour', 'day']).default('hour'),
    price: decimalSchema.refine((text) => !text.startsWith('-'), 'a price that is not below zero'),
    currency: currencySchema,
    holdsFrom: calendarDateSchema,
  })
  .refine(({ personId, role, clientId }) => personId !== null || role !== '' || clientId !== null, {
    path: ['personId'],
    message: 'must name a person, a role or a client',
  })
export type RateCardInput = z.infer<typeof rateCardInputSchema>
export const rateCardSchema = z.object({ ...rateCardInputSchema.shape, id: idSchema, version: z.int() })
export type RateCard = z.infer<typeof rateCardSchema>

/** Whose time it is, when, for whom. */
export interface RateQuestion {
  personId: Id
  role: string
  clientId: Id
  currency: string
  on: CalendarDate
}
export interface Rate {
  price: Decimal
  /** how many minutes the price is for */
  perMinutes: number
  cardId: Id | null
}

/**
 * The rate of somebody's time on a service. Where the service takes rate cards: of the cards that fit, hold on the day and are in the
 * project's currency, the one that names most (a person before a role before a client), then the newest; without one the service's own price.
 * Fixed prices and pieces are not billed by time: their rate is 0.
 */
export function rateFor(service: Service, cards: readonly RateCard[], question: RateQuestion): Rate {
  if (service.kind === 'fixed' || service.kind === 'piece') return { price: '0', perMinutes: 60, cardId: null }
  const own = { price: service.price, perMinutes: service.kind === 'hourly' ? 60 : service.minutesPerDay, cardId: null }
  if (!service.usesRateCards) return own
  const [best] = cards.filter((card) => fits(card, question)).sort((a, b) => weight(b) - weight(a) || (a.holdsFrom < b.holdsFrom ? 1 : -1))
  return best ? { price: best.price, perMinutes: best.per === 'hour' ? 60 : service.minutesPerDay, cardId: best.id } : own
}

function fits(card: RateCard, { personId, role, clientId, currency, on }: RateQuestion): boolean {
  return (
    card.currency === currency &&
    card.holdsFrom <= on &&
    (card.personId === null || card.personId === personId) &&
    (card.role === '' || card.role === role) &&
    (card.clientId === null || card.clientId === clientId)
  )
}

function weight({ personId, role, clientId }: RateCard): number {
  return (personId ? 4 : 0) + (role ? 2 : 0) + (clientId ? 1 : 0)
}

/** What minutes cost at a rate: the quantity to six decimals, times the price, rounded once. */
export function timeAmount(minutes: number, { price, perMinutes }: Pick<Rate, 'price' | 'perMinutes'>, currency: string): Minor {
  return extend(quantityOf(minutes, perMinutes), price, currency)
}
