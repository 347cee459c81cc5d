// The project of an accepted proposal: none, a new one, or one that the client has; with a budget of the items.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { CheckField } from '../kit/CheckField'
import { Cell } from '../kit/Fields'
import { type Option, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import { NEW, NONE, type TypedProject } from './project-choice'

const NOBODY = 'nobody'

interface Props {
  typed: TypedProject
  change: (part: Partial<TypedProject>) => void
  options: readonly Option[]
  mayBudget: boolean
}

export function ProjectChoiceFields({ typed, change, options, mayBudget }: Props) {
  const t = useTexts().proposals
  const required = (text: string) => (text.trim() === '' ? t.nameMissing : undefined)
  return (
    <>
      <Cell span="full">
        <Select label={t.project} options={options} value={typed.project} onChange={(project) => change({ project })} />
      </Cell>
      {typed.project === NEW && (
        <>
          <Cell span="half">
            <TextField
              label={t.projectName}
              value={typed.name}
              onChange={(name) => change({ name })}
              error={required(typed.name)}
              isRequired
            />
          </Cell>
          <Cell span="half">
            <Owner typed={typed} change={change} />
          </Cell>
        </>
      )}
      {typed.project !== NONE && mayBudget && (
        <>
          <Cell span="half">
            <div className={styles.check}>
              <CheckField label={t.withBudget} isChecked={typed.hasBudget} onChange={(hasBudget) => change({ hasBudget })} />
            </div>
          </Cell>
          {typed.hasBudget && (
            <Cell span="half">
              <TextField
                label={t.budgetName}
                value={typed.budgetName}
                onChange={(budgetName) => change({ budgetName })}
                error={required(typed.budgetName)}
                isRequired
              />
            </Cell>
          )}
          {typed.hasBudget && (
            <Cell span="full">
              <p className={styles.note}>{t.budgetHint}</p>
            </Cell>
          )}
        </>
      )}
    </>
  )
}

function Owner({ typed, change }: Pick<Props, 'typed' | 'change'>) {
  const t = useTexts().proposals
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const names = people.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, label: name }))
  return (
    <Select
      label={t.projectOwner}
      options={[{ id: NOBODY, label: t.nobody }, ...names]}
      value={typed.ownerId ?? NOBODY}
      onChange={(id) => change({ ownerId: id === NOBODY ? null : id })}
    />
  )
}
