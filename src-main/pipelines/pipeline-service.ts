// Pipelines: load, decide, save.
import type { Language } from '#shared/basics/address'
import { fail } from '#shared/basics/failure'
import { opportunityFailures } from '#shared/opportunities/failures'
import type { pipelinesContract } from '#shared/pipelines/contract'
import { firstPipeline, type Pipeline, type PipelineInput } from '#shared/pipelines/pipeline'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import type { Services } from '../serve'
import { countByStage, deletePipeline, insertPipeline, readPipelines, updatePipeline } from './pipeline-rows'

interface Versioned {
  id: string
  version: number
}

export function requirePipeline(context: Context, id: string): Pipeline {
  return found(
    readPipelines(context).find((pipeline) => pipeline.id === id),
    'pipeline',
    id,
  )
}

/** The first pipeline; a business that has none yet gets one in its language. */
export function ensurePipeline(context: Context, language: Language): Pipeline {
  return readPipelines(context)[0] ?? createPipeline(context, firstPipeline(language))
}

function createPipeline(context: Context, input: PipelineInput): Pipeline {
  const stages = input.stages.map((stage) => ({ ...stage, id: undefined }))
  const id = insertPipeline(context, { ...input, stages }, readPipelines(context).length)
  const after = requirePipeline(context, id)
  context.record({ subject: 'pipeline', subjectId: id, before: null, after })
  return after
}

function savePipeline(context: Context, { id, version, name, stages: wanted }: PipelineInput & Versioned): Pipeline {
  const before = requirePipeline(context, id)
  checkVersion('pipeline', version, before.version)
  const known = new Set(before.stages.map((stage) => stage.id))
  const stages = wanted.map((stage) => ({ ...stage, id: stage.id && known.has(stage.id) ? stage.id : undefined }))
  const kept = new Set(stages.map((stage) => stage.id))
  const counts = countByStage(context, id)
  for (const stage of before.stages) {
    const count = counts.get(stage.id) ?? 0
    if (!kept.has(stage.id) && count > 0) throw fail(opportunityFailures.stage_in_use, { name: stage.name, count, stageId: stage.id })
  }
  updatePipeline(context, { id, version, name, stages })
  const after = requirePipeline(context, id)
  context.record({ subject: 'pipeline', subjectId: id, before, after })
  return after
}

function removePipeline(context: Context, { id, version }: Versioned): { id: string } {
  const before = requirePipeline(context, id)
  checkVersion('pipeline', version, before.version)
  const count = [...countByStage(context, id).values()].reduce((sum, one) => sum + one, 0)
  if (count > 0) throw fail(opportunityFailures.pipeline_in_use, { name: before.name, count })
  deletePipeline(context, id)
  context.record({ subject: 'pipeline', subjectId: id, before, after: null })
  return { id }
}

export const pipelineProcedures: Services<typeof pipelinesContract> = {
  list: readPipelines,
  create: createPipeline,
  save: savePipeline,
  delete: removePipeline,
}
