// Advances.
export const advances = {
  menu: 'Ask for an advance…',
  title: 'Ask for an advance',
  value: 'Advance',
  expected: 'Enter a percentage such as 30 %, or an amount such as 500.',
  hintNet: (whole: string) =>
    `A percentage or an amount, of ${whole} without tax. The advance invoice has its own tax, and is deducted in the final invoice.`,
  hintGross: (whole: string) =>
    `A percentage or an amount, of ${whole} with tax. The advance invoice has its own tax, and is deducted in the final invoice.`,
  ask: 'Make the advance invoice',
  deduct: (number: string) => `Deduct advance ${number}`,
  deducted: 'The advance is deducted.',
}
