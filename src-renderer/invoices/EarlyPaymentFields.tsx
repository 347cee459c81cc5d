// The discount for who pays early: how much, and within how many days.
import { DraftTextField } from '../kit/DraftTextField'
import { Cell } from '../kit/Fields'
import { ratePercentText } from '../kit/format'
import { readPpm } from '../kit/typed-number'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { useContent } from './use-content'

const USUAL_DAYS = 10

export function EarlyPaymentFields({ store }: { store: DraftStore }) {
  const t = useTexts().editor
  const { earlyPayment } = useContent(store, 'earlyPayment')
  const { change } = store.getState()
  const days = earlyPayment?.days ?? USUAL_DAYS
  const readDiscount = (typed: string) => {
    const ppm = typed.trim() === '' ? 0 : readPpm(typed.replace('%', ''))
    return ppm !== undefined && ppm <= 1_000_000 ? ppm : undefined
  }
  const readDays = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 365 ? Number(typed) : undefined)
  return (
    <>
      <Cell span="third">
        <DraftTextField
          label={t.earlyDiscount}
          value={earlyPayment?.ppm ?? 0}
          read={readDiscount}
          write={(ppm) => (ppm === 0 ? '' : ratePercentText(ppm))}
          onChange={(ppm) => change({ earlyPayment: ppm === 0 ? null : { ppm, days } })}
          expected={t.earlyDiscountExpected}
          hint={t.earlyDiscountHint}
          inputMode="decimal"
        />
      </Cell>
      {earlyPayment && (
        <Cell span="third">
          <DraftTextField
            label={t.earlyDays}
            value={earlyPayment.days}
            read={readDays}
            write={String}
            onChange={(next) => change({ earlyPayment: { ...earlyPayment, days: next } })}
            expected={t.earlyDaysExpected}
            inputMode="numeric"
          />
        </Cell>
      )}
    </>
  )
}
