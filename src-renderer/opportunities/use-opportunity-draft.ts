// Saves an opportunity by itself while one writes, and takes over what others saved meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Company } from '#shared/company/company'
import type { OpportunityView } from '#shared/opportunities/contract'
import { client, isChangedMeanwhile, sentenceOf } from '../api'
import type { DraftStore } from '../invoices/draft-store'
import { contentOf, inputOf, opportunityStore } from './opportunity-draft'

const PAUSE_MILLISECONDS = 800

export interface OpportunityDraft {
  store: DraftStore
  /** answers whether everything is saved */
  save: () => Promise<boolean>
  problem: string
  /** whether somebody else was quicker: one's own changes stay until theirs are taken over */
  isConflict: boolean
  takeTheirs: () => Promise<void>
}

export function useOpportunityDraft(opportunity: OpportunityView, company: Company): OpportunityDraft {
  const [store] = useState(() => opportunityStore(opportunity, company))
  const [error, setError] = useState<unknown>()
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const save = useCallback(() => {
    running.current = running.current.then(async () => {
      const { id, version, content, savedContent, markSaved } = store.getState()
      if (content === savedContent) return true
      try {
        const saved = await client.opportunities.save({ id, version, ...inputOf(content) })
        markSaved(saved.version, content)
        setError(undefined)
        return true
      } catch (refused) {
        setError(refused)
        return false
      }
    })
    return running.current
  }, [store])
  useEffect(() => {
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
  }, [store, save])
  useEffect(() => takeNewer(store, opportunity, company), [store, opportunity, company])
  const takeTheirs = async () => {
    const theirs = await client.opportunities.get({ id: opportunity.id })
    store.getState().replace({ version: theirs.version, content: contentOf(theirs, company) })
    setError(undefined)
  }
  return { store, save, problem: error === undefined ? '' : sentenceOf(error), isConflict: isChangedMeanwhile(error), takeTheirs }
}

/** A move changes the version alone: then what one is writing stays as it is. */
function takeNewer(store: DraftStore, opportunity: OpportunityView, company: Company): void {
  const { version, content, savedContent, replace, markSaved } = store.getState()
  if (opportunity.version <= version) return
  const theirs = contentOf(opportunity, company)
  const isSame = JSON.stringify(inputOf(theirs)) === JSON.stringify(inputOf(savedContent))
  if (isSame) markSaved(opportunity.version, savedContent)
  else if (content === savedContent) replace({ version: opportunity.version, content: theirs })
}
