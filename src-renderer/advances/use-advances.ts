// The advance invoices that a draft could deduct, as entries of its menu.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { api, client, sentenceOf } from '../api'
import { moneyText } from '../kit/format'
import type { MenuEntry } from '../kit/Menu'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

interface AdvanceWork {
  invoiceId: string
  /** saves what is typed and answers what is saved */
  save: () => Promise<Invoice | undefined>
  onDeducted: (invoice: Invoice) => void
}

export function useAdvanceEntries({ invoiceId, save, onDeducted }: AdvanceWork): MenuEntry[] {
  const t = useTexts().advances
  const { data: open = [] } = useQuery(api.advances.open.queryOptions({ input: { invoiceId } }))
  const deduct = useMutation({
    mutationFn: async (advanceId: string) => {
      const saved = await save()
      return saved && client.advances.deduct({ id: saved.id, version: saved.version, advanceId })
    },
    onSuccess: (invoice) => {
      if (!invoice) return
      onDeducted(invoice)
      tell(t.deducted)
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  return open.map(({ id, number, payableMinor, currency }) => ({
    id: `advance ${id}`,
    label: t.deduct(number),
    detail: moneyText(payableMinor, currency),
    run: () => deduct.mutate(id),
  }))
}
