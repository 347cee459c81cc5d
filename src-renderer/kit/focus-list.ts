// Moves the focus from the search to the list below it.

export function focusList(): void {
  document.querySelector<HTMLElement>('main [role=grid]')?.focus()
}
