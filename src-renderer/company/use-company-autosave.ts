// Settings that are kept at once: what was typed last is saved after a pause, over whatever another window saved meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Company } from '#shared/company/company'
import { api, client, queryClient, sentenceOf } from '../api'

const PAUSE = 500
export type SaveState = { kind: 'kept' } | { kind: 'saving' } | { kind: 'refused'; sentence: string }

export function useCompanyAutosave(companyId: string) {
  const [state, setState] = useState<SaveState>({ kind: 'kept' })
  const waiting = useRef<Partial<Company>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    running.current = running.current.then(async () => {
      const change = waiting.current
      if (Object.keys(change).length === 0) return
      waiting.current = {}
      try {
        const company = (await client.company.list({})).find(({ id }) => id === companyId)
        if (company) await client.company.save({ ...company, ...change })
        await queryClient.invalidateQueries({ queryKey: api.company.key() })
        if (Object.keys(waiting.current).length === 0) setState({ kind: 'kept' })
      } catch (error) {
        waiting.current = { ...change, ...waiting.current }
        setState({ kind: 'refused', sentence: sentenceOf(error) })
      }
    })
  }, [companyId])
  const save = useCallback(
    (change: Partial<Company>, isAtOnce = false) => {
      waiting.current = { ...waiting.current, ...change }
      setState({ kind: 'saving' })
      clearTimeout(timer.current)
      if (isAtOnce) flush()
      else timer.current = setTimeout(flush, PAUSE)
    },
    [flush],
  )
  useEffect(() => flush, [flush])
  return { state, save, retry: flush }
}
