// The client accepted: when, who, and which of the optional items and alternatives it takes.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { isTaken } from '#shared/proposals/proposal'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'

export function AcceptDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const { id, version, content } = proposal
  const [person, setPerson] = useState(proposal.snapshot.contactName)
  const [on, setOn] = useState(today())
  const [taken, setTaken] = useState(() => new Set(content.items.filter(isTaken).map((item) => item.id)))
  const open = content.items.filter(({ choice }) => choice.kind !== 'fixed')
  const accept = useMutation(api.proposals.accept.mutationOptions({ onSuccess: onClose }))
  const tick = (itemId: string, is: boolean) =>
    setTaken((before) => new Set(is ? [...before, itemId] : [...before].filter((one) => one !== itemId)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate({ id, version, person, on, takenItemIds: [...taken] })
  }
  return (
    <Dialog title={t.acceptTitle} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {accept.isError && <Notice tone="bad">{sentenceOf(accept.error)}</Notice>}
          <Fields>
            <Cell span="half">
              <TextField label={t.person} value={person} onChange={setPerson} autoFocus />
            </Cell>
            <Cell span="half">
              <DateField label={t.acceptedOn} value={on} onChange={(date) => setOn(date ?? on)} expected={t.dateExpected} />
            </Cell>
          </Fields>
          {open.length > 0 && <h3>{t.takes}</h3>}
          {open.map((item) => (
            <CheckField
              key={item.id}
              label={item.choice.kind === 'alternative' ? `${item.name} (${item.choice.group})` : item.name}
              isChecked={taken.has(item.id)}
              onChange={(is) => tick(item.id, is)}
            />
          ))}
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={accept.isPending}>
            {t.accept}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
