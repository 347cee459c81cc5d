// The fields of a product, and saving them.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId } from 'react'
import { type Product, type ProductInput, productInputSchema } from '#shared/products/product'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { DecimalField } from '../kit/DecimalField'
import { DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Products.module.css'

export interface ProductFormProps {
  product: Product | undefined
  taxRates: readonly TaxRate[]
  currency: string
  unitOptions: (unit: string) => { id: string; label: string }[]
  onClose: () => void
  /** shown under the fields and outside of their form: it is kept on its own */
  children?: ReactNode
}

export function ProductForm({ product, onClose, children, ...props }: ProductFormProps) {
  const t = useTexts()
  const formId = useId()
  const form = useForm<ProductInput>(
    () => product ?? { name: '', description: '', sku: '', unit: 'C62', unitPrice: '0', currency: props.currency, taxRateId: null },
  )
  const save = useMutation({
    mutationFn: (input: ProductInput) =>
      product
        ? client.products.save({ ...input, id: product.id, version: product.version, isArchived: product.isArchived })
        : client.products.create(input),
    onSuccess: () => {
      tell(product ? t.products.productSaved : t.products.productAdded)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const checked = check(productInputSchema, form.value)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <>
      <DialogBody>
        <form id={formId} onSubmit={submit} noValidate>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <ProductFields form={form} {...props} />
        </form>
        {children && <div className={styles.added}>{children}</div>}
      </DialogBody>
      <DialogFooter>
        {product && <ArchiveButton product={product} onDone={onClose} />}
        <Button onPress={onClose}>{t.frame.cancel}</Button>
        <Button type="submit" form={formId} weight="primary" isPending={save.isPending}>
          {product ? t.products.saveProduct : t.products.addProduct}
        </Button>
      </DialogFooter>
    </>
  )
}

/** Archives at once, and offers to undo it. */
function ArchiveButton({ product, onDone }: { product: Product; onDone: () => void }) {
  const t = useTexts()
  const archive = useMutation({
    mutationFn: (isArchived: boolean) => client.products.save({ ...product, isArchived }),
    onSuccess: (saved) => {
      const say = saved.isArchived ? t.products.productArchived : t.products.productUnarchived
      const undo = () =>
        void client.products.save({ ...saved, isArchived: product.isArchived }).catch((error: unknown) => tellProblem(sentenceOf(error)))
      tell(say(saved.name), { label: t.frame.undo, run: undo })
      onDone()
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  return (
    <Button weight="quiet" onPress={() => archive.mutate(!product.isArchived)} isPending={archive.isPending}>
      {product.isArchived ? t.products.unarchive : t.products.archive}
    </Button>
  )
}

const USUAL = 'usual'

interface ProductFieldsProps extends Pick<ProductFormProps, 'taxRates' | 'unitOptions'> {
  form: Form<ProductInput>
}

function ProductFields({ form: { value, set, errors }, taxRates, unitOptions }: ProductFieldsProps) {
  const t = useTexts().products
  const { currencies } = useChoices()
  const rates = [
    { id: USUAL, label: t.usualRate },
    ...taxRates.filter(({ isArchived, id }) => !isArchived || id === value.taxRateId).map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <Fields>
      <Cell span="full">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="full">
        <TextField
          label={t.description}
          value={value.description}
          onChange={(description) => set({ description })}
          error={errors['description']}
          isMultiline
        />
      </Cell>
      <Cell span="half">
        <DecimalField
          label={t.priceIn(value.currency)}
          value={value.unitPrice}
          onChange={(unitPrice) => set({ unitPrice })}
          expected={t.priceExpected}
          error={errors['unitPrice']}
        />
      </Cell>
      <Cell span="half">
        <Select label={t.unit} options={unitOptions(value.unit)} value={value.unit} onChange={(unit) => set({ unit })} />
      </Cell>
      <Cell span="half">
        <Combo
          label={t.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.taxRate}
          options={rates}
          value={value.taxRateId ?? USUAL}
          onChange={(id) => set({ taxRateId: id === USUAL ? null : id })}
        />
      </Cell>
      <Cell span="full">
        <TextField label={t.sku} value={value.sku} onChange={(sku) => set({ sku })} error={errors['sku']} />
      </Cell>
    </Fields>
  )
}
