// Waits for an import to end and answers its report, or throws the refusal.
import { Failure } from '#shared/basics/failure'
import type { ImportReport } from '#shared/imports/contract'
import { isFinished, type Job } from '#shared/jobs/job'
import type { Api } from '../../core'

export async function finish(api: Api, job: Job): Promise<ImportReport> {
  let last = job
  for await (const state of await api.jobs.watch({ id: job.id })) last = state
  const report = await api.imports.report({ jobId: job.id })
  if (isFinished(last) && last.state === 'done' && report) return report
  if (last.failure && last.state === 'refused') throw new Failure(last.failure.code, last.failure.facts, last.failure.message)
  throw new Error(last.failure?.message ?? `the import ended as ${last.state}`)
}
