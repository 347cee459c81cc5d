// An expense in a dialog: entered, changed, or removed.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { ExpenseRow } from '#shared/expenses/contract'
import { type ExpenseInput, expenseInputSchema } from '#shared/expenses/expense'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { ExpenseFields, type ExpenseValues } from './ExpenseFields'

interface ExpenseDialogProps {
  expense?: ExpenseRow
  /** the project of a new one */
  projectId?: string
  onClose: () => void
}

function valuesOf(expense: ExpenseRow | undefined, projectId: string | undefined): ExpenseValues {
  if (expense) return expense
  return {
    projectId: projectId ?? null,
    budgetId: null,
    spentOn: today(),
    name: '',
    amountMinor: null,
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
