// Brings a file of time entries in as a job: started, watched until its end, stopped when one wants to.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Job } from '#shared/jobs/job'
import type { ImportMapping } from '#shared/time-entries/time-import'
import { client, sentenceOf } from '../api'
import { refusalText } from '../texts/texts'

export interface TimeFile {
  base64: string
  mapping?: ImportMapping
}
type Outcome = { kind: 'added'; count: number } | { kind: 'stopped' } | { kind: 'refused'; sentence: string }

/** `onEnd` hears how many entries were added; undefined when the import was stopped. */
export function useTimeImport(onEnd: (added: number | undefined) => void) {
  const [job, setJob] = useState<Job>()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (file: TimeFile) => importFile(file, setJob),
    onSuccess: (outcome) => {
      if (outcome.kind !== 'refused') onEnd(outcome.kind === 'added' ? outcome.count : undefined)
    },
    onSettled: () => setJob(undefined),
  })
  const stop = () => {
    if (job) void client.jobs.cancel({ id: job.id }).catch(() => undefined)
  }
  const problem = data?.kind === 'refused' ? data.sentence : error ? sentenceOf(error) : undefined
  return { start: mutate, stop, job, problem, isPending }
}

async function importFile(file: TimeFile, show: (job: Job) => void): Promise<Outcome> {
  let last = await client.timeEntries.startImport(file)
  show(last)
  for await (const now of await client.jobs.watch({ id: last.id })) {
    last = now
    show(now)
  }
  const { id, state, failure } = last
  if (state === 'cancelled') return { kind: 'stopped' }
  if (failure) return { kind: 'refused', sentence: refusalText(failure.code, failure.facts) ?? failure.message }
  return { kind: 'added', count: (await client.timeEntries.importReport({ jobId: id }))?.added ?? 0 }
}
