// The only thing a page of ours gets beyond the web: window.quittance. Sandboxed, and built as CommonJS.
import { contextBridge, ipcRenderer } from 'electron'
import type { HostBridge } from '#shared/basics/host-bridge'
import { channels } from './channels'

/** A preload script has the page's window; the rest of the main process has none. */
declare const window: {
  location: { origin: string }
  postMessage: (message: string, origin: string, ports: readonly unknown[]) => void
}

const bridge: HostBridge = {
  connect: () => ipcRenderer.send(channels.connect),
  saveFile: (name, base64) => ipcRenderer.invoke(channels.saveFile, name, base64),
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, path),
  onMenuCommand: (listener) => {
    // The event stays here: it would hand the page the whole of ipcRenderer.
    const hear = (_event: unknown, command: unknown) => listener(String(command))
    ipcRenderer.on(channels.menu, hear)
    return () => void ipcRenderer.off(channels.menu, hear)
  },
}

ipcRenderer.on(channels.port, ({ ports }) => window.postMessage(channels.port, window.location.origin, ports))
contextBridge.exposeInMainWorld('quittance', bridge)
