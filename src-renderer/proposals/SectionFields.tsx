// The sections of a proposal: named, described, put in order; the items choose theirs.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { ProposalContent } from '#shared/proposals/proposal'
import type { DraftStore } from '../invoices/draft-store'
import { Button } from '../kit/Button'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import { newId, sectionsOf } from './proposal-draft'

type Section = ProposalContent['sections'][number]

export function SectionFields({ store }: { store: DraftStore }) {
  const t = useTexts().proposals
  const box = useRef<HTMLUListElement>(null)
  const sections = useStore(store, ({ content }) => sectionsOf(content))
  const set = (next: readonly Section[], what: string) => store.getState().change({ sections: next } as object, what)
  const add = () => {
    // At once, so that the first letter typed afterwards finds the field.
    flushSync(() => set([...sections, { id: newId(), title: '', text: '' }], 'add section'))
    const rows = box.current?.querySelectorAll<HTMLElement>('li')
    rows?.[rows.length - 1]?.querySelector('input')?.focus()
  }
  const move = (from: number, to: number) => {
    const moved = sections[from]
    if (moved) set(sections.toSpliced(from, 1).toSpliced(to, 0, moved), 'move section')
  }
  return (
    <>
      <ul className={styles.items} ref={box}>
        {sections.map((section, index) => (
          <SectionRow
            key={section.id}
            section={section}
            number={index + 1}
            isLast={index === sections.length - 1}
            onChange={(part) => set(sections.with(index, { ...section, ...part }), `section ${section.id} ${Object.keys(part).join()}`)}
            onMove={(by) => move(index, index + by)}
            onRemove={() => set(sections.toSpliced(index, 1), 'remove section')}
          />
        ))}
      </ul>
      <p>
        <Button weight="quiet" onPress={add}>
          {t.addSection}
        </Button>
      </p>
    </>
  )
}

interface RowProps {
  section: Section
  number: number
  isLast: boolean
  onChange: (part: Partial<Section>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

function SectionRow({ section: { title, text }, number, isLast, onChange, onMove, onRemove }: RowProps) {
  const t = useTexts().proposals
  const name = title || String(number)
  return (
    <li className={styles.section}>
      <TextField label={t.sectionTitle(number)} value={title} onChange={(next) => onChange({ title: next })} />
      <div className={styles.moves}>
        <Button weight="quiet" isIcon aria-label={t.sectionUp(name)} isDisabled={number === 1} onPress={() => onMove(-1)}>
          <ChevronUp aria-hidden />
        </Button>
        <Button weight="quiet" isIcon aria-label={t.sectionDown(name)} isDisabled={isLast} onPress={() => onMove(1)}>
          <ChevronDown aria-hidden />
        </Button>
        <Button weight="quiet" isIcon aria-label={t.sectionRemove(name)} onPress={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      <div className={styles.wide}>
        <TextField label={t.sectionText(name)} value={text} onChange={(next) => onChange({ text: next })} isMultiline />
      </div>
    </li>
  )
}
