// One tax rate: its percentage, its category after EN 16931, and the reason where no tax is charged.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Ppm } from '#shared/basics/money'
import { needsReason, TAX_CATEGORIES, type TaxCategory, type TaxRate, taxRateInputSchema, totalRate } from '#shared/tax-rates/tax-rate'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { PercentField } from '../kit/PercentField'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'

function valuesOf(rate: TaxRate | undefined) {
  return {
    name: rate?.name ?? '',
    ratePpm: rate ? totalRate(rate) : (null as Ppm | null),
    category: rate?.category ?? ('S' as TaxCategory),
    reason: rate?.reason ?? '',
  }
}

function componentsFor(rate: TaxRate | undefined, ratePpm: number): TaxRate['components'] {
  if (rate && totalRate(rate) === ratePpm) return rate.components
  return [{ name: rate?.components[0]?.name ?? 'VAT', ratePpm }]
}

export function TaxRateDialog({ rate, onClose }: { rate: TaxRate | undefined; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.settings
  const categoryOptions = TAX_CATEGORIES.map((id) => ({ id, label: t.categories[id], detail: id }))
  const form = useForm(valuesOf(rate))
  const { value, set, errors } = form
  const save = useMutation({
    mutationFn: (input: ReturnType<typeof taxRateInputSchema.parse>) =>
      rate
        ? client.taxRates.save({ ...input, id: rate.id, version: rate.version, isArchived: rate.isArchived })
        : client.taxRates.create(input),
    onSuccess: () => {
      tell(rate ? t.rateSaved : t.rateAdded)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const { ratePpm } = value
    const checked = check(taxRateInputSchema, { ...value, components: componentsFor(rate, ratePpm ?? 0) })
    if ('data' in checked && ratePpm !== null) return save.mutate(checked.data)
    const rateError = ratePpm === null ? { rate: t.rateExpected } : {}
    form.setErrors({ ...('errors' in checked ? checked.errors : {}), ...rateError })
    focusFirstError()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{texts.frame.cancel}</Button>
      <Button type="submit" weight="primary" isPending={save.isPending}>
        {rate ? t.saveRate : t.addRateButton}
      </Button>
    </>
  )
  return (
    <Dialog title={rate ? t.rateTitle : t.newRate} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <Cell span="twoThirds">
              <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
            </Cell>
            <Cell span="third">
              <PercentField
                label={t.ratePercent}
                value={value.ratePpm}
                onChange={(ratePpm) => set({ ratePpm })}
                error={errors['rate']}
                expected={t.rateExpected}
              />
            </Cell>
            <Cell span="full">
              <Select
                label={t.category}
                options={categoryOptions}
                value={value.category}
                onChange={(id) => set({ category: id as TaxCategory })}
              />
            </Cell>
            {needsReason(value.category) && (
              <Cell span="full">
                <TextField
                  label={t.reason}
                  value={value.reason}
                  onChange={(reason) => set({ reason })}
                  error={errors['reason']}
                  hint={t.reasonHint}
                  isRequired
                />
              </Cell>
            )}
          </Fields>
        </DialogBody>
        <DialogFooter>{footer}</DialogFooter>
      </form>
    </Dialog>
  )
}
