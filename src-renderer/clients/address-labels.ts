// The names of the fields of an address; they move to the catalogues of languages with all other texts.
import type { AddressLabels } from '../kit/Fields'

export const addressLabels: AddressLabels = {
  line1: 'Street and number',
  line2: 'Address, second line',
  postalCode: 'Postal code',
  city: 'City',
  country: 'Country',
}
