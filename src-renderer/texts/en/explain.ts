// How a total adds up.
export const explain = {
  title: (name: string) => `How ${name} adds up`,
  reading: 'Reading the steps',
  closeSteps: 'Close',
  step: 'Step',
  arithmetic: 'Arithmetic',
  steps: {
    lines: 'Sum of the lines',
    discount: 'Discount',
    charge: 'Charge',
    share: 'Split over the taxes',
    tax_base: 'Amount to be taxed',
    tax: 'Tax',
    net: 'Without tax',
    tax_total: 'Tax in all',
    total: 'With tax',
    prepaid: 'Prepaid',
    rounding: 'Cash rounding',
    payable: 'To pay',
  },
}
