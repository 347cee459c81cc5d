// Things that a button, a key or a menu of the desktop program can ask for by name, wherever they are done.
import { useEffect, useEffectEvent } from 'react'

const commands = new Map<string, () => void>()

/** Does the command, when somebody on screen can. */
export function runCommand(name: string): void {
  commands.get(name)?.()
}

/** Answers a command while the component is shown. */
export function useCommand(name: string, run: () => void): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    const own = () => latest()
    commands.set(name, own)
    return () => {
      if (commands.get(name) === own) commands.delete(name)
    }
  }, [name])
}
