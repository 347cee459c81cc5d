// The names under which window and main process talk; what is said between them otherwise goes through the contract.

export const channels = {
  connect: 'quittance:connect',
  port: 'quittance:port',
  saveFile: 'quittance:save-file',
  showInFolder: 'quittance:show-in-folder',
  menu: 'quittance:menu',
} as const
