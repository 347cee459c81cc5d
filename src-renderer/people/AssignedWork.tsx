// Single projects and budgets that a person sees, where the role reaches no others.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Assigned } from '#shared/people/person'
import { api } from '../api'
import { Button } from '../kit/Button'
import { Combo } from '../kit/Select'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

interface AssignedWorkProps {
  value: Assigned
  onChange: (change: Partial<Assigned>) => void
}
interface Choice {
  id: string
  label: string
  detail: string
}

export function AssignedWork({ value: { projectIds, budgetIds }, onChange }: AssignedWorkProps) {
  const t = useTexts().people
  const [search, setSearch] = useState('')
  const { data } = useQuery({
    ...api.projects.list.queryOptions({ input: { search, limit: 50 } }),
    placeholderData: keepPreviousData,
  })
  const found = data?.rows ?? []
  const budgets = useQueries({ queries: found.map(({ id }) => api.budgets.list.queryOptions({ input: { projectId: id } })) })
  const chosen = useQueries({ queries: projectIds.map((id) => api.projects.get.queryOptions({ input: { id } })) })
  const known = useQueries({ queries: budgetIds.map((id) => api.budgets.get.queryOptions({ input: { id } })) })
  const projects = found.map(({ id, name, clientName }) => ({ id, label: name, detail: clientName }))
  const budgetChoices = found.flatMap(({ name }, index) =>
    (budgets[index]?.data ?? []).map((budget) => ({ id: budget.id, label: budget.name, detail: name })),
  )
  const nameOf = (id: string, index: number) => known[index]?.data?.name ?? budgetChoices.find((one) => one.id === id)?.label ?? ''
  return (
    <>
      <Chosen
        label={t.projects}
        ids={projectIds}
        names={projectIds.map((_, index) => chosen[index]?.data?.name ?? '')}
        onChange={(ids) => onChange({ projectIds: ids })}
      />
      <Picker
        label={t.addProject}
        choices={projects}
        taken={projectIds}
        onType={setSearch}
        onPick={(id) => onChange({ projectIds: [...projectIds, id] })}
      />
      <Chosen label={t.budgets} ids={budgetIds} names={budgetIds.map(nameOf)} onChange={(ids) => onChange({ budgetIds: ids })} />
      <Picker
        label={t.addBudget}
        choices={budgetChoices}
        taken={budgetIds}
        onType={setSearch}
        onPick={(id) => onChange({ budgetIds: [...budgetIds, id] })}
      />
    </>
  )
}

interface ChosenProps {
  label: string
  ids: readonly string[]
  names: readonly string[]
  onChange: (ids: string[]) => void
}

function Chosen({ label, ids, names, onChange }: ChosenProps) {
  const t = useTexts().people
  return (
    <ul className={styles.chosen} aria-label={label}>
      {ids.map((id, index) => (
        <li key={id}>
          <span>{names[index]}</span>
          <Button
            weight="quiet"
            isIcon
            aria-label={t.removeAssigned(names[index] ?? '')}
            onPress={() => onChange(ids.filter((one) => one !== id))}
          >
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface PickerProps {
  label: string
  choices: readonly Choice[]
  taken: readonly string[]
  onType: (typed: string) => void
  onPick: (id: string) => void
}

function Picker({ label, choices, taken, onType, onPick }: PickerProps) {
  const t = useTexts().people
  return (
    <Combo
      key={taken.length}
      label={label}
      options={choices.filter(({ id }) => !taken.includes(id))}
      value={null}
      onChange={onPick}
      onType={onType}
      nothing={t.noneFound}
    />
  )
}
