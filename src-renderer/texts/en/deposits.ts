// Deposits.
export const deposits = {
  menu: 'Ask for a deposit…',
  title: 'Ask for a deposit',
  value: 'Deposit',
  expected: 'Enter a percentage such as 30 %, or an amount such as 500.',
  hintNet: (whole: string) =>
    `A percentage or an amount, of ${whole} without tax. The deposit invoice has its own tax, and is deducted in the final invoice.`,
  hintGross: (whole: string) =>
    `A percentage or an amount, of ${whole} with tax. The deposit invoice has its own tax, and is deducted in the final invoice.`,
  ask: 'Make the deposit invoice',
  deduct: (number: string) => `Deduct deposit ${number}`,
  deducted: 'The deposit is deducted.',
}
