// The sample business as a job: loaded on the first start, removed in the settings, watched until its end.
import { useCallback, useState } from 'react'
import type { Job } from '#shared/jobs/job'
import { client, queryClient, sentenceOf } from '../api'
import { refusalText } from '../texts/texts'

/** `job` is there while it runs; `problem` is why it did not end well. */
export function useSample() {
  const [job, setJob] = useState<Job | null>(null)
  const [problem, setProblem] = useState<string>()
  const run = useCallback(async (begin: () => Promise<Job>) => {
    setProblem(undefined)
    try {
      const started = await begin()
      setJob(started)
      let last = started
      for await (const now of await client.jobs.watch({ id: started.id })) {
        last = now
        setJob(now)
      }
      if (last.failure) setProblem(refusalText(last.failure.code, last.failure.facts) ?? last.failure.message)
      await queryClient.invalidateQueries()
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setJob(null)
    }
  }, [])
  const load = useCallback(() => void run(() => client.samples.load({})), [run])
  const remove = useCallback(() => void run(() => client.samples.remove({ isConfirmed: true })), [run])
  const cancel = useCallback(() => {
    if (job) void client.jobs.cancel({ id: job.id }).catch(() => undefined)
  }, [job])
  return { job, problem, load, remove, cancel }
}
