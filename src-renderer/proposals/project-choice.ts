// Which project somebody chose for a proposal, while they still type.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProjectChoice, Proposal } from '#shared/proposals/contract'
import { api } from '../api'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'

export const NONE = 'none'
export const NEW = 'new'

export interface TypedProject {
  /** NONE, NEW, or the id of a project of the client */
  project: string
  name: string
  ownerId: string | null
  hasBudget: boolean
  budgetName: string
}

/** The choice with its options; `choice` is what the core is asked for, null for no project. */
export function useProjectChoice({ content, projectId, budgetId, number }: Proposal, start: string) {
  const t = useTexts().proposals
  const may = useMay()
  const mayBudget = may('work.budgets') && budgetId === null
  const [typed, setTyped] = useState<TypedProject>({
    project: projectId ?? start,
    name: content.subject || number,
    ownerId: null,
    hasBudget: mayBudget,
    budgetName: content.subject || number,
  })
  const input = { clientId: content.clientId, limit: 500 }
  const { data } = useQuery(api.projects.list.queryOptions({ input, enabled: may('work.read') && content.clientId !== null }))
  const own = (data?.rows ?? []).filter(({ id, currency }) => currency === content.currency && (projectId === null || id === projectId))
  const options = [
    ...(projectId === null ? [{ id: NEW, label: t.newProject }] : []),
    ...own.map(({ id, name, code }) => ({ id, label: name, detail: code })),
  ]
  const change = (part: Partial<TypedProject>) => setTyped((before) => ({ ...before, ...part }))
  return { typed, change, options, mayBudget, choice: choiceOf(typed), isReady: isReady(typed) }
}

function choiceOf({ project, name, ownerId, hasBudget, budgetName }: TypedProject): ProjectChoice | null {
  const budget = { budgetName: hasBudget ? budgetName.trim() : null }
  if (project === NONE) return null
  if (project === NEW) return { kind: 'new', name: name.trim(), ownerId, ...budget }
  return { kind: 'existing', projectId: project, ...budget }
}

function isReady({ project, name, hasBudget, budgetName }: TypedProject): boolean {
  if (project === NONE) return true
  return (project !== NEW || name.trim() !== '') && (!hasBudget || budgetName.trim() !== '')
}
