// The fields of a project: whose it is, who works on it, when, and how its time is rounded.
import { useQuery } from '@tanstack/react-query'
import { ROUNDING_STEPS } from '#shared/basics/hours'
import { PROJECT_STATUSES, type ProjectInput } from '#shared/projects/project'
import { api } from '../api'
import { CheckField } from '../kit/CheckField'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

export interface ProjectValues extends Omit<ProjectInput, 'clientId' | 'currency'> {
  clientId: string | null
  currency: string | null
}

const NOBODY = 'nobody'

export function ProjectFields({ form, isNew }: { form: Form<ProjectValues>; isNew: boolean }) {
  const { value, set, errors } = form
  const t = useTexts().projects
  const { currencies } = useChoices()
  const { data: clients } = useQuery(api.clients.list.queryOptions({ input: { limit: 500 } }))
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const active = people.filter(({ isArchived, id }) => !isArchived || id === value.ownerId)
  const names = active.map(({ id, name }) => ({ id, label: name }))
  return (
    <>
      <Cell span="half">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="half">
        <Combo
          label={t.client}
          options={clients?.rows.map(({ id, name, city }) => ({ id, label: name, detail: city })) ?? []}
          value={value.clientId}
          onChange={(clientId) => set({ clientId })}
          error={errors['clientId']}
          nothing={t.noClient}
          isRequired
        />
      </Cell>
      <Cell span="third">
        <TextField label={t.code} value={value.code} onChange={(code) => set({ code })} error={errors['code']} />
      </Cell>
      <Cell span="third">
        <Select
          label={t.status}
          options={PROJECT_STATUSES.map((id) => ({ id, label: t.statuses[id] }))}
          value={value.status}
          onChange={(id) => set({ status: PROJECT_STATUSES.find((one) => one === id) ?? 'active' })}
        />
      </Cell>
      <Cell span="third">
        <Combo
          label={t.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.owner}
          options={[{ id: NOBODY, label: t.nobody }, ...names]}
          value={value.ownerId ?? NOBODY}
          onChange={(id) => set({ ownerId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.startsOn}
          value={value.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          expected={t.dateExpected}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.endsOn}
          value={value.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          expected={t.dateExpected}
          error={errors['endsOn']}
          canBeEmpty
        />
      </Cell>
      <RoundingFields form={form} />
      <Cell span="full">
        <fieldset className={styles.members}>
          <legend>{t.members}</legend>
          <p className={styles.soft}>{t.membersHint}</p>
          {names.map(({ id, label }) => (
            <CheckField
              key={id}
              label={label}
              isChecked={value.memberIds.includes(id)}
              onChange={(isMember) => set({ memberIds: isMember ? [...value.memberIds, id] : value.memberIds.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      </Cell>
      {!isNew && (
        <Cell span="full">
          <TextField label={t.notes} value={value.notes} onChange={(notes) => set({ notes })} isMultiline />
        </Cell>
      )}
    </>
  )
}

function RoundingFields({ form: { value, set } }: { form: Form<ProjectValues> }) {
  const t = useTexts().projects
  const { rounding } = value
  return (
    <>
      <Cell span="half">
        <Select
          label={t.roundingStep}
          options={ROUNDING_STEPS.map((step) => ({ id: String(step), label: t.roundingSteps(step) }))}
          value={String(rounding.stepMinutes)}
          onChange={(id) => set({ rounding: { ...rounding, stepMinutes: ROUNDING_STEPS.find((step) => String(step) === id) ?? 1 } })}
        />
      </Cell>
      <Cell span="half">
        {rounding.stepMinutes > 1 && (
          <Select
            label={t.roundingWay}
            options={(['up', 'nearest'] as const).map((id) => ({ id, label: t.roundingWays[id] }))}
            value={rounding.way}
            onChange={(id) => set({ rounding: { ...rounding, way: id === 'up' ? 'up' : 'nearest' } })}
          />
        )}
      </Cell>
    </>
  )
}
