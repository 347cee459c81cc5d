// The client accepted: when, who, on which signed file, which of the optional items it takes; and the project that begins.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { isTaken } from '#shared/proposals/proposal'
import { client, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { base64OfFile } from '../kit/platform'
import { TextField } from '../kit/TextField'
import { today } from '../kit/today'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ProjectChoiceFields } from './ProjectChoiceFields'
import styles from './Proposals.module.css'
import { NONE, useProjectChoice } from './project-choice'
import { type SignedFile, SignedFileField } from './SignedFileField'

export function AcceptDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const may = useMay()
  const { id, version, content } = proposal
  const [person, setPerson] = useState(proposal.snapshot.contactName)
  const [on, setOn] = useState(today())
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(content.items.filter(isTaken).map((item) => item.id)))
  const [signed, setSigned] = useState<SignedFile>(null)
  const { choice, isReady, options, ...project } = useProjectChoice(proposal, NONE)
  const noProject = { id: NONE, label: t.noProject }
  const accept = useMutation({
    mutationFn: async () => {
      const fileId = await attached(id, signed)
      // kept, so that a refusal does not attach it twice
      if (fileId !== null) setSigned({ id: fileId })
      return client.proposals.accept({ id, version, person, on, takenItemIds: [...taken], fileId, project: choice })
    },
    onSuccess: onClose,
  })
  const isChanged = signed !== null || choice?.kind === 'new'
  return (
    <FormDialog
      title={t.acceptTitle}
      yes={t.deeds.accept}
      no={texts.frame.cancel}
      problem={accept.isError ? sentenceOf(accept.error) : undefined}
      isPending={accept.isPending}
      isReady={isReady}
      isChanged={isChanged}
      width="normal"
      onSubmit={() => accept.mutate()}
      onClose={onClose}
    >
      <Fields>
        <Cell span="half">
          <TextField label={t.person} value={person} onChange={setPerson} autoFocus />
        </Cell>
        <Cell span="half">
          <DateField label={t.acceptedOn} value={on} onChange={(date) => setOn(date ?? on)} expected={t.dateExpected} />
        </Cell>
        {may('records.read') && (
          <Cell span="full">
            <SignedFileField proposalId={id} value={signed} onChange={setSigned} mayAttach={may('records.write')} />
          </Cell>
        )}
        <Choices items={content.items} taken={taken} onChange={setTaken} />
        {may('work.projects') && (
          <ProjectChoiceFields {...project} options={proposal.projectId === null ? [noProject, ...options] : options} />
        )}
      </Fields>
    </FormDialog>
  )
}

async function attached(id: string, signed: SignedFile): Promise<string | null> {
  if (signed === null || 'id' in signed) return signed?.id ?? null
  const { file } = signed
  return (await client.records.attach({ kind: 'proposal', id, name: file.name, base64: await base64OfFile(file) })).id
}

interface ChoicesProps {
  items: Proposal['content']['items']
  taken: ReadonlySet<string>
  onChange: (taken: ReadonlySet<string>) => void
}

function Choices({ items, taken, onChange }: ChoicesProps) {
  const t = useTexts().proposals
  const open = items.filter(({ choice }) => choice.kind !== 'fixed')
  if (open.length === 0) return null
  // Of alternatives one takes the place of the other.
  const groupOf = ({ choice }: (typeof items)[number]) => (choice.kind === 'alternative' ? choice.group : undefined)
  const tick = (item: (typeof items)[number], is: boolean) => {
    const group = groupOf(item)
    const others = items.filter((one) => one.id === item.id || (group !== undefined && groupOf(one) === group)).map(({ id }) => id)
    onChange(new Set([...[...taken].filter((id) => !others.includes(id)), ...(is ? [item.id] : [])]))
  }
  return (
    <Cell span="full">
      <fieldset className={styles.takes}>
        <legend>{t.takes}</legend>
        {open.map((item) => (
          <CheckField
            key={item.id}
            label={[item.name, groupOf(item)].filter(Boolean).join(' · ')}
            isChecked={taken.has(item.id)}
            onChange={(is) => tick(item, is)}
          />
        ))}
      </fieldset>
    </Cell>
  )
}
