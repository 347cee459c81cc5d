// The fields of an expense, with what the client will be billed for it.
import { useQuery } from '@tanstack/react-query'
import type { Minor, Ppm } from '#shared/basics/money'
import { billedExpense, type ExpenseInput } from '#shared/expenses/expense'
import { api } from '../api'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Cell } from '../kit/Fields'
import { moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { PercentField } from '../kit/PercentField'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ReceiptField } from './ReceiptField'

/** Amounts are null while they cannot be read. */
export interface ExpenseValues extends Omit<ExpenseInput, 'projectId' | 'personId' | 'amountMinor' | 'taxMinor' | 'markupPpm'> {
  projectId: string | null
  amountMinor: Minor | null
  taxMinor: Minor | null
  markupPpm: Ppm | null
}

const NONE = 'none'

/** The budgets of a project by their names; who does not see budgets themselves chooses among those that take time. */
function useBudgets(projectId: string | null) {
  const mayList = useMay()('work.rates')
  const input = { projectId: projectId ?? '' }
  const { data: budgets = [] } = useQuery(api.budgets.list.queryOptions({ input, enabled: mayList && projectId !== null }))
  const { data: bookable = [] } = useQuery(api.budgets.bookable.queryOptions({ input: {}, enabled: !mayList }))
  if (mayList) return budgets
  const own = bookable.filter((one) => one.projectId === projectId)
  return [...new Map(own.map(({ budgetId: id, budget: name }) => [id, { id, name, isClosed: false }])).values()]
}

export function ExpenseFields({ form }: { form: Form<ExpenseValues> }) {
  const { value, set, errors } = form
  const t = useTexts().expenses
  const { data: projects } = useQuery(api.projects.list.queryOptions({ input: { limit: 500 } }))
  const budgets = useBudgets(value.projectId)
  const currency = projects?.rows.find(({ id }) => id === value.projectId)?.currency ?? 'EUR'
  const billedMinor = billedOf(value)
  const open = budgets.filter(({ isClosed, id }) => !isClosed || id === value.budgetId)
  return (
    <>
      <Cell span="full">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="half">
        <Combo
          label={t.project}
          options={projects?.rows.map(({ id, name, clientName }) => ({ id, label: name, detail: clientName })) ?? []}
          value={value.projectId}
          onChange={(projectId) => set({ projectId, budgetId: null })}
          error={errors['projectId']}
          nothing={t.noProject}
          isRequired
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.budget}
          options={[{ id: NONE, label: t.noBudget }, ...open.map(({ id, name }) => ({ id, label: name }))]}
          value={value.budgetId ?? NONE}
          onChange={(id) => set({ budgetId: id === NONE ? null : id })}
        />
      </Cell>
      <Cell span="half">
        <DateField
          label={t.spentOn}
          value={value.spentOn}
          onChange={(date) => set({ spentOn: date ?? value.spentOn })}
          expected={t.dateExpected}
        />
      </Cell>
      <Cell span="half">
        <MoneyField
          label={t.amountIn(currency)}
          currency={currency}
          expected={t.amountExpected}
          value={value.amountMinor}
          onChange={(amountMinor) => set({ amountMinor })}
          error={errors['amountMinor']}
        />
      </Cell>
      <Cell span="half">
        <MoneyField
          label={t.tax}
          hint={t.taxHint}
          currency={currency}
          expected={t.amountExpected}
          value={value.taxMinor}
          onChange={(taxMinor) => set({ taxMinor })}
          error={errors['taxMinor']}
        />
      </Cell>
      <Cell span="half">
        <PercentField
          label={t.markup}
          value={value.markupPpm}
          onChange={(markupPpm) => set({ markupPpm })}
          expected={t.percentExpected}
          error={errors['markupPpm']}
        />
      </Cell>
      <Cell span="full">
        <CheckField label={t.billable} isChecked={value.isBillable} onChange={(isBillable) => set({ isBillable })} />
        {billedMinor !== null && billedMinor > 0 && <p>{t.willBill(moneyText(billedMinor, currency))}</p>}
      </Cell>
      <Cell span="full">
        <ReceiptField value={value.receiptId} onChange={(receiptId) => set({ receiptId })} />
      </Cell>
      <Cell span="full">
        <TextField label={t.notes} value={value.notes} onChange={(notes) => set({ notes })} isMultiline />
      </Cell>
    </>
  )
}

/** What the client will be billed, as far as the amounts are known. */
function billedOf({ amountMinor, taxMinor, markupPpm, isBillable }: ExpenseValues): Minor | null {
  if (!isBillable || amountMinor === null || taxMinor === null || markupPpm === null) return null
  return billedExpense({ amountMinor, taxMinor, markupPpm, isBillable })
}
