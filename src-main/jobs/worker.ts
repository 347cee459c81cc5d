// The entry of the worker threads: each export is a task, and loads what it needs when it is first run.
import type { MessagePort } from 'node:worker_threads'
import { Failure } from '#shared/basics/failure'
import type { Printable } from '#shared/documents/document-model'
import type { StatementModel } from '#shared/statements/statement-model'
import type { BackupTask } from '../backups/backup-task'
import type { StageTask, WriteTask } from '../imports/import-tasks'
import type { BuildSampleTask } from '../samples/build-sample'
import type { RemoveSampleTask } from '../samples/remove-sample'
import type { WriteSampleTask } from '../samples/write-sample'
import type { TimeImportTask } from '../time-entries/import-task'

type WithPort<T> = T & { port: MessagePort }

const draw = async (model: Printable | StatementModel) => (await import('../documents/render-pdf')).renderPdf(model)

export const renderPdf = ({ model }: { model: Printable | StatementModel }) => draw(model)

export const stageImport = (task: WithPort<StageTask>) =>
  answering(async () => (await import('../imports/import-tasks')).stageImport(task, reportTo(task.port)))

export const writeImport = (task: WithPort<WriteTask>) =>
  answering(async () => (await import('../imports/import-tasks')).writeImport(task, reportTo(task.port)))

export const importTime = (task: WithPort<TimeImportTask>) =>
  answering(async () => (await import('../time-entries/import-task')).importTime(task, reportTo(task.port)))

export const backUp = (task: WithPort<BackupTask>) =>
  answering(async () => (await import('../backups/backup-task')).backUp(task, reportTo(task.port)))

export const buildSample = (task: WithPort<BuildSampleTask>) =>
  answering(async () => (await import('../samples/build-sample')).buildSample(task, draw, reportTo(task.port)))

export const writeSample = (task: WithPort<WriteSampleTask>) =>
  answering(async () => (await import('../samples/write-sample')).writeSample(task))

export const removeSample = (task: WithPort<RemoveSampleTask>) =>
  answering(async () => (await import('../samples/remove-sample')).removeSample(task))

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
