// Tax rates: load, decide, save.
import { fail } from '#shared/basics/failure'
import { taxRateFailures } from '#shared/tax-rates/failures'
import { type TaxRate, type TaxRateInput, taxRateProblem } from '#shared/tax-rates/tax-rate'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { insertTaxRate, readTaxRates, updateTaxRate } from './tax-rate-rows'

export function listTaxRates(context: Context): TaxRate[] {
  return readTaxRates(context)
}

/** All rates by id, archived ones too: drafts and totals look them up here. */
export function taxRatesById(context: Context): ReadonlyMap<string, TaxRate> {
  return new Map(readTaxRates(context).map((rate) => [rate.id, rate]))
}

export function createTaxRate(context: Context, input: TaxRateInput): TaxRate {
  checkTaxRate(input)
  const rate = insertTaxRate(context, input)
  context.record({ subject: 'tax-rate', subjectId: rate.id, before: null, after: rate })
  return rate
}

export function saveTaxRate(context: Context, input: TaxRate): TaxRate {
  checkTaxRate(input)
  const before = found(taxRatesById(context).get(input.id), 'tax rate', input.id)
  checkVersion('tax rate', input.version, before.version)
  const rate = updateTaxRate(context, input)
  context.record({ subject: 'tax-rate', subjectId: rate.id, before, after: rate })
  return rate
}

function checkTaxRate(input: TaxRateInput): void {
  const problem = taxRateProblem(input)
  if (problem) throw fail(taxRateFailures[problem], { name: input.name, category: input.category })
}
