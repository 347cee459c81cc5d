// A budget in a dialog: its value, its warning line, and its services.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { minorToDecimal } from '#shared/basics/money'
import { type Budget, type BudgetInput, budgetInputSchema } from '#shared/budgets/budget'
import type { Project } from '#shared/projects/project'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { decimalText } from '../kit/format'
import { PercentField } from '../kit/PercentField'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { readMinor } from '../kit/typed-number'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'
import { newService, ServiceFields } from './ServiceFields'

/** The warning line is null while it cannot be read. */
type Values = Omit<BudgetInput, 'warnPpm'> & { warnPpm: number | null }

interface BudgetDialogProps {
  project: Project
  budget?: Budget
  onClose: () => void
}

export function BudgetDialog({ project, budget, onClose }: BudgetDialogProps) {
  const texts = useTexts()
  const t = texts.projects
  const { currency } = project
  const form = useForm<Values>(() => budget ?? { ...budgetInputSchema.parse({ name: '-' }), name: '', services: [newService()] })
  const { value, set, errors } = form
  const save = useMutation({
    mutationFn: (input: BudgetInput) =>
      budget
        ? client.budgets.save({ id: budget.id, version: budget.version, budget: input })
        : client.budgets.create({ projectId: project.id, budget: input }),
    onSuccess: () => {
      tell(t.budgetSaved)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(budgetInputSchema, value)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  const readValue = (typed: string) => (typed.trim() === '' ? null : readMinor(typed, currency))
  return (
    <Dialog title={budget ? t.editBudget : t.newBudget} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <Cell span="half">
              <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
            </Cell>
            <Cell span="half">
              <DraftTextField
                label={`${t.value} (${currency})`}
                value={value.valueMinor}
                onChange={(valueMinor) => set({ valueMinor })}
                read={readValue}
                write={(minor) => (minor === null ? '' : decimalText(minorToDecimal(minor, currency)))}
                expected={t.amountExpected}
                hint={t.valueHint}
                isAmount
              />
            </Cell>
            <Cell span="third">
              <PercentField
                label={t.warnAt}
                value={value.warnPpm}
                onChange={(warnPpm) => set({ warnPpm })}
                expected={t.percentExpected}
                error={errors['warnPpm']}
              />
            </Cell>
            <Cell span="twoThirds">
              <TextField label={t.orderNumber} value={value.orderNumber} onChange={(orderNumber) => set({ orderNumber })} />
            </Cell>
            <Cell span="full">
              <CheckField label={t.isClosed} isChecked={value.isClosed} onChange={(isClosed) => set({ isClosed })} />
            </Cell>
          </Fields>
          <h3 className={styles.subtitle}>{t.services}</h3>
          <ServiceFields services={value.services} onChange={(services) => set({ services })} errors={errors} />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.save}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
