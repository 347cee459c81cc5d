// Bringing in files: read, sent to the core as a job, watched until its end, then its report.
import { useCallback, useRef, useState } from 'react'
import type { ImportReport } from '#shared/imports/contract'
import type { Job } from '#shared/jobs/job'
import { client, sentenceOf } from '../api'
import { base64OfFile } from '../kit/platform'
import { refusalText, textsNow } from '../texts/texts'

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'running'; job: Job }
  | { kind: 'report'; report: ImportReport }
  | { kind: 'stopped'; sentence: string; isProblem: boolean }

const MOST_FILES = 5000

export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  const isCancelled = useRef(false)
  const jobId = useRef<string>(undefined)
  const start = useCallback(async (files: readonly File[]) => {
    isCancelled.current = false
    jobId.current = undefined
    try {
      if (files.length > MOST_FILES) return setState(stopped(textsNow().imports.tooMany(MOST_FILES, files.length)))
      const read: { name: string; base64: string }[] = []
      for (const file of files) {
        if (isCancelled.current) return setState(stopped(textsNow().imports.cancelled, false))
        setState({ kind: 'reading', done: read.length, total: files.length })
        read.push({ name: file.name, base64: await base64OfFile(file) })
      }
      const job = await client.imports.start({ files: read })
      jobId.current = job.id
      if (isCancelled.current) await client.jobs.cancel({ id: job.id })
      setState(await finish(job, (now) => setState({ kind: 'running', job: now })))
    } catch (error) {
      setState(stopped(sentenceOf(error)))
    }
  }, [])
  const cancel = useCallback(() => {
    isCancelled.current = true
    if (jobId.current) void client.jobs.cancel({ id: jobId.current }).catch(() => undefined)
  }, [])
  const close = useCallback(() => setState({ kind: 'idle' }), [])
  return { state, start, cancel, close }
}

function stopped(sentence: string, isProblem = true): ImportState {
  return { kind: 'stopped', sentence, isProblem }
}

async function finish(job: Job, show: (job: Job) => void): Promise<ImportState> {
  let last = job
  show(job)
  for await (const now of await client.jobs.watch({ id: job.id })) {
    last = now
    show(now)
  }
  if (last.state === 'cancelled') return stopped(textsNow().imports.cancelled, false)
  const report = last.state === 'done' ? await client.imports.report({ jobId: job.id }) : null
  if (report) return { kind: 'report', report }
  return stopped(failureOf(last) ?? textsNow().imports.noReport)
}

function failureOf({ failure }: Job): string | undefined {
  return failure ? (refusalText(failure.code, failure.facts) ?? failure.message) : undefined
}
