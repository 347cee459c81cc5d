// Where the window was, so that it opens there again, and on a display that is still there.
import { readFileSync, writeFileSync } from 'node:fs'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
export interface WindowState {
  bounds: Rectangle
  isMaximized: boolean
}
export interface WindowPlace extends Partial<Rectangle> {
  width: number
  height: number
}

/** Below this the screens get cramped. */
export const LEAST = { width: 800, height: 560 }
const FIRST = { width: 1280, height: 840 }
/** So much of the title bar must be on a display for a hand to reach it. */
const REACHABLE = { width: 120, height: 32 }

/** `areas` are the work areas of the displays, the first display's first; without x and y the platform centres the window. */
export function placeWindow(saved: Rectangle | undefined, areas: readonly Rectangle[]): WindowPlace {
  const area = (saved && areas.find((one) => isReachable(saved, one))) ?? areas[0]
  const wanted = saved ?? FIRST
  const size = {
    width: Math.max(LEAST.width, Math.min(wanted.width, area?.width ?? wanted.width)),
    height: Math.max(LEAST.height, Math.min(wanted.height, area?.height ?? wanted.height)),
  }
  return saved && area && isReachable(saved, area) ? { x: saved.x, y: saved.y, ...size } : size
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isTitleInside = window.y >= area.y && window.y + REACHABLE.height <= area.y + area.height
  return across >= REACHABLE.width && isTitleInside
}

/** Undefined when there is none, or when it is not what we wrote: then the window opens as the first time. */
export function readState(file: string): WindowState | undefined {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as WindowState
    const isWhole = [bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isInteger)
    return isWhole ? { bounds, isMaximized: isMaximized === true } : undefined
  } catch {
    return undefined
  }
}

export function writeState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state))
}
