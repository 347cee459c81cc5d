import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'

const money = (amount: Minor, currency: string) => `${minorToDecimal(amount, currency)} ${currency}`
interface Limit {
  amountMinor: Minor
  mostMinor: Minor
  currency: string
}

export const proposalFailures = defineFailures({
  proposal_action_not_allowed: (facts: { action: string; status: string; allowed: readonly string[] }) =>
    `This proposal is ${facts.status}; "${facts.action.replaceAll('_', ' ')}" needs one that is ${facts.allowed.join(' or ')}.`,
  proposal_not_ready: (facts: { missing: readonly string[] }) =>
    `Before it can be sent the proposal needs: ${facts.missing.map((name) => MISSING[name] ?? name).join(', ')}.`,
  alternatives_not_chosen: (facts: { group: string; taken: number }) =>
    `Of the alternatives "${facts.group}" exactly one has to be chosen; ${facts.taken} are.`,
  item_overdrawn: (facts: { name: string; amountMinor: Minor; openMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} of "${facts.name}" cannot be invoiced: ${money(facts.openMinor, facts.currency)} are open.`,
  item_not_agreed: (facts: { number: string }) => `An item of this invoice is not among the agreed items of proposal ${facts.number}.`,
  proposal_fully_invoiced: (facts: { number: string }) => `Nothing of proposal ${facts.number} is open.`,
  proposal_terms_differ: (facts: { number: string; field: string }) =>
    `An invoice of proposal ${facts.number} needs the same ${facts.field} as the proposal.`,
  proposal_project_differs: (facts: { project: string; field: 'client' | 'currency' }) =>
    `The project "${facts.project}" has another ${facts.field} than the proposal. Choose one of the same ${facts.field}.`,
  proposal_has_project: (facts: { project: string }) =>
    `The proposal belongs to the project "${facts.project}" already. Add its budget there.`,
  proposal_has_budget: (facts: { project: string }) => `The items of the proposal are a budget of the project "${facts.project}" already.`,
  progressive_is_off: () => 'Invoicing in parts is switched off. Switch it on in Settings, Projects, or invoice the whole proposal.',
  deposit_exceeds_left: (facts: Limit) =>
    `${money(facts.amountMinor, facts.currency)} cannot be used: ${money(facts.mostMinor, facts.currency)} of the deposit are left.`,
  deposit_exceeds_invoice: (facts: Limit) =>
    `${money(facts.amountMinor, facts.currency)} of the deposit are more than the ${money(facts.mostMinor, facts.currency)} that are open on the invoice.`,
  deposit_exceeds_items: (facts: Limit) =>
    `${money(facts.amountMinor, facts.currency)} of the deposit are more than the items of the proposal on this invoice, ${money(facts.mostMinor, facts.currency)}.`,
  deposit_below_least: (facts: { amountMinor: Minor; leastMinor: Minor; currency: string }) =>
    `At least ${money(facts.leastMinor, facts.currency)} of the deposit have to be transferred: more would be left of it than is open on the proposal.`,
  deposit_exceeds_proposal: (facts: Limit) =>
    `${money(facts.amountMinor, facts.currency)} are more than the proposal can take: ${money(facts.mostMinor, facts.currency)} are open without a deposit.`,
  proposal_below_deposit: (facts: { openMinor: Minor; depositMinor: Minor; currency: string }) =>
    `The proposal cannot go so low: ${money(facts.depositMinor, facts.currency)} of the deposit are left, and only ${money(facts.openMinor, facts.currency)} would be open.`,
  item_is_invoiced: (facts: { name: string; takenMinor: Minor; currency: string }) =>
    `${money(facts.takenMinor, facts.currency)} of "${facts.name}" are on invoices: its value may only go up.`,
  proposal_is_invoiced: (facts: { field: string }) =>
    `Parts of this proposal are on invoices: its ${facts.field} can no longer be changed. Delete, cancel or void the invoices first.`,
  deposit_is_used: (facts: { mostMinor: Minor; currency: string }) =>
    `Of this deposit ${money(facts.mostMinor, facts.currency)} are left; the rest is on invoices or was given back.`,
})

const MISSING: Readonly<Record<string, string>> = { client: 'a client', items: 'at least one item', item_names: 'a name for every item' }
