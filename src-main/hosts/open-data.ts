// Opens the core on the user's data folder: the same file and the same log for every host.
import { homedir } from 'node:os'
import { type Core, openCore } from '../core'
import { fileLog, type Log } from '../log'
import { type DataFiles, dataFiles } from './data-folder'

export interface OpenData {
  core: Core
  log: Log
  files: DataFiles
}

/** `workerFile` is the built worker beside the entry file; `chosen` is the value of --data. */
export async function openData(workerFile: URL, chosen: string | undefined): Promise<OpenData> {
  const files = dataFiles({ platform: process.platform, env: process.env, home: homedir(), cwd: process.cwd(), chosen })
  const log = fileLog(files.log)
  return { core: await openCore({ file: files.database, workerFile, log }), log, files }
}
