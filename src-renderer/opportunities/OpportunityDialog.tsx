// A new opportunity: what it is, for whom, what it would bring, and where in the pipeline it begins.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type OpportunityInput, opportunityInputSchema } from '#shared/opportunities/opportunity'
import { firstStage, type Pipeline } from '#shared/pipelines/pipeline'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { MoneyField } from '../kit/MoneyField'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { ClientField, useClient } from './ClientField'
import { OwnerField } from './OwnerField'

interface OpportunityDialogProps {
  pipelines: readonly Pipeline[]
  /** the one that is chosen at first */
  pipelineId?: string
  /** for this client */
  clientId?: string
  onClose: () => void
  onSaved: (opportunity: { id: string }) => void
}
type Values = Pick<OpportunityInput, 'name' | 'clientId' | 'valueMinor' | 'expectedOn' | 'ownerId' | 'pipelineId' | 'stageId'>

export function OpportunityDialog({ pipelines, pipelineId, clientId, onClose, onSaved }: OpportunityDialogProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0]
  const form = useForm<Values>(() => ({
    name: '',
    clientId: clientId ?? null,
    valueMinor: null,
    expectedOn: null,
    ownerId: null,
    ...placeIn(pipeline),
  }))
  const save = useMutation({
    mutationFn: (input: OpportunityInput) => client.opportunities.create(input),
    onSuccess: (saved) => {
      tell(t.added)
      onClose()
      onSaved(saved)
    },
    onError: (error) => {
      form.setErrors(fieldErrorsOf(error))
      focusFirstError()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(opportunityInputSchema, form.value)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={t.newOpportunity} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <NewFields form={form} />
            <PlaceFields form={form} pipelines={pipelines} />
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.add}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

function placeIn(pipeline: Pipeline | undefined): Pick<Values, 'pipelineId' | 'stageId'> {
  const stage = pipeline && firstStage(pipeline.stages)
  return pipeline && stage ? { pipelineId: pipeline.id, stageId: stage.id } : {}
}

function NewFields({ form: { value, set, errors } }: { form: Form<Values> }) {
  const t = useTexts().opportunities
  const chosen = useClient(value.clientId)
  const { data: companies } = useQuery(api.company.list.queryOptions({ input: {} }))
  const currency = chosen?.currency ?? companies?.[0]?.currency ?? ''
  return (
    <>
      <Cell span="full">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="full">
        <ClientField clientId={value.clientId} onChange={({ id }) => set({ clientId: id })} error={errors['clientId']} />
      </Cell>
      <Cell span="half">
        {currency && (
          <MoneyField
            key={currency}
            label={t.valueIn(currency)}
            currency={currency}
            value={value.valueMinor}
            onChange={(valueMinor) => set({ valueMinor })}
            expected={t.amountExpected}
            hint={t.valueHint}
            error={errors['valueMinor']}
            canBeEmpty
          />
        )}
      </Cell>
      <Cell span="half">
        <DateField
          label={t.expected}
          value={value.expectedOn}
          onChange={(expectedOn) => set({ expectedOn })}
          expected={t.dateExpected}
          error={errors['expectedOn']}
          canBeEmpty
        />
      </Cell>
      <Cell span="half">
        <OwnerField ownerId={value.ownerId} onChange={(ownerId) => set({ ownerId })} />
      </Cell>
    </>
  )
}

/** A business without a pipeline gets its first one with its first opportunity. */
function PlaceFields({ form: { value, set, errors }, pipelines }: { form: Form<Values>; pipelines: readonly Pipeline[] }) {
  const t = useTexts().opportunities
  const pipeline = pipelines.find(({ id }) => id === value.pipelineId)
  if (!pipeline) return null
  return (
    <>
      {pipelines.length > 1 && (
        <Cell span="half">
          <Select
            label={t.pipeline}
            options={pipelines.map(({ id, name }) => ({ id, label: name }))}
            value={pipeline.id}
            onChange={(id) => set(placeIn(pipelines.find((one) => one.id === id)))}
          />
        </Cell>
      )}
      <Cell span="half">
        <Select
          label={t.stage}
          options={pipeline.stages.filter(({ outcome }) => outcome === 'open').map(({ id, name }) => ({ id, label: name }))}
          value={value.stageId ?? null}
          onChange={(stageId) => set({ stageId })}
          error={errors['stageId']}
        />
      </Cell>
    </>
  )
}
