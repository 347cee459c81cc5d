// What is agreed in a proposal as the services of a budget: together exactly its net amount, to the cent.
import { type Decimal, formatDecimal, parseDecimal } from '../basics/decimal'
import { currencyExponent, extend, type Minor, roundRatio, split, toMinor } from '../basics/money'
import { type Service, type ServiceInput, serviceInputSchema } from '../budgets/budget'
import type { Snapshot } from '../invoices/snapshot'
import { totalRate } from '../tax-rates/tax-rate'
import { type ProposalContent, type ProposalItem, takenItems } from './proposal'

const PRICE_DECIMALS = 10

/**
 * The services that the taken items become: hours, days and pieces at their price, everything else at a fixed price. Discounts and charges of
 * the proposal, tax in the prices and items below zero are carried in proportion, so that the planned amounts add up to the net amount. A
 * price that cannot say its share to the cent with ten decimals becomes a fixed price.
 */
export function servicesOfItems(content: ProposalContent, { totals, taxRates }: Pick<Snapshot, 'totals' | 'taxRates'>): ServiceInput[] {
  const rates = new Map(taxRates.map((rate) => [rate.id, totalRate(rate)]))
  const priced = takenItems(content)
    .map((item, index) => ({ item, lineMinor: totals.lines[index]?.lineMinor ?? 0 }))
    .filter(({ lineMinor }) => lineMinor >= 0)
  const weights = priced.map(({ item, lineMinor }) =>
    content.pricesIncludeTax ? withoutTax(lineMinor, rates.get(item.taxRateId ?? '') ?? 0) : lineMinor,
  )
  const shares = split(Math.max(0, totals.netMinor), weights)
  return priced.map(({ item }, index) => serviceOf(item, shares[index] ?? 0, content.currency))
}

/** What is planned of a service: quantity x price, rounded; a fixed price is its price. */
export function plannedAmount({ kind, price, quantity }: Pick<Service, 'kind' | 'price' | 'quantity'>, currency: string): Minor {
  return extend(kind === 'fixed' ? '1' : quantity, price, currency)
}

function withoutTax(grossMinor: Minor, ratePpm: number): Minor {
  return toMinor(roundRatio(BigInt(grossMinor) * 1_000_000n, 1_000_000n + BigInt(ratePpm)))
}

function serviceOf(item: ProposalItem, shareMinor: Minor, currency: string): ServiceInput {
  const kind = kindOf(item)
  const price = kind === 'fixed' ? undefined : priceOf(item, shareMinor, currency)
  if (price !== undefined) return serviceInputSchema.parse({ name: item.name, kind, price, quantity: item.quantity })
  const fixed = formatDecimal({ units: BigInt(shareMinor), scale: currencyExponent(currency) })
  return serviceInputSchema.parse({ name: item.name, kind: 'fixed', price: fixed, quantity: '1' })
}

/** One of something is a whole with its price; several are pieces. */
function kindOf({ unit, quantity }: ProposalItem): Service['kind'] {
  const { units, scale } = parseDecimal(quantity)
  if (units <= 0n) return 'fixed'
  if (unit === 'HUR') return 'hourly'
  if (unit === 'DAY') return 'daily'
  return unit === 'C62' && units !== 10n ** BigInt(scale) ? 'piece' : 'fixed'
}

/** The item's own price where it comes to the share, else the shortest price that does. */
function priceOf({ quantity, unitPrice, pricePer }: ProposalItem, shareMinor: Minor, currency: string): Decimal | undefined {
  const isShare = (price: Decimal) => extend(quantity, price, currency) === shareMinor
  if (pricePer === '1' && !unitPrice.startsWith('-') && isShare(unitPrice)) return unitPrice
  const { units, scale } = parseDecimal(quantity)
  const exponent = currencyExponent(currency)
  for (let decimals = exponent; decimals <= PRICE_DECIMALS; decimals++) {
    const exact = BigInt(shareMinor) * 10n ** BigInt(scale + decimals - exponent)
    const price = formatDecimal({ units: roundRatio(exact, units), scale: decimals })
    if (isShare(price)) return price
  }
  return undefined
}
