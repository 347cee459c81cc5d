// The menus of each platform: its own roles and keys, and ours, which are commands of the screens.
import type { MenuItemConstructorOptions } from 'electron'

/** The names under which menu items reach the screens (HostBridge.onMenuCommand). */
export type MenuCommand = 'new-invoice' | 'import' | 'search' | 'keyboard-shortcuts'

export interface MenuFacts {
  platform: NodeJS.Platform
  isDeveloped: boolean
  /** tells the window in front */
  tell: (command: MenuCommand) => void
  /** shows the user's file in the platform's file manager */
  showData: () => void
}

export function menuTemplate(facts: MenuFacts): MenuItemConstructorOptions[] {
  const application: MenuItemConstructorOptions[] = facts.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [...application, fileMenu(facts), editMenu(facts), viewMenu(facts), { role: 'windowMenu' }, helpMenu(facts)]
}

function fileMenu({ platform, tell }: MenuFacts): MenuItemConstructorOptions {
  return {
    role: 'fileMenu',
    submenu: [
      { label: 'New invoice', accelerator: 'CmdOrCtrl+N', click: () => tell('new-invoice') },
      { label: 'Import…', accelerator: 'CmdOrCtrl+O', click: () => tell('import') },
      { type: 'separator' },
      { role: platform === 'darwin' ? 'close' : 'quit' },
    ],
  }
}

function editMenu({ tell }: MenuFacts): MenuItemConstructorOptions {
  return {
    role: 'editMenu',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      { label: 'Search', accelerator: 'CmdOrCtrl+F', click: () => tell('search') },
    ],
  }
}

function viewMenu({ isDeveloped }: MenuFacts): MenuItemConstructorOptions {
  const development: MenuItemConstructorOptions[] = isDeveloped
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : []
  return {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...development,
    ],
  }
}

function helpMenu({ platform, tell, showData }: MenuFacts): MenuItemConstructorOptions {
  const about: MenuItemConstructorOptions[] = platform === 'darwin' ? [] : [{ type: 'separator' }, { role: 'about' }]
  return {
    role: 'help',
    submenu: [
      { label: 'Keyboard shortcuts', click: () => tell('keyboard-shortcuts') },
      { label: 'Show my data in its folder', click: showData },
      ...about,
    ],
  }
}
