// The files of a record: attached by choosing or dropping, saved again byte for byte.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type DropItem, DropZone } from 'react-aria-components'
import type { Attachment, RecordKey } from '#shared/records/record'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { bytesText, instantText } from '../kit/format'
import { base64OfFile, saveFile } from '../kit/platform'
import { Section } from '../kit/Section'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Records.module.css'

interface AttachmentsProps {
  recordKey: RecordKey
  attachments: readonly Attachment[]
}
const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }

export function Attachments({ recordKey, attachments }: AttachmentsProps) {
  const t = useTexts().records
  const input = useRef<HTMLInputElement>(null)
  const attach = useMutation({
    ...refused,
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await client.records.attach({ ...recordKey, name: file.name, base64: await base64OfFile(file) })
      return files.length
    },
    onSuccess: (count) => tell(t.attached(count)),
  })
  const choose = (
    <Button weight="quiet" onPress={() => input.current?.click()} isPending={attach.isPending}>
      {t.attach}
    </Button>
  )
  return (
    <Section title={t.files} actions={choose}>
      <DropZone
        className={styles.drop}
        aria-label={t.dropFiles}
        onDrop={({ items }) => void filesOf(items).then((files) => files.length > 0 && attach.mutate(files))}
      >
        {attachments.length === 0 && <p className={styles.soft}>{t.noFiles}</p>}
        <ul>
          {attachments.map((file) => (
            <OneFile key={file.id} file={file} recordKey={recordKey} />
          ))}
        </ul>
      </DropZone>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.attach}
        data-testid="attach-file"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) attach.mutate(files)
        }}
      />
    </Section>
  )
}

/** The files of what was dropped; folders and texts are left alone. */
function filesOf(items: readonly DropItem[]): Promise<File[]> {
  return Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])))
}

function OneFile({ file: { id, name, bytes, at, author }, recordKey }: { file: Attachment; recordKey: RecordKey }) {
  const t = useTexts().records
  const save = useMutation({
    ...refused,
    mutationFn: async () => {
      const { base64, mediaType } = await client.records.attachment({ id })
      await saveFile(name, base64, mediaType)
    },
  })
  const remove = useMutation({
    ...refused,
    mutationFn: async () => {
      const { base64 } = await client.records.attachment({ id })
      await client.records.detach({ id })
      return base64
    },
    onSuccess: (base64) =>
      tell(t.fileRemoved(name), {
        label: t.undo,
        run: () => void client.records.attach({ ...recordKey, name, base64 }).catch(refused.onError),
      }),
  })
  return (
    <li className={styles.file}>
      <span className={styles.name}>{name}</span>
      <span className={styles.soft} title={author}>
        {bytesText(bytes)} · {instantText(at)}
      </span>
      <span className={styles.actions}>
        <Button weight="quiet" onPress={() => save.mutate()} isPending={save.isPending} aria-label={t.saveFile(name)}>
          {t.save}
        </Button>
        <Button weight="quiet" onPress={() => remove.mutate()} isPending={remove.isPending} aria-label={t.removeFile(name)}>
          {t.remove}
        </Button>
      </span>
    </li>
  )
}
