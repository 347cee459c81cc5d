// The command palette.
export const palette = {
  title: 'Go to or do',
  field: 'Document, client, product, screen or command',
  here: 'On this screen',
  places: 'Screens',
  found: 'Found',
  nothing: 'Nothing matches. Try fewer letters.',
  kinds: { invoice: 'Invoice', credit_note: 'Credit note', client: 'Client', product: 'Product', opportunity: 'Opportunity' },
}
