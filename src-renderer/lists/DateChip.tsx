// A filter by days: a range that is asked for often, or any from and to.
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { dateText } from '../kit/format'
import { Popup } from '../kit/Popup'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import { RANGE_NAMES, rangeOf } from './date-ranges'
import styles from './Lists.module.css'
import type { ListState } from './list-state'

interface DateChipProps {
  id: string
  label: string
  state: ListState
}

export function DateChip({ id, label, state }: DateChipProps) {
  const t = useTexts()
  const [from, to] = [state.value(`${id}From`), state.value(`${id}To`)]
  const set = (next: { from: string; to: string }) => state.change({ [`${id}From`]: next.from, [`${id}To`]: next.to })
  const known = RANGE_NAMES.find((name) => {
    const range = rangeOf(name, today())
    return range.from === from && range.to === to
  })
  const words = [from && !to ? t.list.since(dateText(from)) : '', to && !from ? t.list.until(dateText(to)) : '']
  const said = known ? t.list[known] : from && to ? `${dateText(from)} – ${dateText(to)}` : words.join('')
  return (
    <Popup label={said ? `${label}: ${said}` : label} title={label} isOn={said !== ''}>
      {(close) => (
        <>
          <div className={styles.ranges}>
            {RANGE_NAMES.map((name) => (
              <Button
                key={name}
                weight={name === known ? 'primary' : 'normal'}
                onPress={() => {
                  set(rangeOf(name, today()))
                  close()
                }}
              >
                {t.list[name]}
              </Button>
            ))}
            <Button
              onPress={() => {
                set({ from: '', to: '' })
                close()
              }}
            >
              {t.list.anyDate}
            </Button>
          </div>
          <div className={styles.dates}>
            <DateField
              label={t.list.from}
              value={from || null}
              onChange={(date) => set({ from: date ?? '', to })}
              expected={t.list.expectedDate}
              canBeEmpty
            />
            <DateField
              label={t.list.to}
              value={to || null}
              onChange={(date) => set({ from, to: date ?? '' })}
              expected={t.list.expectedDate}
              canBeEmpty
            />
          </div>
        </>
      )}
    </Popup>
  )
}
