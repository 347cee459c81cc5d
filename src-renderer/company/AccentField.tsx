// The accent colour of documents: one of a few that print well, or any other.
import { DraftTextField } from '../kit/DraftTextField'
import { Swatches } from '../kit/Swatches'
import { useTexts } from '../texts/texts'
import styles from './Settings.module.css'

const COLOURS = ['#0b676c', '#1d4ed8', '#6d28d9', '#b42318', '#a14a00', '#17703b'] as const

export function AccentField({ value, onChange }: { value: string; onChange: (accent: string) => void }) {
  const t = useTexts().settings
  const options = [{ id: '', label: t.accents.none, colour: '#16191c' }, ...COLOURS.map((id) => ({ id, label: t.accents[id], colour: id }))]
  return (
    <div className={styles.accent}>
      <Swatches label={t.accent} options={options} value={value.toLowerCase()} onChange={onChange} />
      <DraftTextField
        label={t.ownAccent}
        value={value}
        read={(typed) => (/^(#[0-9a-f]{6})?$/i.test(typed.trim()) ? typed.trim().toLowerCase() : undefined)}
        write={(accent) => accent}
        onChange={onChange}
        expected={t.accentExpected}
        placeholder="#0b676c"
      />
    </div>
  )
}
