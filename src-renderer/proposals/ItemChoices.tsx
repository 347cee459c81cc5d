// For each item whether it is always included, optional, or one of several alternatives.
import { useStore } from 'zustand'
import type { InvoiceLine } from '#shared/invoices/invoice'
import type { ProposalItem } from '#shared/proposals/proposal'
import type { DraftStore } from '../invoices/draft-store'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'

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
  const change = (key: number, choice: Choice) => store.getState().changeLine(key, { choice } as Partial<InvoiceLine>)
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
              <Select
                label={t.choiceOf(name)}
                isLabelHidden
                options={KINDS.map((kind) => ({ id: kind, label: t.choiceKinds[kind] }))}
                value={kindOf(choice)}
                onChange={(kind) => change(key, choiceFrom(kind as Kind, choice))}
              />
              {choice.kind === 'alternative' && (
                <TextField
                  label={t.group}
                  isLabelHidden
                  placeholder={t.group}
                  value={choice.group}
                  onChange={(group) => change(key, { ...choice, group })}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
