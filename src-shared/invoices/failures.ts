import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'
import type { Hindrance } from './lifecycle'
import { type Problem, problemSentence } from './readiness'

interface NotAllowed {
  path?: string
  action: string
  status: string
  hindrance: Hindrance
}

export const invoiceFailures = defineFailures({
  not_ready: (facts: { problems: Problem[] }) => facts.problems.map(problemSentence).join(' '),
  action_not_allowed: ({ action, status, hindrance }: NotAllowed) => {
    const what = `"${plain(action)}"`
    if (hindrance.kind === 'status')
      return `This document is ${plain(status)}; ${what} needs one that is ${hindrance.allowed.map(plain).join(' or ')}.`
    if (hindrance.kind === 'type') return `${what} is for ${hindrance.type === 'invoice' ? 'invoices' : 'credit notes'} only.`
    return `${what} is not possible: ${REASONS[hindrance.kind]}`
  },
  is_template: ({ action }: { action: string }) =>
    `"${plain(action)}" is for documents; this is what a recurring invoice is made from. Open one that was made from it.`,
  credit_exceeds_invoice: (facts: { path: string; creditMinor: Minor; leftMinor: Minor; currency: string }) =>
    `The credit of ${minorToDecimal(facts.creditMinor, facts.currency)} ${facts.currency} is more than the ${minorToDecimal(facts.leftMinor, facts.currency)} of the invoice that are not credited yet.`,
  credit_base_not_sent: (facts: { number: string; status: string }) =>
    `A credit note takes back an invoice that was sent and counts; ${facts.number || 'the document'} is ${plain(facts.status)}. Choose another invoice, or none.`,
  credit_base_differs: (facts: { number: string; currency: string }) =>
    `${facts.number} is of another client, company or currency. Its credit note is for its own client and company, in ${facts.currency}.`,
  total_below_credit: (facts: { totalMinor: Minor; creditedMinor: Minor; currency: string }) =>
    `${minorToDecimal(facts.creditedMinor, facts.currency)} ${facts.currency} of this invoice are credited; its total cannot become ${minorToDecimal(facts.totalMinor, facts.currency)} ${facts.currency}.`,
  credit_line_twice: (facts: { path: string; line: number }) =>
    `Line ${facts.line + 1} is named twice. Name it once, with its whole quantity.`,
  credit_nothing_left: (facts: { number: string }) => `All of ${facts.number} is credited already.`,
  credit_line_unknown: (facts: { line: number; lines: number }) => `There is no line ${facts.line + 1}; the invoice has ${facts.lines}.`,
  credit_quantity_exceeded: (facts: { path: string; line: number; quantity: string; most: string }) =>
    `Line ${facts.line + 1}: a quantity of ${facts.quantity} cannot be credited; at most ${facts.most} are not credited yet.`,
})

const REASONS: Readonly<Record<Exclude<Hindrance['kind'], 'status' | 'type'>, string>> = {
  nothing_settled: 'money or credit is allocated to it. Take the payments and credits back first.',
  nothing_credited: 'a credit note over it counts. Make the credit note void or archive it first.',
  never_sent: 'it was sent already. Make it void instead.',
  was_sent: 'it was never sent. Cancel it instead.',
  not_imported: 'it was imported and stays as its file says.',
  archived: 'it is archived. Restore it first.',
}

function plain(name: string): string {
  return name.replaceAll('_', ' ')
}
