// An expense in a dialog: entered, changed, or removed.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { type Minor, minorToDecimal } from '#shared/basics/money'
import type { ExpenseRow } from '#shared/expenses/contract'
import { billedExpense, type ExpenseInput, expenseInputSchema } from '#shared/expenses/expense'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { decimalText, moneyText, ratePercentText } from '../kit/format'
import { base64OfFile, saveFile } from '../kit/platform'
import { Combo, Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { readMinor, readPpm } from '../kit/typed-number'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Expenses.module.css'

interface ExpenseDialogProps {
  expense?: ExpenseRow
  /** the project of a new one */
  projectId?: string
  onClose: () => void
}
type Values = Omit<ExpenseInput, 'projectId' | 'personId'> & { projectId: string | null }

function valuesOf(expense: ExpenseRow | undefined, projectId: string | undefined): Values {
  if (expense) return expense
  return {
    projectId: projectId ?? null,
    budgetId: null,
    spentOn: today(),
    name: '',
    amountMinor: 0,
    taxMinor: 0,
    markupPpm: 0,
    isBillable: true,
    receiptId: null,
    notes: '',
  }
}

export function ExpenseDialog({ expense, projectId, onClose }: ExpenseDialogProps) {
  const texts = useTexts()
  const t = texts.expenses
  const form = useForm(() => valuesOf(expense, projectId))
  const save = useMutation({
    mutationFn: (input: ExpenseInput) =>
      expense
        ? client.expenses.save({ id: expense.id, version: expense.version, expense: { ...input, personId: expense.personId } })
        : client.expenses.create(input),
    onSuccess: () => {
      tell(t.saved)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const remove = useMutation({
    mutationFn: async () => expense && client.expenses.remove({ id: expense.id, version: expense.version }),
    onSuccess: () => {
      tell(t.removed)
      onClose()
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(expenseInputSchema, { ...form.value, projectId: form.value.projectId ?? '' })
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  const isFixed = expense?.isInvoiced ?? false
  return (
    <Dialog title={expense ? t.editExpense : t.newExpense} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          {isFixed && <Notice tone="plain">{t.invoiced}</Notice>}
          <Fields>
            <ExpenseFields form={form} />
          </Fields>
        </DialogBody>
        <DialogFooter>
          {expense && !isFixed && (
            <Button weight="quiet" onPress={() => remove.mutate()} isPending={remove.isPending}>
              {t.remove}
            </Button>
          )}
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          {!isFixed && (
            <Button type="submit" weight="primary" isPending={save.isPending}>
              {expense ? t.saveExpense : t.addExpense}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  )
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

function ExpenseFields({ form }: { form: Form<Values> }) {
  const { value, set, errors } = form
  const t = useTexts().expenses
  const { data: projects } = useQuery(api.projects.list.queryOptions({ input: { limit: 500 } }))
  const budgets = useBudgets(value.projectId)
  const currency = projects?.rows.find(({ id }) => id === value.projectId)?.currency ?? 'EUR'
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
          value={value.taxMinor}
          onChange={(taxMinor) => set({ taxMinor })}
          error={errors['taxMinor']}
        />
      </Cell>
      <Cell span="half">
        <DraftTextField
          label={t.markup}
          value={value.markupPpm}
          onChange={(markupPpm) => set({ markupPpm })}
          read={readPpm}
          write={ratePercentText}
          expected={t.percentExpected}
          isAmount
        />
      </Cell>
      <Cell span="full">
        <CheckField label={t.billable} isChecked={value.isBillable} onChange={(isBillable) => set({ isBillable })} />
        {value.isBillable && value.amountMinor > value.taxMinor && <p>{t.willBill(moneyText(billedExpense(value), currency))}</p>}
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

interface MoneyFieldProps {
  label: string
  hint?: string
  currency: string
  value: Minor
  onChange: (value: Minor) => void
  error: string | undefined
}

function MoneyField({ currency, ...props }: MoneyFieldProps) {
  const t = useTexts().expenses
  const write = (minor: Minor) => (minor === 0 ? '' : decimalText(minorToDecimal(minor, currency)))
  const read = (typed: string) => (typed.trim() === '' ? 0 : readMinor(typed, currency))
  return <DraftTextField {...props} read={read} write={write} expected={t.amountExpected} inputMode="decimal" isAmount />
}

function ReceiptField({ value, onChange }: { value: string | null; onChange: (id: string) => void }) {
  const t = useTexts().expenses
  const input = useRef<HTMLInputElement>(null)
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const keep = useMutation({
    mutationFn: async (file: File) => client.expenses.keepReceipt({ name: file.name, base64: await base64OfFile(file) }),
    onSuccess: ({ id }) => {
      onChange(id)
      tell(t.receiptKept)
    },
    onError: refused,
  })
  const save = useMutation({
    mutationFn: async (id: string) => {
      const { name, base64, mediaType } = await client.expenses.receipt({ id })
      await saveFile(name || t.receipt, base64, mediaType)
    },
    onError: refused,
  })
  return (
    <div className={styles.receipt}>
      <Button onPress={() => input.current?.click()} isPending={keep.isPending}>
        {t.chooseReceipt}
      </Button>
      {value && (
        <Button weight="quiet" onPress={() => save.mutate(value)} isPending={save.isPending}>
          {t.showReceipt}
        </Button>
      )}
      <span>{t.receiptHint}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        aria-label={t.chooseReceipt}
        data-testid="receipt-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) keep.mutate(file)
        }}
      />
    </div>
  )
}
