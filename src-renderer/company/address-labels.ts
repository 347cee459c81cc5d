// The names of the fields of an address.
import type { AddressLabels } from '../kit/Fields'
import type { Texts } from '../texts/texts'

export function addressLabels({ clients: t }: Texts): AddressLabels {
  return { line1: t.street, line2: t.secondLine, postalCode: t.postalCode, city: t.city, country: t.country }
}
