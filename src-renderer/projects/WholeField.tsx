// A whole number between two others as typed text.
import { DraftTextField } from '../kit/DraftTextField'
import { useTexts } from '../texts/texts'

interface WholeFieldProps {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

export function WholeField({ label, value, least, most, onChange }: WholeFieldProps) {
  const t = useTexts().projects
  const read = (typed: string) =>
    /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : undefined
  return (
    <DraftTextField
      label={label}
      value={value}
      onChange={onChange}
      read={read}
      write={String}
      expected={t.wholeExpected(least, most)}
      isAmount
    />
  )
}
