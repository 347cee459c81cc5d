// How documents look and what they always say, beside a document that shows it.
import { useState } from 'react'
import { type Company, DESIGNS } from '#shared/company/company'
import { RadioCards } from '../kit/RadioCards'
import { SplitView } from '../kit/SplitView'
import { Notice } from '../kit/States'
import { PlaceholderField } from '../placeholders/PlaceholderField'
import { useTexts } from '../texts/texts'
import { AccentField } from './AccentField'
import { DocumentPreview } from './DocumentPreview'
import { LogoField } from './LogoField'
import styles from './Settings.module.css'
import { useCompanyAutosave } from './use-company-autosave'

type TextName = 'introduction' | 'notes' | 'terms' | 'footer'

export function DocumentsSection({ company }: { company: Company }) {
  const texts = useTexts()
  const t = texts.settings
  const { state, save } = useCompanyAutosave(company.id)
  const [typed, setTyped] = useState<Partial<Record<TextName, string>>>({})
  const text = (name: TextName, label: string, hint?: string) => (
    <PlaceholderField
      label={label}
      value={typed[name] ?? company[name]}
      onChange={(value) => {
        setTyped({ ...typed, [name]: value })
        save({ [name]: value })
      }}
      hint={hint}
      hasPeriod={false}
      isMultiline
    />
  )
  const fields = (
    <div className={styles.look}>
      <RadioCards
        label={t.design}
        options={DESIGNS.map((id) => ({ id, label: t.designs[id], detail: t.designHints[id] }))}
        value={company.design}
        onChange={(id) => save({ design: DESIGNS.find((one) => one === id) ?? 'classic' }, true)}
      />
      <AccentField value={company.accent} onChange={(accent) => save({ accent }, true)} />
      <LogoField logo={company.logo} onChange={(logo) => save({ logo }, true)} />
      {text('introduction', t.introduction, t.introductionHint)}
      {text('notes', t.notes)}
      {text('terms', t.terms)}
      {text('footer', t.footer, t.footerHint)}
      <p className={styles.note} role="status">
        {state.kind === 'saving' ? t.saving : state.kind === 'kept' ? `${t.kept}. ${t.issuedStay}` : ''}
      </p>
      {state.kind === 'refused' && <Notice tone="bad">{state.sentence}</Notice>}
    </div>
  )
  return <SplitView wide="side" main={fields} side={<DocumentPreview company={company} />} />
}
