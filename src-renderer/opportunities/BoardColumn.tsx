// One stage of the board: how many cards, what they bring, and the cards; other columns' cards can be dropped on it.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import type { OpportunityRow } from '#shared/opportunities/contract'
import type { Stage } from '#shared/pipelines/pipeline'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { countText, ratePercentText } from '../kit/format'
import { goTo } from '../kit/place'
import { Notice } from '../kit/States'
import { usePages } from '../kit/use-pages'
import { useTexts } from '../texts/texts'
import styles from './Board.module.css'
import { BoardCard } from './BoardCard'
import { StageWord } from './StageWord'
import { sumsOf } from './sums'

const DRAGGED = 'application/x-quittance-opportunity'

interface BoardColumnProps {
  stage: Stage
  stages: readonly Stage[]
  filter: { search: string; ownerId: string | null; pipelineId: string }
  /** the card that was moved last: it takes the focus where it arrives */
  movedId: string | undefined
  /** left out where the asker may only look */
  onMove: ((row: OpportunityRow, stage: Stage) => void) | undefined
  onStep: (row: OpportunityRow, by: 1 | -1) => void
}

export function BoardColumn({ stage, stages, filter, movedId, onMove, onStep }: BoardColumnProps) {
  const t = useTexts().opportunities
  const query = useInfiniteQuery(
    api.opportunities.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, stageIds: [stage.id], cursor, limit: 60 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const { rows, more, first } = usePages(query)
  const list = useArrival(rows, movedId)
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === undefined,
    getItems: (keys) => rows.filter(({ id }) => keys.has(id)).map((row) => ({ [DRAGGED]: JSON.stringify(row), 'text/plain': row.name })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      for (const item of items)
        if (isTextDropItem(item)) void item.getText(DRAGGED).then((text) => onMove?.(JSON.parse(text) as OpportunityRow, stage))
    },
  })
  const answer = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row' ? event.target.dataset['key'] : undefined
    const row = rows.find((one) => one.id === id)
    if (!row || !onMove || event.ctrlKey || event.metaKey) return
    if (event.key === '<' || event.key === '>') onStep(row, event.key === '>' ? 1 : -1)
    else if (event.key === '.') (event.target as HTMLElement).querySelector<HTMLElement>('[data-menu] button:last-child')?.click()
    else return
    event.preventDefault()
  }
  const count = first?.count ?? 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards in it
    <div className={styles.column} onKeyDown={answer} role="presentation">
      <header className={styles.head}>
        <h2 className={styles.stage}>
          <StageWord stageName={stage.name} outcome={stage.outcome} />
          <span className={styles.count}>{countText(count)}</span>
          <span className={styles.chance}>{ratePercentText(stage.probabilityPpm)} %</span>
        </h2>
        <ul className={styles.sums}>
          {sumsOf(first?.sums ?? [], t).map(({ id, text, detail }) => (
            <li key={id}>
              <strong>{text}</strong> {stage.outcome === 'open' && <span>{detail}</span>}
            </li>
          ))}
        </ul>
      </header>
      {query.isError && <Notice tone="bad">{sentenceOf(query.error)}</Notice>}
      <GridList
        ref={list}
        aria-label={t.stageOf(stage.name, t.count(count, countText(count)))}
        className={styles.cards ?? ''}
        items={rows}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => goTo(`/opportunities/${String(key)}`)}
        disallowTypeAhead
        renderEmptyState={() => <span className={styles.nothing}>{first ? t.nothingHere : ''}</span>}
      >
        {(row) => <BoardCard row={row} stages={stages} onMove={onMove} />}
      </GridList>
      {query.hasNextPage && (
        <Button weight="quiet" onPress={more} isPending={query.isFetchingNextPage}>
          {t.more(countText(count - rows.length))}
        </Button>
      )}
    </div>
  )
}

/** Gives the focus to the card that was moved here, once it is drawn. */
function useArrival(rows: readonly OpportunityRow[], movedId: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const isHere = movedId !== undefined && rows.some(({ id }) => id === movedId)
  useEffect(() => {
    if (!isHere) return
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(movedId)}"]`)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isHere, movedId])
  return list
}
