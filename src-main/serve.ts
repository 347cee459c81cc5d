// Binds services to the contract: checks the permission, opens one transaction for a command, notes its activity, announces its change.
import {
  type AnyContractProcedure,
  type AnySchema,
  type ContractProcedure,
  type ErrorMap,
  type InferSchemaInput,
  type InferSchemaOutput,
  isContractProcedure,
  type Meta,
  ORPCError,
} from '@orpc/contract'
import { implement, ValidationError } from '@orpc/server'
import type { ProcedureNotes } from '#shared/basics/contract'
import { Failure, fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import { type Actor, type Context, type Deed, may, type Session } from './context'

/** What a call carries: the session that it comes from, or at once who asks. */
export type Caller = { session: Session } | { actor: Actor }
/** Who asks, and why nothing may be done yet if nobody has signed in. */
export interface Asker {
  actor: Actor
  session: Session | null
  hindrance: Failure | null
}
export type Answer<Input, Output> = (context: Context, input: Input, signal: AbortSignal | undefined) => Output | Promise<Output>

/** A command that gathers something slow before its transaction, such as a PDF; `run` gets it and is synchronous. */
export interface Prepared<Input, Output, Gathered> {
  prepare: (context: Context, input: Input) => Promise<Gathered>
  run: (context: Context, input: Input, gathered: Gathered) => Output | KeptRefusal
}
/** What a command answers that is refused and yet keeps what it wrote, such as the count of failed sign-ins. */
export class KeptRefusal {
  constructor(readonly failure: Failure) {}
}
export function prepared<Input, Output, Gathered>(steps: Prepared<Input, Output, Gathered>): Prepared<Input, Output, unknown> {
  return steps as Prepared<Input, Output, unknown>
}

type AnyAnswer = Answer<never, unknown> | Prepared<never, unknown, unknown>
/** What a service receives is the parsed input, what it answers is the output before it is parsed. */
type Inputs<P> = P extends ContractProcedure<infer I extends AnySchema, AnySchema, ErrorMap, Meta> ? InferSchemaOutput<I> : never
type Outputs<P> = P extends ContractProcedure<AnySchema, infer O extends AnySchema, ErrorMap, Meta> ? InferSchemaInput<O> : never

/** One service for each procedure of a contract, with its input and output checked by the compiler. */
export type Services<C> = {
  [K in keyof C]: C[K] extends AnyContractProcedure
    ? Answer<Inputs<C[K]>, Outputs<C[K]>> | Prepared<Inputs<C[K]>, Outputs<C[K]>, unknown>
    : Services<C[K]>
}

/** What the core gives to serve calls with. */
export interface Serving {
  identify: (caller: Caller) => Asker
  makeContext: (asker: Asker, record: (deed: Deed, context: Context) => void) => Context
  noteActivity: (context: Context, procedure: string, deed: Deed) => void
  transact: <T>(work: () => T) => Promise<T>
  announce: (words: readonly string[]) => void
}

/** The router that every host serves. */
export function serve(contract: object, services: object, serving: Serving, path: readonly string[] = []): Record<string, unknown> {
  const entries = Object.entries(contract).map(([name, part]): [string, unknown] => {
    const service = (services as Record<string, object>)[name]
    if (service === undefined) throw new Error(`no service for ${[...path, name].join('.')}`)
    if (!isContractProcedure(part)) return [name, serve(part as object, service, serving, [...path, name])]
    return [name, bind(part, service as AnyAnswer, serving, [...path, name].join('.'))]
  })
  return Object.fromEntries(entries)
}

function bind(procedure: AnyContractProcedure, service: AnyAnswer, serving: Serving, name: string) {
  const notes = procedure['~orpc'].meta as unknown as ProcedureNotes
  const builder = implement(procedure).$context<Caller>()
  return builder.handler(async ({ input, context: caller, signal }) => {
    const asker = serving.identify(caller)
    if (!may(asker.actor, notes.permission)) throw asker.hindrance ?? fail(basicFailures.not_permitted, { permission: notes.permission })
    return notes.kind === 'command'
      ? runCommand(service, input as never, { asker, notes, name, serving })
      : (service as Answer<unknown, unknown>)(serving.makeContext(asker, refuseDeed), input, signal)
  })
}

interface CommandCall {
  asker: Asker
  notes: ProcedureNotes
  name: string
  serving: Serving
}

async function runCommand(service: AnyAnswer, input: never, { asker, notes, name, serving }: CommandCall): Promise<unknown> {
  const gathered = 'prepare' in service ? await service.prepare(serving.makeContext(asker, refuseDeed), input) : undefined
  const answer = await serving.transact(() => {
    let deeds = 0
    const context = serving.makeContext(asker, (deed, self) => {
      deeds += 1
      serving.noteActivity(self, name, deed)
    })
    const result = 'prepare' in service ? service.run(context, input, gathered) : service(context, input, undefined)
    if (deeds === 0 && !(result instanceof Promise)) throw new Error(`${name} left no activity`)
    return result
  })
  if (answer instanceof KeptRefusal) throw answer.failure
  serving.announce(notes.changes)
  return answer
}

function refuseDeed(): never {
  throw new Error('a query must not change anything')
}

/** Makes of whatever was thrown what may cross the wire: a refusal with its code and facts, or a bug with the id of its report. */
export function wireError(error: unknown, reportBug: (error: unknown) => string): ORPCError<string, unknown> {
  if (error instanceof Failure) return new ORPCError(error.code, { status: 422, message: error.message, data: error.facts })
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError)
    return wireError(invalidInput(error.cause), reportBug)
  if (error instanceof ORPCError && error.status < 500) return error
  const report = reportBug(error)
  return new ORPCError('bug', { status: 500, message: `Something went wrong. Report ${report}.`, data: { report } })
}

function invalidInput({ issues }: ValidationError): Failure {
  const plain = issues.map(({ path, message }) => ({
    path: (path ?? []).map((key) => String(typeof key === 'object' ? key.key : key)).join('.'),
    message,
  }))
  return fail(basicFailures.invalid_input, { issues: plain })
}
