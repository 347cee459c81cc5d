// The first start.
export const start = {
  window: 'Welcome',
  welcome: 'Welcome to Quittance',
  intro: 'Say who issues the invoices. Everything stays in one file on this computer, and you can change all of it later.',
  begin: 'Start invoicing',
  name: 'Name of your business',
  languageOfInvoices: 'Language of your invoices',
  currency: 'Currency',
  taxesOfCountry: (tax: string, rates: string) =>
    `Your tax rates: ${tax} ${rates}. Reverse charge and exemptions come along, also that of small businesses. Your VAT number, your logo and all of this are in the settings.`,
  showSample: 'Show me with sample data',
  loadingSample: 'Making eighteen months of a sample business …',
  cancel: 'Cancel',
  isSample: 'This is a sample business. Remove it to begin with your own.',
  removeSample: 'Remove the sample',
  removeTitle: 'Remove the sample business?',
  keepSample: 'Keep it',
  losesNothing: 'Everything of the sample goes without a trace, and you begin anew.',
  losesWork: (changes: number) => `Everything in this file goes, also ${changes} changes of your own, and you begin anew.`,
}
