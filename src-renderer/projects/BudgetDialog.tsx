// A budget in a dialog: its value, its warning line, and its services.
import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { minorToDecimal } from '#shared/basics/money'
import {
  type Budget,
  type BudgetInput,
  budgetInputSchema,
  SERVICE_KINDS,
  type ServiceInput,
  serviceInputSchema,
} from '#shared/budgets/budget'
import type { Project } from '#shared/projects/project'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { DecimalField } from '../kit/DecimalField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { decimalText, ratePercentText } from '../kit/format'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { readMinor, readPpm } from '../kit/typed-number'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

interface BudgetDialogProps {
  project: Project
  budget?: Budget
  onClose: () => void
}

export function BudgetDialog({ project, budget, onClose }: BudgetDialogProps) {
  const texts = useTexts()
  const t = texts.projects
  const { currency } = project
  const form = useForm<BudgetInput>(() => budget ?? { ...budgetInputSchema.parse({ name: '-' }), name: '', services: [newService()] })
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
              <DraftTextField
                label={t.warnAt}
                value={value.warnPpm}
                onChange={(warnPpm) => set({ warnPpm })}
                read={readPpm}
                write={ratePercentText}
                expected={t.percentExpected}
                isAmount
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
          <Services services={value.services} onChange={(services) => set({ services })} errors={errors} />
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

function newService(): ServiceInput {
  return { ...serviceInputSchema.parse({ name: '-', price: '0' }), name: '' }
}

interface ServicesProps {
  services: ServiceInput[]
  onChange: (services: ServiceInput[]) => void
  errors: Readonly<Record<string, string | undefined>>
}

function Services({ services, onChange, errors }: ServicesProps) {
  const t = useTexts().projects
  // Rows keep their place while they are typed, so each needs a key of its own.
  const [keys, setKeys] = useState(() => services.map((_, index) => index))
  const change = (at: number, part: Partial<ServiceInput>) =>
    onChange(services.map((service, index) => (index === at ? { ...service, ...part } : service)))
  const remove = (at: number) => {
    setKeys(keys.filter((_, index) => index !== at))
    onChange(services.filter((_, index) => index !== at))
  }
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1])
    onChange([...services, newService()])
  }
  return (
    <>
      {services.map((service, at) => (
        <div key={keys[at]} className={styles.service}>
          <TextField
            label={t.service}
            value={service.name}
            onChange={(name) => change(at, { name })}
            error={errors[`services.${at}.name`]}
          />
          <Select
            label={t.kind}
            options={SERVICE_KINDS.map((id) => ({ id, label: t.kinds[id] }))}
            value={service.kind}
            onChange={(id) => change(at, { kind: SERVICE_KINDS.find((one) => one === id) ?? 'hourly' })}
          />
          <DecimalField
            label={t.price}
            value={service.price}
            onChange={(price) => change(at, { price })}
            expected={t.priceExpected}
            error={errors[`services.${at}.price`]}
          />
          <DecimalField
            label={t.quantity}
            value={service.quantity}
            onChange={(quantity) => change(at, { quantity })}
            expected={t.priceExpected}
          />
          <div className={styles.flags}>
            <CheckField label={t.billable} isChecked={service.isBillable} onChange={(isBillable) => change(at, { isBillable })} />
            {(service.kind === 'hourly' || service.kind === 'daily') && (
              <CheckField
                label={t.usesRateCards}
                isChecked={service.usesRateCards}
                onChange={(usesRateCards) => change(at, { usesRateCards })}
              />
            )}
            {service.id && (
              <CheckField label={t.serviceArchived} isChecked={service.isArchived} onChange={(isArchived) => change(at, { isArchived })} />
            )}
          </div>
          <Button weight="quiet" isIcon aria-label={t.removeService(service.name)} onPress={() => remove(at)}>
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <Button onPress={add}>{t.addService}</Button>
    </>
  )
}
