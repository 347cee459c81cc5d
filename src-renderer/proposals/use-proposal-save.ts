// Saves a proposal: drafts by themselves while one writes, later revisions when one says so.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { client, sentenceOf } from '../api'
import type { DraftStore } from '../invoices/draft-store'
import { proposalOf } from './proposal-draft'

const PAUSE_MILLISECONDS = 800

/** `save` answers whether everything is saved. */
export function useProposalSave(store: DraftStore, proposal: Proposal) {
  const [problem, setProblem] = useState('')
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const base = useRef(proposal.content)
  const save = useCallback(() => {
    running.current = running.current.then(async () => {
      const { id, version, content, savedContent, markSaved } = store.getState()
      if (content === savedContent) return true
      try {
        const saved = await client.proposals.save({ id, version, content: proposalOf(content, base.current) })
        base.current = saved.content
        markSaved(saved.version, content)
        setProblem('')
        return true
      } catch (error) {
        setProblem(sentenceOf(error))
        return false
      }
    })
    return running.current
  }, [store])
  const isDraft = proposal.status === 'draft'
  useEffect(() => {
    if (!isDraft) return
    let timer = 0
    const stop = store.subscribe((state, before) => {
      if (state.content === before.content) return
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void save(), PAUSE_MILLISECONDS)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
      void save()
    }
  }, [store, save, isDraft])
  return { save, problem }
}
