// The entry of the desktop application, built to out/main/electron.js: puts the core behind one window.
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron'
import { Failure } from '#shared/basics/failure'
import { type Core, openCore } from '../../core'
import { dataFolder } from '../data-folder'
import { answerPages } from './bridge'
import { channels } from './channels'
import { denyPermissions, guardPages } from './guard'
import { type MenuCommand, menuTemplate } from './menu'
import { passwordSafe } from './password-safe'
import { registerScheme, screensAddress, serveScreens } from './protocol'
import { focusWindow, openWindow } from './window'

// Computed here: in a shared chunk the URLs would be others.
const workerFile = new URL('./worker.js', import.meta.url)
const rendererFolder = fileURLToPath(new URL('../renderer/', import.meta.url))
const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url))

const isDeveloped = !app.isPackaged
const address = (isDeveloped && process.env['ELECTRON_RENDERER_URL']) || screensAddress
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), data: chosenFolder() })
const databaseFile = join(folder, 'quittance.sqlite')

// Before the application is ready, and without waiting for anything: it gets ready only after this file has run.
registerScheme()
app.enableSandbox()
guardPages()
// What Chromium keeps lies apart from the user's file. The lock on it makes one application per data folder.
const chromiumFolder = join(folder, 'browser')
mkdirSync(chromiumFolder, { recursive: true })
app.setPath('userData', chromiumFolder)
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  await app.whenReady()
  denyPermissions(session.defaultSession)
  serveScreens(rendererFolder)
  const core = await openCore({ file: databaseFile, workerFile, passwordSafe: passwordSafe(join(folder, 'passwords.json')) })
  closeBeforeTheEnd(core)
  answerPages(core, address)
  const showData = () => shell.showItemInFolder(databaseFile)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isDeveloped, tell: (command) => void tell(command), showData })),
  )
  open()
  app.on('second-instance', () => focusOrOpen())
  app.on('activate', () => focusOrOpen())
}

function open(): void {
  openWindow({ address, preload, stateFile: join(folder, 'window.json'), isDeveloped })
}

function focusOrOpen(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window) focusWindow(window)
  else open()
}

/** A page may open a file dialog only after a gesture of the user. Choosing in a menu is one, and the empty script says so. */
async function tell(command: MenuCommand): Promise<void> {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  await contents?.executeJavaScript('undefined', true)
  contents?.send(channels.menu, command)
}

/** Ending waits for the core: its writes are done and its file is closed. */
function closeBeforeTheEnd(core: Core): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

/** A refusal, such as a file of a newer version, has its sentence; the rest is a bug. */
function giveUp(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  dialog.showErrorBox('Quittance cannot start', error instanceof Failure ? error.message : text)
  app.exit(error instanceof Failure ? 1 : 2)
}

/** --data among the arguments; those of Chromium and the name of the application are not ours. */
function chosenFolder(): string | undefined {
  const { data } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false }).values
  return typeof data === 'string' ? data : undefined
}
