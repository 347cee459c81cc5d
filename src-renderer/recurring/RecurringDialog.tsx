// The schedule of a recurring invoice: of a new one, made from an invoice or for a client, or of one that there is.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useState } from 'react'
import type { Recurring } from '#shared/recurring/contract'
import { periodOf } from '#shared/recurring/rule'
import { firstDayAfter, haveSameDays, nextDays, type ScheduleInput } from '#shared/recurring/schedule'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { dateText } from '../kit/format'
import { goTo } from '../kit/place'
import { Combo } from '../kit/Select'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { ComingDates } from './ComingDates'
import { ScheduleFields } from './ScheduleFields'
import { checkSchedule, type ScheduleValues, valuesOf } from './schedule-form'

interface RecurringDialogProps {
  /** the one to change; a new one when left out */
  recurring?: Recurring
  /** what a new one is made from; for a client to be chosen when left out */
  invoiceId?: string
  onClose: () => void
}

export function RecurringDialog({ recurring, invoiceId, onClose }: RecurringDialogProps) {
  const texts = useTexts()
  const t = texts.recurring
  const form = useForm(() => valuesOf(recurring, today()))
  const { value } = form
  const save = useMutation({
    mutationFn: (input: ScheduleInput) =>
      recurring
        ? client.recurring.save({ ...input, id: recurring.id, version: recurring.version })
        : client.recurring.create({ ...input, ...(invoiceId ? { invoiceId } : { clientId: value.clientId ?? '' }) }),
    onSuccess: (saved) => {
      tell(saved.nextOn ? t.made(dateText(saved.nextOn)) : t.saved)
      onClose()
      if (!recurring) goTo(invoiceId ? `/recurring/${saved.id}` : `/invoices/${saved.templateId}/edit`)
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const needsClient = !recurring && !invoiceId
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const checked = checkSchedule(value, t)
    const clientError = needsClient && value.clientId === null ? { clientId: t.clientMissing } : {}
    if ('data' in checked && !('clientId' in clientError)) return save.mutate(checked.data)
    form.setErrors({ ...('errors' in checked ? checked.errors : {}), ...clientError })
    focusFirstError()
  }
  return (
    <Dialog title={recurring ? t.change : invoiceId ? t.makeTitle : t.create} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          {needsClient && <ClientChoice form={form} />}
          <ScheduleFields form={form} />
          <Forecast values={value} recurring={recurring} />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {recurring ? t.save : t.begin}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

function ClientChoice({ form: { value, set, errors } }: { form: Form<ScheduleValues> }) {
  const t = useTexts().recurring
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const found = useQuery(api.clients.list.queryOptions({ input: { search, limit: 50 }, placeholderData: keepPreviousData }))
  const [name, setName] = useState<string>()
  const options = found.data?.rows.map(({ id, name: label, city }) => ({ id, label, detail: city })) ?? []
  const choose = (clientId: string) => {
    set({ clientId })
    setName(options.find(({ id }) => id === clientId)?.label)
  }
  return (
    <Combo
      label={t.client}
      options={options}
      value={value.clientId}
      {...(name ? { chosenLabel: name } : {})}
      onChange={choose}
      onType={setTyped}
      error={errors['clientId']}
      placeholder={t.clientPlaceholder}
    />
  )
}

/** The days that what is typed would give. */
function Forecast({ values, recurring }: { values: ScheduleValues; recurring: Recurring | undefined }) {
  const t = useTexts().recurring
  const checked = checkSchedule(values, t)
  if ('errors' in checked) return null
  const schedule = checked.data
  const progress = { lastOn: recurring?.lastOn ?? null, count: recurring?.madeCount ?? 0 }
  const notBefore = recurring && haveSameDays(recurring, schedule) ? recurring.notBefore : firstDayAfter(today())
  const days = nextDays({ ...schedule, isPaused: false, notBefore }, progress, 3)
  return <ComingDates days={days.map((on) => ({ on, ...periodOf(schedule, schedule.covers, on) }))} none={t.madeOver} />
}
