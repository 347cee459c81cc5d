// The address of a form that nobody has filled in yet.
import type { Address } from '#shared/basics/address'

export const emptyAddress: Address = { line1: '', line2: '', postalCode: '', city: '', region: '', country: '' }
