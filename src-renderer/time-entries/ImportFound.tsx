// What a file of time entries would add: which column is what, and what is wrong with it.
import { durationText } from '#shared/basics/hours'
import type { ImportPreview } from '#shared/time-entries/contract'
import { DATE_ORDERS, IMPORT_FIELDS, type ImportMapping } from '#shared/time-entries/time-import'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'

const NONE = 'none'

export function ImportFound({ found, onMap }: { found: ImportPreview; onMap: (mapping: ImportMapping) => void }) {
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
