// Between wire shapes and columns: addresses, flags, and the stamps that every master row carries.
import type { Address } from '#shared/basics/address'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import type { Context } from '../context'
import type { AddressColumns } from './schema'

export function addressColumns(address: Address): AddressColumns {
  return {
    address_line1: address.line1,
    address_line2: address.line2,
    address_postal_code: address.postalCode,
    address_city: address.city,
    address_region: address.region,
    address_country: address.country,
  }
}

export function addressOf(row: AddressColumns): Address {
  return {
    line1: row.address_line1,
    line2: row.address_line2,
    postalCode: row.address_postal_code,
    city: row.address_city,
    region: row.address_region,
    country: row.address_country,
  }
}

export function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0
}

/** Makes a LIKE pattern that finds `text` anywhere; percent and underscore lose their meaning. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** The row, or the refusal that there is none. */
export function found<Row>(row: Row | undefined, what: string, id: string): Row {
  if (row === undefined) throw fail(basicFailures.not_found, { what, id })
  return row
}

/** Refuses a save that was made from an older version. */
export function checkVersion(what: string, expected: number, current: number): void {
  if (expected !== current) throw fail(basicFailures.changed_meanwhile, { what, expected, found: current })
}

export function stampNew(context: Context) {
  return { id: context.newId(), version: 1, created_at: context.now, updated_at: context.now }
}

export function stampChanged(context: Context, version: number) {
  return { version: version + 1, updated_at: context.now }
}
