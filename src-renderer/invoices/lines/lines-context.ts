// What every row of the lines needs and what seldom changes, in one object, so that rows are drawn again only for their own sake.
import type { Option } from '../../kit/Select'
import type { Texts } from '../../texts/texts'
import type { DraftStore } from '../draft-store'
import type { GridCommand } from './grid-keys'
import type { GridStore } from './grid-store'

export interface LinesContext {
  store: DraftStore
  grid: GridStore
  t: Texts['editor']
  currency: string
  units: readonly Option[]
  /** short, so that a line fits: "19 %", "0 % AE" */
  rates: readonly Option[]
  run: (command: GridCommand) => boolean
}

/** Puts what begins with the typed text before what only contains it. */
export function matching(options: readonly Option[], typed: string, fold: (text: string) => string): readonly Option[] {
  const wanted = fold(typed).replaceAll('%', '').trim()
  if (wanted === '') return options
  const ranked = options.map((option) => ({ option, rank: rank(fold(option.label), fold(option.detail ?? ''), wanted) }))
  return ranked
    .filter(({ rank: place }) => place < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}

function rank(label: string, detail: string, wanted: string): number {
  if (label === wanted || label.split(' ')[0] === wanted) return 0
  if (label.startsWith(wanted) || detail.startsWith(wanted)) return 1
  return label.includes(wanted) || detail.includes(wanted) ? 2 : 3
}
