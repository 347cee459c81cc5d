// The two builders of the contract. What they note here is what core, CLI and hosts enforce and print.
import { type AnySchema, oc } from '@orpc/contract'
import { z } from 'zod'

/** What a procedure is: reads or writes, who may, and which words of the business it may change. */
export interface ProcedureNotes {
  kind: 'query' | 'command'
  permission: string
  changes: readonly string[]
  summary: string
}

const procedure = oc.$meta<ProcedureNotes>({ kind: 'query', permission: '', changes: [], summary: '' })

interface QueryDefinition<I extends AnySchema, O extends AnySchema> {
  summary: string
  permission: string
  input: I
  output: O
}

/** A read. It may be asynchronous (a PDF), and changes nothing. */
export function query<I extends AnySchema, O extends AnySchema>({ summary, permission, input, output }: QueryDefinition<I, O>) {
  return procedure.meta({ kind: 'query', permission, changes: [], summary }).input(input).output(output)
}

/** A write: its handler is synchronous and runs in one IMMEDIATE transaction that also holds its activity. */
export function command<I extends AnySchema, O extends AnySchema>(definition: QueryDefinition<I, O> & { changes: readonly string[] }) {
  const { summary, permission, changes, input, output } = definition
  return procedure.meta({ kind: 'command', permission, changes, summary }).input(input).output(output)
}

/** An input of nothing. */
export const nothing = z.object({}).optional()
