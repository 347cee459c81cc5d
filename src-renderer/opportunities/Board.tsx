// The board of one pipeline: a column for each stage, cards that move by pointer, by keys and by a menu.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OpportunityRow } from '#shared/opportunities/contract'
import type { Pipeline, Stage } from '#shared/pipelines/pipeline'
import { api } from '../api'
import { usePeopleNames } from '../invoices/use-labels'
import { ChoiceMenu } from '../kit/ChoiceMenu'
import { countText } from '../kit/format'
import { SearchField } from '../kit/SearchField'
import { Select } from '../kit/Select'
import { useShortcuts } from '../kit/shortcuts'
import { Foot } from '../lists/Foot'
import lists from '../lists/Lists.module.css'
import type { ListState } from '../lists/list-state'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Board.module.css'
import { BoardColumn } from './BoardColumn'
import { sumsOf } from './sums'
import { useMove } from './use-move'

interface BoardProps {
  pipeline: Pipeline
  pipelines: readonly Pipeline[]
  state: ListState
  /** shown when there is nothing at all */
  empty: ReactNode
}

export function Board({ pipeline, pipelines, state, empty }: BoardProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const people = usePeopleNames()
  const mayMove = useMay()('sales.opportunities')
  const [movedId, setMovedId] = useState<string>()
  const { move, dialog } = useMove(setMovedId)
  const filter = { search: state.search, ownerId: state.value('owner') || null, pipelineId: pipeline.id }
  const { data: all } = useQuery(api.opportunities.list.queryOptions({ input: { ...filter, limit: 1 }, placeholderData: keepPreviousData }))
  useShortcuts([
    { keys: '< >', words: t.moveKeys, run: focusCard, isHint: true },
    { keys: '.', words: t.menuKey, run: focusCard, isHint: true },
  ])
  const step = (row: OpportunityRow, by: 1 | -1) => {
    const to = pipeline.stages[pipeline.stages.findIndex(({ id }) => id === row.stageId) + by]
    if (to) move(row, to)
  }
  const isEmpty = all?.count === 0 && state.search === '' && filter.ownerId === null && pipelines.length === 1
  return (
    <>
      <div className={lists.toolbar}>
        {pipelines.length > 1 && (
          <div className={styles.pipeline}>
            <Select
              label={t.pipeline}
              isLabelHidden
              options={pipelines.map(({ id, name }) => ({ id, label: name }))}
              value={pipeline.id}
              onChange={(id) => state.change({ pipeline: id, stage: null })}
            />
          </div>
        )}
        <SearchField
          label={t.searchLabel}
          words={texts.list.search}
          value={state.search}
          onChange={(search) => state.change({ search })}
          onLeave={focusCard}
        />
        {people.length > 1 && (
          <ChoiceMenu
            label={t.owner}
            anyLabel={texts.list.any}
            options={people}
            chosen={filter.ownerId}
            onChange={(owner) => state.change({ owner })}
          />
        )}
      </div>
      {isEmpty ? (
        empty
      ) : (
        <section className={styles.board} aria-label={t.boardOf(pipeline.name)}>
          {pipeline.stages.map((stage: Stage) => (
            <BoardColumn
              key={stage.id}
              stage={stage}
              stages={pipeline.stages}
              filter={filter}
              movedId={movedId}
              onMove={mayMove ? move : undefined}
              onStep={step}
            />
          ))}
        </section>
      )}
      <div className={lists.foot}>{all && <Foot count={t.count(all.count, countText(all.count))} sums={sumsOf(all.sums, t)} />}</div>
      {dialog}
    </>
  )
}

function focusCard(): void {
  document.querySelector<HTMLElement>('[data-card]')?.closest<HTMLElement>('[role=row]')?.focus()
}
