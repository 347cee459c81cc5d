// The first start.
export const start = {
  window: 'Welcome',
  welcome: 'Welcome to Quittance',
  intro: 'Say who issues the invoices. Everything stays in one file on this computer, and you can change all of it later.',
  begin: 'Start invoicing',
  name: 'Name of your business',
  languageOfInvoices: 'Language of your invoices',
  currency: 'Currency',
  vatNumber: 'VAT number',
  ifAny: 'If you have one.',
  usualRate: 'Usual tax rate in %',
  noTaxHint: 'Empty: your invoices charge no tax.',
  rateExpected: 'Enter a percentage such as 19 or 8.1.',
}
