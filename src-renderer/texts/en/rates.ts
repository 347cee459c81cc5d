// Exchange rates.
export const rates = {
  title: 'Exchange rates',
  intro: (own: string) =>
    `What other currencies were worth in ${own}, day by day. A new invoice takes the newest rate up to its date; invoices that took one keep it.`,
  currency: 'Currency',
  rate: (currency: string, own: string) => `1 ${currency || '…'} in ${own}`,
  on: 'On',
  save: 'Enter rate',
  saved: 'Rate entered.',
  removed: 'Rate removed.',
  remove: (currency: string, on: string) => `Remove the rate of ${currency} of ${on}`,
  currencyExpected: 'Choose a currency other than your own.',
  rateExpected: 'Enter a rate above zero such as 0.8642.',
  dateExpected: 'Enter a date such as 2026-11-22.',
  none: 'No rates yet',
  noneText: 'Enter one when you invoice in another currency.',
  worth: (currency: string, rate: string, own: string) => `1 ${currency} = ${rate} ${own}`,
}
