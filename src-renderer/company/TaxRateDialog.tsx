// One tax rate: its percentage, its category after EN 16931, and the reason where no tax is charged.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { needsReason, TAX_CATEGORIES, type TaxCategory, type TaxRate, taxRateInputSchema, totalRate } from '#shared/tax-rates/tax-rate'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { ratePercentText } from '../kit/format'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { readPpm } from '../kit/typed-number'
import { check, focusFirstError, useForm } from '../kit/use-form'

const CATEGORIES: Readonly<Record<TaxCategory, string>> = {
  S: 'Standard or reduced rate',
  Z: 'Zero rated',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Intra-community supply',
  G: 'Export',
  O: 'Not subject to tax',
  L: 'Canary Islands (IGIC)',
  M: 'Ceuta and Melilla (IPSI)',
}
const categoryOptions = TAX_CATEGORIES.map((id) => ({ id, label: CATEGORIES[id], detail: id }))

export function categoryName(category: TaxCategory): string {
  return CATEGORIES[category]
}

function valuesOf(rate: TaxRate | undefined) {
  return {
    name: rate?.name ?? '',
    rate: rate ? ratePercentText(totalRate(rate)) : '',
    category: rate?.category ?? ('S' as TaxCategory),
    reason: rate?.reason ?? '',
  }
}

function componentsFor(rate: TaxRate | undefined, ratePpm: number): TaxRate['components'] {
  if (rate && totalRate(rate) === ratePpm) return rate.components
  return [{ name: rate?.components[0]?.name ?? 'VAT', ratePpm }]
}

export function TaxRateDialog({ rate, onClose }: { rate: TaxRate | undefined; onClose: () => void }) {
  const form = useForm(valuesOf(rate))
  const { value, set, errors } = form
  const save = useMutation({
    mutationFn: (input: ReturnType<typeof taxRateInputSchema.parse>) =>
      rate
        ? client.taxRates.save({ ...input, id: rate.id, version: rate.version, isArchived: rate.isArchived })
        : client.taxRates.create(input),
    onSuccess: () => {
      tell(rate ? 'Tax rate saved.' : 'Tax rate added.')
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const ratePpm = readPpm(value.rate.replace('%', ''))
    const checked = check(taxRateInputSchema, { ...value, components: componentsFor(rate, ratePpm ?? 0) })
    if ('data' in checked && ratePpm !== undefined) return save.mutate(checked.data)
    const rateError = ratePpm === undefined ? { rate: 'Enter a percentage such as 19 or 8.1.' } : {}
    form.setErrors({ ...('errors' in checked ? checked.errors : {}), ...rateError })
    focusFirstError()
  }
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button type="submit" weight="primary" isPending={save.isPending}>
        {rate ? 'Save tax rate' : 'Add tax rate'}
      </Button>
    </>
  )
  return (
    <Dialog title={rate ? 'Tax rate' : 'New tax rate'} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <Cell span="twoThirds">
              <TextField label="Name" value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
            </Cell>
            <Cell span="third">
              <TextField
                label="Rate in %"
                value={value.rate}
                onChange={(typed) => set({ rate: typed })}
                error={errors['rate']}
                inputMode="decimal"
                isAmount
              />
            </Cell>
            <Cell span="full">
              <Select
                label="Category"
                options={categoryOptions}
                value={value.category}
                onChange={(id) => set({ category: id as TaxCategory })}
              />
            </Cell>
            {needsReason(value.category) && (
              <Cell span="full">
                <TextField
                  label="Reason why no tax is charged"
                  value={value.reason}
                  onChange={(reason) => set({ reason })}
                  error={errors['reason']}
                  hint="Printed on the document."
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
