// Editing a finalised document: saved only by its button, and nobody leaves without being asked what becomes of the changes.
import { useState } from 'react'
import { useStore } from 'zustand'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useLeaveGuard } from '../kit/place'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { editedContent } from './draft-copy'
import type { DraftStore } from './draft-store'
import { LeaveDialog } from './LeaveDialog'

interface IssuedButtonsProps {
  store: DraftStore
  name: string
  /** saves, and goes to the document when that worked */
  finish: () => Promise<void>
}

export function IssuedButtons({ store, name, finish }: IssuedButtonsProps) {
  const t = useTexts().editor
  const isChanged = useStore(store, ({ content, savedContent }) => content !== savedContent)
  const isSaving = useStore(store, ({ save }) => save.kind === 'saving')
  const [leave, setLeave] = useState<{ go: () => void }>()
  useLeaveGuard(isChanged, (go) => setLeave({ go }))
  const discard = async () => {
    const theirs = await client.invoices.get({ id: store.getState().id })
    store.getState().replace({ ...theirs, content: editedContent(theirs) })
  }
  const attempt = (work: () => Promise<void>) => () => void work().catch((error: unknown) => tellProblem(sentenceOf(error)))
  const leaveWithout = async () => {
    await discard()
    leave?.go()
  }
  const saveFirst = async () => {
    setLeave(undefined)
    await finish()
  }
  return (
    <>
      <Button weight="primary" isDisabled={!isChanged} isPending={isSaving} onPress={() => void finish()}>
        {t.saveChanges}
      </Button>
      {leave && (
        <LeaveDialog name={name} onStay={() => setLeave(undefined)} onDiscard={attempt(leaveWithout)} onSave={attempt(saveFirst)} />
      )}
    </>
  )
}
