// Who watches over what invoices take: one line for each slice whose things are billed.
import type { SourceGuards } from './invoices/source-guard'
import { proposalGuard } from './proposals/proposal-guard'
import { workGuard } from './work/work-guard'

export const sourceGuards: SourceGuards = { proposal: proposalGuard, work: workGuard }
