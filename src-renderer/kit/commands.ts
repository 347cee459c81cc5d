// Things that a button, a key or a menu of the desktop program can ask for by name, wherever they are done.
import { useEffect, useRef } from 'react'

const commands = new Map<string, () => void>()

/** Does the command, when somebody on screen can. */
export function runCommand(name: string): void {
  commands.get(name)?.()
}

/** Answers a command while the component is shown. */
export function useCommand(name: string, run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const own = () => latest.current()
    commands.set(name, own)
    return () => {
      if (commands.get(name) === own) commands.delete(name)
    }
  }, [name])
}
