// What can be done with a recurring invoice.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Recurring } from '#shared/recurring/contract'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { useShortcuts } from '../kit/shortcuts'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { RecurringDialog } from './RecurringDialog'

export function RecurringActions({ recurring }: { recurring: Recurring }) {
  const t = useTexts().recurring
  const { id, version, isPaused, isOver, templateId } = recurring
  const [open, setOpen] = useState<'change' | 'delete'>()
  const close = () => setOpen(undefined)
  const onError = (error: unknown) => tellProblem(sentenceOf(error))
  const turn = useMutation({ mutationFn: () => client.recurring[isPaused ? 'resume' : 'pause']({ id, version }), onError })
  const remove = useMutation({
    mutationFn: () => client.recurring.delete({ id, version }),
    onSuccess: () => {
      tell(t.removed)
      goTo('/recurring', { replace: true })
    },
    onError,
  })
  const edit = () => goTo(`/invoices/${templateId}/edit`)
  useShortcuts([{ keys: 'e', words: t.editContent, run: edit }])
  return (
    <>
      <Button weight="danger" onPress={() => setOpen('delete')}>
        {t.remove}
      </Button>
      {!isOver && (
        <Button onPress={() => turn.mutate()} isPending={turn.isPending}>
          {isPaused ? t.resume : t.pause}
        </Button>
      )}
      <Button onPress={() => setOpen('change')}>{t.change}</Button>
      <Button weight="primary" onPress={edit}>
        {t.editContent}
      </Button>
      {open === 'change' && <RecurringDialog recurring={recurring} onClose={close} />}
      {open === 'delete' && (
        <Question
          title={t.removeQuestion}
          text={t.removeText}
          yes={t.remove}
          no={t.keepIt}
          isOpen
          isBusy={remove.isPending}
          onYes={() => remove.mutate()}
          onNo={close}
        />
      )}
    </>
  )
}
