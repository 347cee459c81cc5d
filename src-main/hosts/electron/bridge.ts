// Answers the page: the contract over a message port, and what only the platform can do. Every sender is checked.
import { writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, MessageChannelMain, shell, type WebContents } from 'electron'
import type { Core } from '../../core'
import { channels } from './channels'
import { isFromOurs } from './guard'

export function answerPages(core: Core, address: string): void {
  const rpc = new RPCHandler(core.router, { clientInterceptors: [...core.interceptors] })
  // One session for each window, which a page that is loaded again keeps.
  const callers = new WeakMap<WebContents, ReturnType<Core['newCaller']>>()
  ipcMain.on(channels.connect, (event) => {
    if (!isFromOurs(event, address)) return
    const caller = callers.get(event.sender) ?? core.newCaller()
    callers.set(event.sender, caller)
    const { port1, port2 } = new MessageChannelMain()
    rpc.upgrade(port1, { context: caller })
    port1.start()
    event.senderFrame?.postMessage(channels.port, null, [port2])
  })
  answer(channels.saveFile, address, saveFile)
  answer(channels.showInFolder, address, showInFolder)
}

type Answering = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown

function answer(channel: string, address: string, work: Answering): void {
  ipcMain.handle(channel, (event, ...given: unknown[]) => {
    if (!isFromOurs(event, address)) throw new Error('Only the screens of Quittance are answered.')
    return work(event, ...given)
  })
}

/** The paths that the user chose in this session; no others are shown. */
const saved = new Set<string>()

/** Writes what the page gave to the path that the user chose, and to no other. */
async function saveFile(event: IpcMainInvokeEvent, name: unknown, base64: unknown): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (typeof name !== 'string' || typeof base64 !== 'string' || window === null) throw new Error('A file needs a name and its content.')
  const plainName = basename(name.replaceAll('\\', '/'))
  const extension = extname(plainName).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), plainName),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || !filePath) return null
  try {
    await writeFile(filePath, Buffer.from(base64, 'base64'))
  } catch (error) {
    // Said here, where the path was chosen: an error that crosses to the page loses all but its text.
    const detail = error instanceof Error ? error.message : String(error)
    await dialog.showMessageBox(window, { type: 'error', message: 'The file could not be saved. Choose another folder.', detail })
    return null
  }
  saved.add(filePath)
  return filePath
}

function showInFolder(_event: IpcMainInvokeEvent, path: unknown): void {
  if (typeof path !== 'string' || !saved.has(path)) throw new Error('Only files that were just saved are shown.')
  shell.showItemInFolder(path)
}
