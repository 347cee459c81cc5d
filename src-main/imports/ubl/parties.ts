// Seller and buyer of a UBL file, and the account that is to be paid to.
import type { Address } from '#shared/basics/address'
import type { StatedInvoice, StatedParty } from '#shared/imports/stated-invoice'
import { children, first, lineText, missing, place, type Reading, required } from './reading'
import type { XmlElement } from './xml'

/** The party in `AccountingSupplierParty` or `AccountingCustomerParty`. Refuses one without a name. */
export function readParty(reading: Reading, root: XmlElement, role: 'AccountingSupplierParty' | 'AccountingCustomerParty'): StatedParty {
  const party = required(reading, required(reading, root, role, 'cac'), 'Party', 'cac')
  const legal = first(party, 'PartyLegalEntity')
  const contact = first(party, 'Contact')
  const text = (element: XmlElement | undefined, most: number) => lineText(reading, element, most)
  const contactName = text(first(contact, 'Name'), 200)
  const name =
    text(first(legal, 'RegistrationName'), 200) || text(first(party, 'PartyName', 'Name'), 200) || person(reading, party) || contactName
  if (name === '') throw missing(reading, party, 'cac:PartyLegalEntity/cbc:RegistrationName')
  return {
    name,
    address: readAddress(reading, first(party, 'PostalAddress')),
    ...taxNumbers(reading, party),
    registrationNumber: text(first(legal, 'CompanyID'), 60),
    email: text(first(contact, 'ElectronicMail'), 200),
    phone: text(first(contact, 'Telephone'), 60),
    contactName: contactName === name ? '' : contactName,
  }
}

function person(reading: Reading, party: XmlElement): string {
  const names = ['FirstName', 'FamilyName'].map((part) => lineText(reading, first(party, 'Person', part), 90))
  return names.filter(Boolean).join(' ')
}

/** VAT numbers are compared between files, so they lose their blanks; any other tax scheme is the local tax number. */
function taxNumbers(reading: Reading, party: XmlElement): Pick<StatedParty, 'vatNumber' | 'taxNumber'> {
  const schemes = children(party, 'PartyTaxScheme').map((scheme) => {
    const id = first(scheme, 'CompanyID')
    const kind = first(scheme, 'TaxScheme', 'ID')?.text.toUpperCase() ?? ''
    return { id, isVat: kind === '' ? /^\s*[A-Z]{2}[\s\d]/.test(id?.text ?? '') : kind === 'VAT' }
  })
  return {
    vatNumber: lineText(reading, schemes.find(({ isVat }) => isVat)?.id, 40).replace(/\s/g, ''),
    taxNumber: lineText(reading, schemes.find(({ isVat }) => !isVat)?.id, 40),
  }
}

function readAddress(reading: Reading, address: XmlElement | undefined): Address {
  const text = (local: string, most = 200) => lineText(reading, first(address, local), most)
  const street = [text('StreetName'), text('BuildingNumber', 20)].filter(Boolean).join(' ')
  const more = children(address, 'AddressLine').map((entry) => lineText(reading, first(entry, 'Line'), 200))
  const [line1 = '', ...rest] = [street, text('AdditionalStreetName'), ...more, text('Postbox')].filter(Boolean)
  return {
    line1: line1.slice(0, 200),
    line2: rest.join(', ').slice(0, 200),
    postalCode: text('PostalZone', 20),
    city: text('CityName'),
    region: text('CountrySubentity'),
    country: readCountry(reading, first(address, 'Country', 'IdentificationCode')),
  }
}

function readCountry(reading: Reading, element: XmlElement | undefined): string {
  const code = element?.text.toUpperCase() ?? ''
  if (element === undefined || /^([A-Z]{2})?$/.test(code)) return code
  reading.notices.push(`${place(element)}: "${element.text.slice(0, 40)}" is no country code of two letters and was left out.`)
  return ''
}

type Account = Pick<StatedInvoice, 'iban' | 'bic' | 'accountName' | 'accountNumber'>

/** The first account among the payment means; without an IBAN it is an account number. */
export function readAccount(reading: Reading, root: XmlElement): Account {
  const accounts = children(root, 'PaymentMeans').flatMap((means) => children(means, 'PayeeFinancialAccount'))
  const account = accounts.find((entry) => first(entry, 'ID') !== undefined)
  const branch = first(account, 'FinancialInstitutionBranch')
  const id = lineText(reading, first(account, 'ID'), 40)
  const iban = id.replace(/\s/g, '').toUpperCase()
  const isIban = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)
  if (accounts.length > 1) reading.notices.push(`The file names ${accounts.length} bank accounts; the first was taken.`)
  return {
    iban: isIban ? iban : '',
    accountNumber: isIban ? '' : id,
    bic: lineText(reading, first(branch, 'ID') ?? first(branch, 'FinancialInstitution', 'ID'), 11).replace(/\s/g, ''),
    accountName: lineText(reading, first(account, 'Name'), 80),
  }
}
