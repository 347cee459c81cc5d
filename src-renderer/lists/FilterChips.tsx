// The filters of a list as chips.
import { Chips } from '../kit/Chips'
import { ChoiceMenu } from '../kit/ChoiceMenu'
import { useTexts } from '../texts/texts'
import { DateChip } from './DateChip'
import type { Filter } from './filters'
import type { ListState } from './list-state'

export function FilterChips({ filters, state }: { filters: readonly Filter[]; state: ListState }) {
  const t = useTexts()
  return filters.map((filter) => {
    const { id, label } = filter
    const value = state.value(id)
    if (filter.kind === 'dates') return <DateChip key={id} id={id} label={label} state={state} />
    if (filter.kind === 'one')
      return (
        <ChoiceMenu
          key={id}
          label={label}
          anyLabel={t.list.any}
          options={filter.options}
          chosen={value || null}
          onChange={(chosen) => state.change({ [id]: chosen })}
        />
      )
    const isFlag = filter.kind === 'flag'
    return (
      <Chips
        key={id}
        label={label}
        options={isFlag ? [{ id: 'yes', label }] : filter.options}
        chosen={value.split(' ').filter(Boolean)}
        onChange={(chosen) => state.change({ [id]: chosen.join(' ') })}
      />
    )
  })
}
