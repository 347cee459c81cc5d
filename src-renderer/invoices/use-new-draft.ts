// A new draft, made in the core at once, so that nothing typed into it can be lost.
import { useMutation } from '@tanstack/react-query'
import { api, queryClient, sentenceOf } from '../api'
import { goTo } from '../kit/place'
import { tellProblem } from '../kit/Toasts'

export function useNewDraft() {
  const create = useMutation(
    api.invoices.create.mutationOptions({
      onSuccess: (invoice) => {
        queryClient.setQueryData(api.invoices.get.queryKey({ input: { id: invoice.id } }), invoice)
        goTo(`/invoices/${invoice.id}/edit`)
      },
      onError: (error) => tellProblem(sentenceOf(error)),
    }),
  )
  return (clientId?: string) => {
    if (!create.isPending) create.mutate(clientId ? { clientId } : {})
  }
}
