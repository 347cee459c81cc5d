// Asks for an advance on a document: a percentage of it or an amount.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import type { Reduction } from '#shared/invoices/invoice'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { readMinor, readPpm } from '../kit/typed-number'
import { focusFirstError } from '../kit/use-form'
import { useTexts } from '../texts/texts'

/** What was typed and not used, for when the dialog is opened again. */
const kept = new Map<string, string>()

/** "30 %" is a part of the document, "500" an amount; undefined when it is neither, or nothing. */
function readAdvance(typed: string, currency: string): Reduction | undefined {
  if (typed.includes('%')) {
    const ppm = readPpm(typed.replace('%', ''))
    return ppm ? { kind: 'percent', ppm } : undefined
  }
  const amountMinor = readMinor(typed, currency)
  return amountMinor !== undefined && amountMinor > 0 ? { kind: 'amount', amountMinor } : undefined
}

export function AdvanceDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.advances
  const { id, currency, content, snapshot } = invoice
  const [typed, setTyped] = useState(kept.get(id) ?? '30 %')
  const [error, setError] = useState<string>()
  const ask = useMutation({
    mutationFn: (value: Reduction) => client.advances.ask({ invoiceId: id, value }),
    onSuccess: (draft) => {
      kept.delete(id)
      onClose()
      goTo(`/invoices/${draft.id}/edit`)
    },
  })
  const type = (text: string) => {
    kept.set(id, text)
    setTyped(text)
    setError(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const value = readAdvance(typed, currency)
    if (value) return ask.mutate(value)
    setError(t.expected)
    focusFirstError()
  }
  const { netMinor, totalMinor } = snapshot.totals
  const whole = moneyText(content.pricesIncludeTax ? totalMinor : netMinor, currency)
  return (
    <Dialog title={t.title} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {ask.isError && <Notice tone="bad">{sentenceOf(ask.error)}</Notice>}
          <TextField
            label={t.value}
            value={typed}
            onChange={type}
            error={error}
            hint={content.pricesIncludeTax ? t.hintGross(whole) : t.hintNet(whole)}
            autoFocus
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={ask.isPending}>
            {t.ask}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
