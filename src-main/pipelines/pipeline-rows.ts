// All SQL about pipelines and their stages.
import { type Pipeline, type PipelineInput, stageSchema } from '#shared/pipelines/pipeline'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export function readPipelines({ store }: Context): Pipeline[] {
  const stages = store.all(sql.selectFrom('pipeline_stages').selectAll().orderBy('pipeline_id').orderBy('position'))
  return store.all(sql.selectFrom('pipelines').selectAll().orderBy('position').orderBy('id')).map(({ id, version, name }) => ({
    id,
    version,
    name,
    stages: stages
      .filter((stage) => stage.pipeline_id === id)
      .map((stage) => stageSchema.parse({ id: stage.id, name: stage.name, probabilityPpm: stage.probability_ppm, outcome: stage.outcome })),
  }))
}

export function insertPipeline(context: Context, { name, stages }: PipelineInput, position: number): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('pipelines').values({ ...stamp, name, position }))
  writeStages(context, stamp.id, stages)
  return stamp.id
}

export function updatePipeline(context: Context, { id, version, name, stages }: PipelineInput & { id: string; version: number }): void {
  context.store.run(
    sql
      .updateTable('pipelines')
      .set({ ...stampChanged(context, version), name })
      .where('id', '=', id),
  )
  writeStages(context, id, stages)
}

function writeStages(context: Context, pipelineId: string, stages: PipelineInput['stages']): void {
  context.store.run(sql.deleteFrom('pipeline_stages').where('pipeline_id', '=', pipelineId))
  stages.forEach(({ id = context.newId(), name, probabilityPpm, outcome }, position) => {
    const values = { id, pipeline_id: pipelineId, position, name, probability_ppm: probabilityPpm, outcome }
    context.store.run(sql.insertInto('pipeline_stages').values(values))
  })
}

export function deletePipeline({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('pipeline_stages').where('pipeline_id', '=', id))
  store.run(sql.deleteFrom('pipelines').where('id', '=', id))
}

/** How many opportunities stand in each stage of a pipeline, whoever asks. */
export function countByStage({ store }: Context, pipelineId: string): Map<string, number> {
  const query = sql.selectFrom('opportunities').where('pipeline_id', '=', pipelineId).groupBy('stage_id')
  const rows = store.all(query.select(({ fn }) => ['stage_id', fn.countAll<number>().as('count')]))
  return new Map(rows.map(({ stage_id, count }) => [stage_id, count]))
}
