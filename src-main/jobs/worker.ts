// The entry of the worker threads: each export is a task, and loads what it needs when it is first run.
import type { MessagePort } from 'node:worker_threads'
import { Failure } from '#shared/basics/failure'
import type { DocumentModel } from '#shared/documents/document-model'
import type { BackupTask } from '../backups/backup-task'
import type { StageTask, WriteTask } from '../imports/import-tasks'

type WithPort<T> = T & { port: MessagePort }

export const renderPdf = async ({ model }: { model: DocumentModel }) => (await import('../documents/render-pdf')).renderPdf(model)

export const stageImport = (task: WithPort<StageTask>) =>
  answering(async () => (await import('../imports/import-tasks')).stageImport(task, reportTo(task.port)))

export const writeImport = (task: WithPort<WriteTask>) =>
  answering(async () => (await import('../imports/import-tasks')).writeImport(task, reportTo(task.port)))

export const backUp = (task: WithPort<BackupTask>) =>
  answering(async () => (await import('../backups/backup-task')).backUp(task, reportTo(task.port)))

function reportTo(port: MessagePort) {
  return (done: number, total: number) => port.postMessage({ done, total })
}

/** A refusal travels as an answer: errors lose their class between threads. */
async function answering<T>(work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { refusal: { code: error.code, facts: error.facts, message: error.message } }
  }
}
