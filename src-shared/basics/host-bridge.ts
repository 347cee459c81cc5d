// What the Electron preload offers to the screens beyond the contract; in a browser there is no bridge, and downloads take its place.

/** Exposed as `window.quittance` by the preload, and only there. */
export interface HostBridge {
  /** asks the main process for a MessagePort that carries the contract; it arrives as a `message` event whose data is "quittance:port" */
  connect(): void
  /** a native save dialog; answers the path that was written, or null when it was cancelled */
  saveFile(name: string, base64: string): Promise<string | null>
  /** shows a file that `saveFile` wrote in the platform's file manager */
  showInFolder(path: string): Promise<void>
  /** menu items such as "New invoice" arrive as the name of a screen command; answers how to stop listening */
  onMenuCommand(listener: (command: string) => void): () => void
}
