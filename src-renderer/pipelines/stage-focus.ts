// Finds the name of a stage again after the stages were drawn anew.

export const nameOf = (key: string) => `stage ${key}`

export function focusName(key: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(nameOf(key))}"]`)?.focus()),
  )
}
