// The discount for who pays early: how much, and within how many days.
import type { EarlyPayment } from '#shared/company/early-payment'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell } from '../kit/Fields'
import { ratePercentText } from '../kit/format'
import { readPpm } from '../kit/typed-number'
import { useTexts } from '../texts/texts'

const USUAL_DAYS = 10

interface EarlyPaymentFieldsProps {
  value: EarlyPayment | null
  onChange: (value: EarlyPayment | null) => void
  hint: string
  /** 0 % is then something else than nothing: a client has none, whatever the company grants */
  isZeroKept?: boolean
}

export function EarlyPaymentFields({ value, onChange, hint, isZeroKept = false }: EarlyPaymentFieldsProps) {
  const t = useTexts().editor
  const readDiscount = (typed: string) => {
    if (typed.trim() === '') return null
    const ppm = readPpm(typed.replace('%', ''))
    return ppm !== undefined && ppm <= 1_000_000 ? ppm : undefined
  }
  const readDays = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 365 ? Number(typed) : undefined)
  const setDiscount = (ppm: number | null) =>
    onChange(ppm === null || (ppm === 0 && !isZeroKept) ? null : { ppm, days: value?.days || USUAL_DAYS })
  return (
    <>
      <Cell span="third">
        <DraftTextField
          label={t.earlyDiscount}
          value={value?.ppm ?? null}
          read={readDiscount}
          write={(ppm) => (ppm === null ? '' : ratePercentText(ppm))}
          onChange={setDiscount}
          expected={t.earlyDiscountExpected}
          hint={hint}
          inputMode="decimal"
        />
      </Cell>
      {value !== null && value.ppm > 0 && (
        <Cell span="third">
          <DraftTextField
            label={t.earlyDays}
            value={value.days}
            read={readDays}
            write={String}
            onChange={(days) => onChange({ ...value, days })}
            expected={t.earlyDaysExpected}
            inputMode="numeric"
          />
        </Cell>
      )}
    </>
  )
}
