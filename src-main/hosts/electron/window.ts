// The window: a sandboxed page of ours, where it was the last time.
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { LEAST, placeWindow, readState, writeState } from './state'

export interface WindowOptions {
  /** the page it opens */
  address: string
  preload: string
  stateFile: string
  isDeveloped: boolean
}

export function openWindow({ address, preload, stateFile, isDeveloped }: WindowOptions): BrowserWindow {
  const saved = readState(stateFile)
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds, areas),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    title: 'Quittance',
    show: false,
    // What is seen before the first picture: no white flash in the dark.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161618' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: isDeveloped,
      // Chromium fetches dictionaries from the network; this application stays at home.
      spellcheck: false,
    },
  })
  if (saved?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }))
  startOverAfterCrash(window)
  void window.loadURL(address)
  return window
}

/** A page that died starts over, as its drafts are kept; one that dies again at once stays down, or it would blink for ever. */
function startOverAfterCrash(window: BrowserWindow): void {
  let lastMilliseconds = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - lastMilliseconds < 10_000) return
    lastMilliseconds = performance.now()
    window.webContents.reload()
  })
}

export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
