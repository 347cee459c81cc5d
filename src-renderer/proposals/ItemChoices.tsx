// For each item its section, and whether it is always included, optional, or one of several alternatives.
import { useStore } from 'zustand'
import type { InvoiceLine } from '#shared/invoices/invoice'
import type { ProposalItem } from '#shared/proposals/proposal'
import type { DraftStore } from '../invoices/draft-store'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import { sectionsOf } from './proposal-draft'

const NO_SECTION = 'none'
type Choice = ProposalItem['choice']
const KINDS = ['fixed', 'optional', 'optionalTaken', 'alternative', 'alternativeTaken'] as const
type Kind = (typeof KINDS)[number]

const choiceOf = (line: InvoiceLine): Choice => (line as Partial<ProposalItem>).choice ?? { kind: 'fixed' }

function kindOf(choice: Choice): Kind {
  if (choice.kind === 'fixed') return 'fixed'
  return choice.isTaken ? `${choice.kind}Taken` : choice.kind
}

function choiceFrom(kind: Kind, before: Choice): Choice {
  if (kind === 'fixed') return { kind }
  const isTaken = kind.endsWith('Taken')
  if (kind.startsWith('optional')) return { kind: 'optional', isTaken }
  return { kind: 'alternative', isTaken, group: before.kind === 'alternative' ? before.group : 'A' }
}

export function ItemChoices({ store }: { store: DraftStore }) {
  const t = useTexts().proposals
  const lines = useStore(store, ({ content }) => content.lines)
  const keys = useStore(store, (state) => state.keys)
  const sections = useStore(store, ({ content }) => sectionsOf(content))
  const change = (key: number, part: Partial<Pick<ProposalItem, 'choice' | 'sectionId'>>) =>
    store.getState().changeLine(key, part as Partial<InvoiceLine>)
  const places = [
    { id: NO_SECTION, label: t.noSection },
    ...sections.map(({ id, title }, index) => ({ id, label: title || String(index + 1) })),
  ]
  return (
    <ul className={styles.items}>
      {lines.map((line, index) => {
        const key = keys[index] ?? 0
        const choice = choiceOf(line)
        const name = line.name || String(index + 1)
        return (
          <li key={key} className={styles.item}>
            <span className={styles.name}>{name}</span>
            <div className={`${styles.choice} ${styles.wide}`}>
              {sections.length > 0 && (
                <Select
                  label={t.sectionOf(name)}
                  isLabelHidden
                  options={places}
                  value={sections.find(({ id }) => id === (line as Partial<ProposalItem>).sectionId)?.id ?? NO_SECTION}
                  onChange={(id) => change(key, { sectionId: id === NO_SECTION ? null : id })}
                />
              )}
              <Select
                label={t.choiceOf(name)}
                isLabelHidden
                options={KINDS.map((kind) => ({ id: kind, label: t.choiceKinds[kind] }))}
                value={kindOf(choice)}
                onChange={(kind) => change(key, { choice: choiceFrom(kind as Kind, choice) })}
              />
              {choice.kind === 'alternative' && (
                <TextField
                  label={t.group}
                  isLabelHidden
                  placeholder={t.group}
                  value={choice.group}
                  onChange={(group) => change(key, { choice: { ...choice, group } })}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
