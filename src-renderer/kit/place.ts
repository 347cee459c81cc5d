// Where one is, kept in the fragment of the address ("#/list?search=x"), so that Back works in the browser and in the desktop program alike.
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'

function fragment(): string {
  return window.location.hash.slice(1) || '/'
}

const pathOf = (place: string) => place.split('?')[0] ?? '/'

/** Asked before one leaves a screen; `leave` goes on. */
type Guard = (leave: () => void) => void
let guard: { ask: Guard; place: string } | undefined

const listeners = new Set<() => void>()
const EVENTS = ['popstate', 'hashchange'] as const

/** One listener for all of them: a screen that asks before one leaves it must hear of Back before the others draw the next screen. */
function arrived(): void {
  if (guard && pathOf(fragment()) !== pathOf(guard.place)) {
    window.history.pushState(null, '', `#${guard.place}`)
    // What was wanted is the entry before this one now, whichever way it was reached.
    guard.ask(() => {
      guard = undefined
      window.history.back()
    })
    return
  }
  tellListeners()
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) for (const name of EVENTS) window.addEventListener(name, arrived)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) for (const name of EVENTS) window.removeEventListener(name, arrived)
  }
}

/** While it is on, whatever leads to another screen asks first: links, keys, and Back of the browser. */
export function useLeaveGuard(isOn: boolean, ask: Guard): void {
  const latest = useEffectEvent(ask)
  useEffect(() => {
    if (!isOn) return
    const own = { ask: (leave: () => void) => latest(leave), place: fragment() }
    guard = own
    return () => {
      if (guard === own) guard = undefined
    }
  }, [isOn])
}

function leaveFor(place: string, options?: { replace?: boolean }): void {
  guard = undefined
  goTo(place, options)
}

/** Goes to a place such as "/list?search=x". */
export function goTo(place: string, { replace = false }: { replace?: boolean } = {}): void {
  if (place === fragment()) return
  if (guard && pathOf(place) !== pathOf(fragment())) {
    guard.ask(() => leaveFor(place, { replace }))
    return
  }
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${place}`)
  if (guard) guard.place = place
  tellListeners()
}

/** For wouter's Router. */
export function usePlace(): [string, typeof goTo] {
  return [useSyncExternalStore(subscribe, () => fragment().split('?')[0] ?? '/'), goTo]
}
usePlace.hrefs = (href: string) => `#${href}`

function useQueryText(): string {
  return useSyncExternalStore(subscribe, () => fragment().split('?')[1] ?? '')
}

/** The query of the place now, for code outside components. */
export function queryNow(): URLSearchParams {
  return new URLSearchParams(fragment().split('?')[1] ?? '')
}

/** The query of the place, and how to change a part of it without a new entry in the history. */
export function usePlaceQuery(): [URLSearchParams, (change: Readonly<Record<string, string | null>>) => void] {
  const text = useQueryText()
  const set = useCallback((change: Readonly<Record<string, string | null>>) => {
    const [path, query = ''] = fragment().split('?')
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    goTo(next.size > 0 ? `${path}?${next}` : (path ?? '/'), { replace: true })
  }, [])
  return [new URLSearchParams(text), set]
}
