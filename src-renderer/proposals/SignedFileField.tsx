// The signed copy: one of the files of the proposal, or one that is chosen now and attached with the acceptance.
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../api'
import { Button } from '../kit/Button'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'

/** A file that is attached, one that is still on the disk, or none. */
export type SignedFile = { id: string } | { file: File } | null
const NONE = 'none'
const CHOSEN = 'chosen'

interface Props {
  proposalId: string
  value: SignedFile
  onChange: (value: SignedFile) => void
  mayAttach: boolean
}

export function SignedFileField({ proposalId, value, onChange, mayAttach }: Props) {
  const t = useTexts().proposals
  const input = useRef<HTMLInputElement>(null)
  const { data } = useQuery(api.records.get.queryOptions({ input: { kind: 'proposal', id: proposalId } }))
  const options = [
    { id: NONE, label: t.noSignedFile },
    ...(data?.attachments ?? []).map(({ id, name }) => ({ id, label: name })),
    ...(value && 'file' in value ? [{ id: CHOSEN, label: value.file.name }] : []),
  ]
  const choose = (id: string) => {
    if (id !== CHOSEN) onChange(id === NONE ? null : { id })
  }
  return (
    <div className={styles.file}>
      <Select label={t.signedFile} options={options} value={value === null ? NONE : 'id' in value ? value.id : CHOSEN} onChange={choose} />
      {mayAttach && <Button onPress={() => input.current?.click()}>{t.chooseFile}</Button>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.chooseFile}
        data-testid="signed-file"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) onChange({ file })
        }}
      />
    </div>
  )
}
