// What no page may do, ours or one that got in: go elsewhere, open windows, ask for devices, or speak as if it were ours.
import { app, type IpcMainEvent, type IpcMainInvokeEvent, type Session, shell, type WebContents } from 'electron'

/** For every page there will be, whoever makes it. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardPage(contents: WebContents): void {
  // Loading the same page again is how an error screen starts over; every other place is inside the screens.
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** Other programs get web pages and mails to open, and nothing else: a file: or a custom address could start a program. */
function openOutside(address: string): void {
  const url = URL.parse(address)
  if (url?.protocol === 'https:' || url?.protocol === 'mailto:') void shell.openExternal(url.href)
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** True for the top page of our own screens. */
export function isFromOurs({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent, address: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(address)
}
