// The stages of a pipeline while one edits them: each keeps a key, so that it keeps its fields when it moves.
import type { PipelineInput } from '#shared/pipelines/pipeline'

type StageInput = PipelineInput['stages'][number]
/** An unreadable percentage is null: it cannot be saved. */
export type StageRow = Omit<StageInput, 'probabilityPpm'> & { key: string; probabilityPpm: number | null }

let last = 0
const newKey = () => `new ${++last}`

export function rowsOf(stages: readonly StageInput[]): StageRow[] {
  return stages.map((stage) => ({ ...stage, key: stage.id ?? newKey() }))
}

export function stagesOf(rows: readonly StageRow[]) {
  return rows.map(({ key: _key, ...stage }) => stage)
}

/** One more open stage, before those that decide. */
export function withNewStage(rows: readonly StageRow[]): { rows: StageRow[]; key: string } {
  const key = newKey()
  const at = rows.findIndex(({ outcome }) => outcome !== 'open')
  const chance = rows[(at < 0 ? rows.length : at) - 1]?.probabilityPpm ?? 0
  return { key, rows: rows.toSpliced(at < 0 ? rows.length : at, 0, { key, name: '', probabilityPpm: chance, outcome: 'open' }) }
}

/** A stage one place up (-1) or down (1); at the edge nothing moves. */
export function shifted(rows: readonly StageRow[], key: string, by: -1 | 1): StageRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  const to = at + by
  if (!row || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(at, 1).toSpliced(to, 0, row)
}
