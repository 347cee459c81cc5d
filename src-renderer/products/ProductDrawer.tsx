// One product in a drawer beside the list: entered, changed, archived.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { api, isNotFound, sentenceOf } from '../api'
import { Dialog, DialogBody } from '../kit/Dialog'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ProductForm, type ProductFormProps } from './ProductForm'

/** what people added to the product */
export type ProductRecord = ComponentType<{ kind: 'product'; id: string }>

interface ProductDrawerProps extends Omit<ProductFormProps, 'product' | 'taxRates' | 'children'> {
  /** a new product when left out */
  id: string | undefined
  Record: ProductRecord
}

export function ProductDrawer({ id, Record, ...props }: ProductDrawerProps) {
  const t = useTexts()
  const may = useMay()
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  const query = useQuery(api.products.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== undefined }))
  const error = query.error ?? rates.error
  const isReady = rates.data !== undefined && (id === undefined || query.data !== undefined)
  return (
    <Dialog title={id ? t.products.editProduct : t.products.newProduct} isOpen onClose={props.onClose} place="side">
      {error && isNotFound(error) ? (
        <EmptyState title={t.products.missing} />
      ) : error ? (
        <ErrorState
          title={t.products.notRead}
          text={sentenceOf(error)}
          retryLabel={t.frame.retry}
          onRetry={() => void Promise.all([query.refetch(), rates.refetch()])}
        />
      ) : isReady ? (
        <ProductForm key={query.data?.version} product={query.data} taxRates={rates.data} {...props}>
          {id && may('records.read') && <Record kind="product" id={id} />}
        </ProductForm>
      ) : (
        <DialogBody>
          <Waiting label={t.products.readingOne} />
        </DialogBody>
      )}
    </Dialog>
  )
}
