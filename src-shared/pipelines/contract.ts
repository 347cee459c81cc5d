import { z } from 'zod'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { pipelineInputSchema, pipelineSchema } from './pipeline'

const write = { permission: 'settings.write', changes: ['pipelines', 'opportunities'], output: pipelineSchema }
const versioned = z.object({ id: idSchema, version: z.int() })

export const pipelinesContract = {
  list: query({
    summary: 'All pipelines with their stages',
    permission: 'sales.read',
    input: nothing,
    output: z.array(pipelineSchema),
  }),
  create: command({ summary: 'A new pipeline', ...write, input: pipelineInputSchema }),
  save: command({
    summary: 'Save a pipeline; stages that opportunities stand in cannot be taken away',
    ...write,
    input: pipelineInputSchema.extend(versioned.shape),
  }),
  delete: command({ summary: 'Delete a pipeline without opportunities', ...write, input: versioned, output: z.object({ id: idSchema }) }),
}
