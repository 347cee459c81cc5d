// When a company reminds: the steps of its ladder.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Ladder, REMINDER_KINDS, type ReminderStep } from '#shared/reminders/ladder'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { Notice, Waiting } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Ladder.module.css'

export function LadderSection({ companyId }: { companyId: string }) {
  const t = useTexts().mail
  const { data, error } = useQuery(api.reminders.ladder.queryOptions({ input: { companyId } }))
  return (
    <Section title={t.ladder}>
      {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
      {data ? <LadderForm key={data.version} ladder={data} /> : <Waiting label={t.reading} />}
    </Section>
  )
}

interface TypedStep extends Omit<ReminderStep, 'days'> {
  days: string
}
const readDays = (text: string) => (/^-?\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)

function LadderForm({ ladder }: { ladder: Ladder }) {
  const t = useTexts().mail
  const [isOn, setIsOn] = useState(ladder.isOn)
  const [steps, setSteps] = useState<TypedStep[]>(() => ladder.steps.map((step) => ({ ...step, days: String(step.days) })))
  const save = useMutation(api.reminders.saveLadder.mutationOptions({ onSuccess: () => tell(t.ladderSaved) }))
  const change = (at: number, values: Partial<TypedStep>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...values } : step)))
  const problemOf = ({ days }: TypedStep, at: number) => {
    const read = readDays(days)
    if (read === undefined || read < -90 || read > 365) return t.daysExpected
    return steps.some((other, index) => index < at && readDays(other.days) === read) ? t.daysTwice : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (steps.some((step, at) => problemOf(step, at) !== undefined)) return
    const { companyId, version } = ladder
    save.mutate({ companyId, version, isOn, steps: steps.map((step) => ({ ...step, days: readDays(step.days) ?? 0 })) })
  }
  const add = () => {
    const last = Math.max(0, ...steps.map(({ days }) => readDays(days) ?? 0))
    setSteps([...steps, { id: crypto.randomUUID(), days: String(last + 14), template: 'reminder_3' }])
  }
  return (
    <form onSubmit={submit} noValidate className={styles.ladder}>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <CheckField label={t.ladderOn} isChecked={isOn} onChange={setIsOn} />
      {steps.map((step, at) => (
        <div key={step.id} className={styles.step}>
          <TextField
            label={t.ladderDays}
            value={step.days}
            onChange={(days) => change(at, { days })}
            error={problemOf(step, at)}
            hint={at === 0 ? t.ladderDaysHint : undefined}
          />
          <Select
            label={t.templateKind}
            options={REMINDER_KINDS.map((id) => ({ id, label: t.templateKinds[id] }))}
            value={step.template}
            onChange={(id) => change(at, { template: REMINDER_KINDS.find((one) => one === id) ?? 'reminder_1' })}
          />
          <Button weight="quiet" aria-label={t.removeStep(at + 1)} onPress={() => setSteps(steps.filter((one) => one.id !== step.id))}>
            ×
          </Button>
        </div>
      ))}
      <div className={styles.acts}>
        <Button onPress={add} isDisabled={steps.length >= 12}>
          {t.addStep}
        </Button>
        <Button type="submit" weight="primary" isPending={save.isPending}>
          {t.saveLadder}
        </Button>
      </div>
    </form>
  )
}
