// A comment that is not sent yet stays through a reload and a change of screens.
const name = (recordId: string) => `comment ${recordId}`

export function rememberedText(recordId: string): string {
  return sessionStorage.getItem(name(recordId)) ?? ''
}

export function rememberText(recordId: string, text: string): void {
  if (text === '') sessionStorage.removeItem(name(recordId))
  else sessionStorage.setItem(name(recordId), text)
}
