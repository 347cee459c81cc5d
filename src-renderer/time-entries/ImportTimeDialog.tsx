// Time from a CSV file: which column is what, what it would add, and what is wrong with it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { ImportPreview } from '#shared/time-entries/contract'
import { DATE_ORDERS, IMPORT_FIELDS, type ImportMapping } from '#shared/time-entries/time-import'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { base64OfFile } from '../kit/platform'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

const NONE = 'none'

export function ImportTimeDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const t = texts.time
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ base64: string; mapping?: ImportMapping }>()
  const preview = useQuery(
    api.timeEntries.previewImport.queryOptions({
      input: file ?? { base64: '' },
      enabled: file !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const load = useMutation({
    mutationFn: async () => file && client.timeEntries.import(file),
    onSuccess: (done) => {
      tell(t.imported(done?.added ?? 0))
      onClose()
    },
  })
  const found = preview.data
  const error = load.error ?? preview.error
  const footer = (
    <>
      <Button onPress={onClose}>{texts.frame.cancel}</Button>
      {found && (
        <Button
          weight="primary"
          isPending={load.isPending}
          isDisabled={found.problemCount > 0 || found.newCount === 0}
          onPress={() => load.mutate()}
        >
          {t.importNow(found.newCount)}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={t.importTitle} isOpen onClose={onClose} width="wide" footer={footer}>
      <DialogBody>
        {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
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
        {found && file && <Found found={found} onMap={(mapping) => setFile({ ...file, mapping })} />}
      </DialogBody>
    </Dialog>
  )
}

function Found({ found, onMap }: { found: ImportPreview; onMap: (mapping: ImportMapping) => void }) {
  const t = useTexts().time
  const { mapping, headings, problems, delimiter } = found
  const columns = [
    { id: NONE, label: t.noColumn },
    ...headings.map((label, index) => ({ id: String(index), label: label || String(index + 1) })),
  ]
  return (
    <>
      <p>
        {t.found(found.rowCount, found.newCount, durationText(found.newMinutes))} {found.knownCount > 0 && t.known(found.knownCount)}{' '}
        {t.encoding(found.encoding, t.delimiters[delimiter as keyof typeof t.delimiters])}
      </p>
      <Fields>
        {IMPORT_FIELDS.map((field) => (
          <Cell key={field} span="third">
            <Select
              label={t.columnOf[field]}
              options={columns}
              value={mapping.columns[field] === null ? NONE : String(mapping.columns[field])}
              onChange={(id) => onMap({ ...mapping, columns: { ...mapping.columns, [field]: id === NONE ? null : Number(id) } })}
            />
          </Cell>
        ))}
        <Cell span="third">
          <Select
            label={t.dateOrder}
            options={DATE_ORDERS.map((id) => ({ id, label: t.dateOrders[id] }))}
            value={mapping.dateOrder}
            onChange={(id) => onMap({ ...mapping, dateOrder: DATE_ORDERS.find((one) => one === id) ?? 'ymd' })}
          />
        </Cell>
        <Cell span="third">
          <Select
            label={t.durationUnit}
            options={(['hours', 'minutes'] as const).map((id) => ({ id, label: t.durationUnits[id] }))}
            value={mapping.durationUnit}
            onChange={(id) => onMap({ ...mapping, durationUnit: id === 'minutes' ? 'minutes' : 'hours' })}
          />
        </Cell>
      </Fields>
      {problems.length > 0 && (
        <Notice tone="bad">
          {t.wrong(found.problemCount)}
          <ul>
            {problems.slice(0, 10).map(({ line, column, value, expected }) => (
              <li key={`${line} ${column}`}>{t.wrongCell(line, column, value, expected)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
