// The keyboard of the whole application: screens say which keys they answer, one listener runs them, and the overlay lists them.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** "n", "?", "g i" (one after the other), "mod+s" (Ctrl, or Command on a Mac) or "mod+shift+z" */
  keys: string
  /** what it does, for the overlay */
  words: string
  run: () => void
  /** answered by a part of the screen itself: the overlay says so, and there is nothing to run */
  isHint?: boolean
}

let layers: readonly (readonly Shortcut[])[] = []
const listeners = new Set<() => void>()
let begun = ''
let begunAt = 0
const PATIENCE = 1200

function setLayers(next: readonly (readonly Shortcut[])[]): void {
  layers = next
  for (const listener of listeners) listener()
}

/** Answers these keys while the component is shown; the newest component wins. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const all = useEffectEvent(() => shortcuts)
  const signature = shortcuts.map(({ keys, words }) => `${keys} ${words}`).join('|')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, whose functions are looked up when they run
  useEffect(() => {
    const layer = all().map(({ keys, words, isHint = false }) => ({
      keys,
      words,
      isHint,
      run: () =>
        all()
          .find((shortcut) => shortcut.keys === keys)
          ?.run(),
    }))
    setLayers([layer, ...layers])
    return () => setLayers(layers.filter((other) => other !== layer))
  }, [signature])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All keys that are answered now, the newest first, each once. */
export function useActiveShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(subscribe, () => layers).flat()
  return all.filter((shortcut, index) => all.findIndex(({ keys }) => keys === shortcut.keys) === index)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Whether a dialog or an open list lies over the screen. Toasts are dialogs too, in a region of their own, and cover nothing. */
function isCovered(): boolean {
  const covers = [...document.querySelectorAll('[role=dialog],[role=alertdialog],[role=listbox],[role=menu]')]
  return covers.some((element) => element.closest('[role=region]') === null)
}

function answer(event: KeyboardEvent): void {
  const hasModifier = event.ctrlKey || event.metaKey
  if (event.defaultPrevented || event.altKey || event.key === 'Shift') return
  if (!hasModifier && (isTyping(event.target) || isCovered())) return
  const key = hasModifier ? `mod+${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}` : event.key
  const sequence = begun && Date.now() - begunAt < PATIENCE ? `${begun} ${key}` : key
  const all = layers.flat()
  const found = all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === key)
  begun = all.some(({ keys }) => keys.startsWith(`${key} `)) ? key : ''
  begunAt = Date.now()
  if (found === undefined) return
  begun = ''
  event.preventDefault()
  found.run()
}

/** Starts listening; answers how to stop. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', answer)
  return () => document.removeEventListener('keydown', answer)
}
