// Time from a CSV file: which column is what, what it would add, and what is wrong with it.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { countText } from '../kit/format'
import { base64OfFile } from '../kit/platform'
import { Notice, Progress } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ImportFound } from './ImportFound'
import { type TimeFile, useTimeImport } from './use-time-import'

export function ImportTimeDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const t = texts.time
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<TimeFile>()
  const preview = useQuery(
    api.timeEntries.previewImport.queryOptions({
      input: file ?? { base64: '' },
      enabled: file !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const load = useTimeImport((added) => {
    if (added === undefined) return tell(t.importStopped)
    tell(t.imported(added))
    onClose()
  })
  const mayStop = useMay()('jobs.cancel')
  const found = preview.data
  const problem = load.problem ?? (preview.error ? sentenceOf(preview.error) : undefined)
  const footer = (
    <>
      <Button onPress={onClose}>{texts.frame.cancel}</Button>
      {found && (
        <Button
          weight="primary"
          isPending={load.isPending}
          isDisabled={found.problemCount > 0 || found.newCount === 0}
          onPress={() => file && load.start(file)}
        >
          {t.importNow(found.newCount)}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={t.importTitle} isOpen onClose={onClose} width="wide" footer={footer}>
      <DialogBody>
        {problem && <Notice tone="bad">{problem}</Notice>}
        <p>{t.importText}</p>
        <p>
          <Button onPress={() => input.current?.click()}>{t.chooseFile}</Button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv"
          aria-label={t.chooseFile}
          data-testid="time-file"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) void base64OfFile(chosen).then((base64) => setFile({ base64 }))
          }}
        />
        {load.job && (
          <Progress
            label={t.importing(countText(load.job.done), countText(load.job.total))}
            done={load.job.done}
            total={load.job.total}
            {...(mayStop ? { cancelLabel: t.stopImport, onCancel: load.stop } : {})}
          />
        )}
        {found && file && !load.job && <ImportFound found={found} onMap={(mapping) => setFile({ ...file, mapping })} />}
      </DialogBody>
    </Dialog>
  )
}
