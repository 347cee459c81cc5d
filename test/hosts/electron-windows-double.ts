// The windows of the double of `electron`, and the page inside with its preload script.
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { BrowserWindowConstructorOptions } from 'electron'

type Handler = (event: object, ...given: unknown[]) => unknown
type WindowOpenHandler = (details: { url: string }) => { action: string }

class ContentsDouble extends EventEmitter {
  url = ''
  openWindow: WindowOpenHandler = () => ({ action: 'allow' })
  readonly sent: unknown[][] = []
  reloads = 0
  getURL = () => this.url
  reload = () => {
    this.reloads += 1
  }
  setWindowOpenHandler = (handler: WindowOpenHandler) => {
    this.openWindow = handler
  }
  executeJavaScript = async (script: string, isGesture = false) => void this.sent.push([isGesture ? 'gesture' : 'script', script])
  send = (channel: string, ...given: unknown[]) => void this.sent.push([channel, ...given])
}

export class WindowDouble extends EventEmitter {
  readonly webContents = new ContentsDouble()
  readonly calls: string[] = []
  readonly options: BrowserWindowConstructorOptions
  bounds = { x: 10, y: 20, width: 1000, height: 700 }
  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  loadURL = async (url: string) => {
    this.webContents.url = url
    this.emit('ready-to-show')
  }
  close = () => {
    this.emit('close')
    this.emit('closed')
  }
  show = () => void this.calls.push('show')
  focus = () => void this.calls.push('focus')
  restore = () => void this.calls.push('restore')
  maximize = () => void this.calls.push('maximize')
  isMinimized = () => true
  isMaximized = () => false
  getNormalBounds = () => this.bounds
}

interface WindowClass {
  new (options: BrowserWindowConstructorOptions): WindowDouble
  getAllWindows: () => WindowDouble[]
  getFocusedWindow: () => WindowDouble | null
  fromWebContents: (contents: object) => WindowDouble | null
}

export function windowClass(windows: Set<WindowDouble>, announce: (window: WindowDouble) => void): WindowClass {
  return class extends WindowDouble {
    static getAllWindows = () => [...windows]
    static getFocusedWindow = () => [...windows][0] ?? null
    static fromWebContents = (contents: object) => [...windows].find(({ webContents }) => webContents === contents) ?? null
    constructor(options: BrowserWindowConstructorOptions) {
      super(options)
      windows.add(this)
      this.once('closed', () => windows.delete(this))
      announce(this)
    }
  }
}

interface Wiring {
  main: EventEmitter
  handlers: ReadonlyMap<string, Handler>
  window: () => WindowDouble | undefined
  expose: (name: string, bridge: unknown) => void
}

/** The page: where it is, and which ports and messages it was given. */
export class PageDouble {
  /** the frame that speaks; tests let other frames speak */
  frame: { url: string; parent: object | null } = { url: 'app://quittance/', parent: null }
  readonly received: { message: string; origin: string; ports: MessagePort[] }[] = []
  readonly ipcRenderer = new EventEmitter()

  /** What a preload script may import, and the `window` that it sees. */
  forPreload({ main, handlers, window, expose }: Wiring) {
    const event = () => ({
      sender: window()?.webContents,
      senderFrame: {
        ...this.frame,
        postMessage: (channel: string, _message: unknown, ports: { native: MessagePort }[]) =>
          this.ipcRenderer.emit(channel, { ports: ports.map(({ native }) => native) }),
      },
    })
    const invoke = async (channel: string, ...given: unknown[]) => {
      try {
        return structuredClone(await handlers.get(channel)?.(event(), ...structuredClone(given)))
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
      }
    }
    const send = (channel: string, ...given: unknown[]) => void main.emit(channel, event(), ...structuredClone(given))
    return { ipcRenderer: Object.assign(this.ipcRenderer, { invoke, send }), contextBridge: { exposeInMainWorld: expose } }
  }

  get window() {
    const postMessage = (message: string, origin: string, ports: MessagePort[]) => this.received.push({ message, origin, ports })
    return { location: { origin: 'app://quittance' }, postMessage }
  }
}
