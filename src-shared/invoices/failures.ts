import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'
import type { Hindrance } from './lifecycle'
import { type Problem, problemSentence } from './readiness'

interface NotAllowed {
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
  credit_exceeds_invoice: (facts: { creditMinor: Minor; leftMinor: Minor; currency: string }) =>
    `The credit of ${minorToDecimal(facts.creditMinor, facts.currency)} ${facts.currency} is more than the ${minorToDecimal(facts.leftMinor, facts.currency)} of the invoice that are not credited yet.`,
  credited_already: ({ number }: { number: string }) => `Invoice ${number} is credited already: nothing of it is left.`,
  credit_line_unknown: (facts: { line: number; lines: number }) => `There is no line ${facts.line + 1}; the invoice has ${facts.lines}.`,
  credit_quantity_exceeded: (facts: { line: number; quantity: string; most: string }) =>
    `Line ${facts.line + 1}: a quantity of ${facts.quantity} cannot be credited; at most ${facts.most} are left of the invoice.`,
})

const REASONS: Readonly<Record<Exclude<Hindrance['kind'], 'status' | 'type'>, string>> = {
  nothing_settled: 'money or credit is allocated to it. Take the payments and credits back first.',
  never_sent: 'it was sent already. Make it void instead.',
  was_sent: 'it was never sent. Cancel it instead.',
  not_imported: 'it was imported and stays as its file says.',
  archived: 'it is archived. Restore it first.',
}

function plain(name: string): string {
  return name.replaceAll('_', ' ')
}
