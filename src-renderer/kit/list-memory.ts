// Where one was in each list, so that Back finds the row again; forgotten with the window.

export interface ListSpot {
  current: number
  offset: number
}
const spots = new Map<string, ListSpot>()

export function spotOf(name: string): ListSpot {
  return spots.get(name) ?? { current: 0, offset: 0 }
}

export function rememberSpot(name: string, spot: ListSpot): void {
  spots.set(name, spot)
}
