// Locks when nobody touched keyboard or pointer for a while, in any window of this browser.
import { useEffect, useEffectEvent } from 'react'

const LOOK_EVERY = 5000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const KEY = 'last-touch'

function lastTouch(): number {
  return Number(localStorage.getItem(KEY) ?? 0)
}

export function useIdleLock(isOn: boolean, minutes: number, lock: () => void): void {
  const onIdle = useEffectEvent(lock)
  useEffect(() => {
    if (!isOn) return
    const touch = () => {
      if (Date.now() - lastTouch() > 1000) localStorage.setItem(KEY, String(Date.now()))
    }
    const look = () => {
      if (Date.now() - lastTouch() >= minutes * 60_000) onIdle()
    }
    touch()
    const timer = setInterval(look, LOOK_EVERY)
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true })
    }
  }, [isOn, minutes])
}
