// A new invoice or credit note in one dialog: for whom, what about, its lines, and which of the two it is; then the editor has it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DecimalField } from '../kit/DecimalField'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { RadioCards } from '../kit/RadioCards'
import { Combo } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './NewDocument.module.css'
import { ProjectField } from './ProjectField'
import { openDraftOf } from './use-direct-actions'

interface Line {
  name: string
  quantity: string
  unitPrice: string
}
const EMPTY: Line = { name: '', quantity: '1', unitPrice: '0' }
const isWritten = ({ name, unitPrice }: Line) => name.trim() !== '' || unitPrice !== '0'

export function NewDocumentDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const t = texts.life.newDocument
  const [type, setType] = useState<'invoice' | 'credit_note'>('invoice')
  const [head, setHead] = useState<HeadOf>({ clientId: null, projectId: null, subject: '' })
  const [lines, setLines] = useState<readonly Line[]>([EMPTY])
  const create = useMutation(
    api.invoices.create.mutationOptions({
      onSuccess: (draft) => {
        onClose()
        openDraftOf(draft)
      },
    }),
  )
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <FormDialog
      title={t.title}
      yes={t.yes}
      no={texts.frame.cancel}
      problem={create.isError ? sentenceOf(create.error) : undefined}
      isPending={create.isPending}
      width="normal"
      onSubmit={() => create.mutate({ type, ...said(head), lines: lines.filter(isWritten) })}
      onClose={onClose}
    >
      <RadioCards
        label={t.type}
        options={[
          { id: 'invoice', label: t.invoice, detail: t.invoiceDetail },
          { id: 'credit_note', label: t.creditNote, detail: t.creditDetail },
        ]}
        value={type}
        onChange={(id) => setType(id === 'credit_note' ? 'credit_note' : 'invoice')}
      />
      <Head head={head} onChange={(part) => setHead({ ...head, ...part })} />
      <ul className={styles.lines} aria-label={texts.editor.lines}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
          <li key={index} className={styles.line}>
            <TextField
              label={texts.editor.cell.name(index + 1)}
              isLabelHidden
              placeholder={texts.editor.whatIsSold}
              value={line.name}
              onChange={(name) => change(index, { name })}
            />
            <DecimalField
              label={texts.editor.cell.quantity(index + 1)}
              isLabelHidden
              value={line.quantity}
              onChange={(quantity) => change(index, { quantity })}
              expected={t.expected}
            />
            <DecimalField
              label={texts.editor.cell.unitPrice(index + 1)}
              isLabelHidden
              value={line.unitPrice}
              onChange={(unitPrice) => change(index, { unitPrice })}
              expected={t.expected}
            />
          </li>
        ))}
      </ul>
      <Button weight="quiet" onPress={() => setLines([...lines, EMPTY])}>
        <Plus aria-hidden />
        {texts.editor.addLine}
      </Button>
    </FormDialog>
  )
}

interface HeadOf {
  clientId: string | null
  projectId: string | null
  subject: string
}

/** Without what was not chosen: the core fills it in. */
function said({ clientId, projectId, subject }: HeadOf) {
  return { subject, ...(clientId ? { clientId } : {}), ...(projectId ? { projectId } : {}) }
}

function Head({ head, onChange }: { head: HeadOf; onChange: (part: Partial<HeadOf>) => void }) {
  const t = useTexts().editor
  return (
    <div className={styles.fields}>
      <Fields>
        <Cell span="half">
          <ClientChoice clientId={head.clientId} onChange={(clientId) => onChange({ clientId, projectId: null })} />
        </Cell>
        <ProjectField span="half" clientId={head.clientId} projectId={head.projectId} onChange={(projectId) => onChange({ projectId })} />
        <Cell span="full">
          <TextField label={t.subject} value={head.subject} onChange={(subject) => onChange({ subject })} />
        </Cell>
      </Fields>
    </div>
  )
}

function ClientChoice({ clientId, onChange }: { clientId: string | null; onChange: (id: string) => void }) {
  const t = useTexts().editor
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const search = useDeferredValue(typed)
  const { data } = useQuery(api.clients.list.queryOptions({ input: { search, limit: 50 }, placeholderData: keepPreviousData }))
  const options = data?.rows.map((client) => ({ id: client.id, label: client.name, detail: client.city })) ?? []
  const choose = (id: string) => {
    setName(options.find((option) => option.id === id)?.label ?? '')
    onChange(id)
  }
  return (
    <Combo
      label={t.client}
      options={options}
      value={clientId}
      chosenLabel={name}
      onChange={choose}
      onType={setTyped}
      placeholder={t.clientPlaceholder}
      nothing={t.noClient}
    />
  )
}
