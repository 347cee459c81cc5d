// The contract as the command line shows it: every procedure with its notes and the JSON Schema of its input.
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import type { ProcedureNotes } from '#shared/basics/contract'
import { contract } from '#shared/contract'

export interface ProcedureDescription extends ProcedureNotes {
  procedure: string
  input: unknown
}

/** All procedures in the order of the contract. */
export function describeProcedures(part: object = contract, path: readonly string[] = []): ProcedureDescription[] {
  return Object.entries(part).flatMap(([name, value]) =>
    isContractProcedure(value) ? [describe(value, [...path, name].join('.'))] : describeProcedures(value as object, [...path, name]),
  )
}

function describe(procedure: AnyContractProcedure, name: string): ProcedureDescription {
  const { meta, inputSchema } = procedure['~orpc']
  const input = inputSchema instanceof z.ZodType ? z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) : {}
  return { procedure: name, ...(meta as unknown as ProcedureNotes), input }
}

/** The procedure of an in-process client by its name, such as "invoices.list". */
export function findProcedure(api: object, name: string): ((input: unknown) => Promise<unknown>) | undefined {
  if (!describeProcedures().some(({ procedure }) => procedure === name)) return undefined
  const [slice = '', verb = ''] = name.split('.')
  return (api as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[slice]?.[verb]
}
