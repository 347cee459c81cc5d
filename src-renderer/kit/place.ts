// Where one is, kept in the fragment of the address ("#/list?search=x"), so that Back works in the browser and in the desktop program alike.
import { useCallback, useSyncExternalStore } from 'react'

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

/** Goes to a place such as "/list?search=x". */
export function goTo(place: string, { replace = false }: { replace?: boolean } = {}): void {
  if (place === fragment()) return
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
