// What is done at once, without a dialog: it can be undone, or it is a new draft.
import { useMutation } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import type { Action } from '#shared/invoices/lifecycle'
import { api, client, queryClient, sentenceOf } from '../api'
import { goTo } from '../kit/place'
import { saveFile } from '../kit/platform'
import { tell, tellProblem } from '../kit/Toasts'
import { textsNow } from '../texts/texts'

export function useSavePdf(invoiceId: string) {
  return useMutation({
    mutationFn: async () => {
      const { fileName, base64 } = await client.documents.pdf({ invoiceId })
      return { fileName, path: await saveFile(fileName, base64, 'application/pdf') }
    },
    onSuccess: ({ fileName, path }) => path !== null && tell(textsNow().invoices.saved(path ?? fileName)),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
}

/** What the core answered is shown at once. */
export function showNow(invoice: Invoice): void {
  queryClient.setQueryData(api.invoices.get.queryKey({ input: { id: invoice.id } }), invoice)
}

export function openDraftOf(invoice: Invoice): void {
  showNow(invoice)
  goTo(`/invoices/${invoice.id}/edit`)
}

const refused = (error: unknown) => tellProblem(sentenceOf(error))

async function archive({ id, version, number }: Pick<Invoice, 'id' | 'version' | 'number'>): Promise<void> {
  const done = await client.invoices.archive({ id, version })
  showNow(done)
  tell(textsNow().life.archived(number), { label: textsNow().frame.undo, run: () => void restore(done).catch(refused) })
}

async function restore({ id, version, number }: Pick<Invoice, 'id' | 'version' | 'number'>): Promise<void> {
  const done = await client.invoices.restore({ id, version })
  showNow(done)
  tell(textsNow().life.restored(number), { label: textsNow().frame.undo, run: () => void archive(done).catch(refused) })
}

export function useDirectActions(invoice: Invoice): Partial<Record<Action, () => void>> {
  const task = useMutation({ mutationFn: (work: () => Promise<void>) => work(), onError: refused })
  const once = (work: () => Promise<void>) => () => {
    if (!task.isPending) task.mutate(work)
  }
  return {
    archive: once(() => archive(invoice)),
    restore: once(() => restore(invoice)),
    duplicate: once(async () => {
      openDraftOf(await client.invoices.duplicate({ id: invoice.id }))
      tell(textsNow().life.duplicated)
    }),
  }
}
