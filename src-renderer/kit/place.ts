// Where one is, kept in the fragment of the address ("#/list?search=x"), so that Back works in the browser and in the desktop program alike.
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'

function fragment(): string {
  return window.location.hash.slice(1) || '/'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  window.addEventListener('place', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
    window.removeEventListener('place', listener)
  }
}

const pathOf = (place: string) => place.split('?')[0] ?? '/'

/** Asked before one leaves a screen; `leave` goes on. */
type Guard = (leave: () => void) => void
let guard: Guard | undefined

/** While it is on, whatever leads to another screen asks first: links, keys, and Back of the browser. */
export function useLeaveGuard(isOn: boolean, ask: Guard): void {
  const latest = useEffectEvent(ask)
  useEffect(() => {
    if (!isOn) return
    const own: Guard = (leave) => latest(leave)
    const here = fragment()
    const hold = (event: Event) => {
      const wanted = fragment()
      if (guard !== own || pathOf(wanted) === pathOf(here)) return
      event.stopImmediatePropagation()
      window.history.pushState(null, '', `#${here}`)
      own(() => leaveFor(wanted))
    }
    guard = own
    window.addEventListener('popstate', hold, { capture: true })
    return () => {
      if (guard === own) guard = undefined
      window.removeEventListener('popstate', hold, { capture: true })
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
    guard(() => leaveFor(place, { replace }))
    return
  }
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${place}`)
  window.dispatchEvent(new Event('place'))
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
