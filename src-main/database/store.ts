// The one way to run a query: Kysely writes the SQL, a cached prepared statement runs it, synchronously.
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Connection, Statement } from './open'
import type { Tables } from './schema'

const SLOW_MILLISECONDS = 40

/** Builds queries; it has no connection of its own. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export class Store {
  readonly #connection: Connection
  readonly #statements = new Map<string, Statement>()
  readonly #reportSlow: (sql: string, milliseconds: number) => void

  constructor(connection: Connection, reportSlow: (sql: string, milliseconds: number) => void) {
    this.#connection = connection
    this.#reportSlow = reportSlow
  }

  all<Row>(query: Compilable<Row>): Row[] {
    return this.#timed(query, (statement, parameters) => statement.all(...parameters) as Row[])
  }

  first<Row>(query: Compilable<Row>): Row | undefined {
    return this.#timed(query, (statement, parameters) => statement.get(...parameters) as Row | undefined)
  }

  /** Runs a write and answers how many rows it changed. */
  run(query: Compilable<unknown>): number {
    return this.#timed(query, (statement, parameters) => statement.run(...parameters).changes)
  }

  #timed<Answer>(query: Compilable<unknown>, ask: (statement: Statement, parameters: readonly unknown[]) => Answer): Answer {
    const { sql: text, parameters } = query.compile()
    const statement = this.#statements.get(text) ?? this.#connection.prepare(text)
    this.#statements.set(text, statement)
    const begin = performance.now()
    const answer = ask(statement, parameters)
    const milliseconds = performance.now() - begin
    if (milliseconds > SLOW_MILLISECONDS) this.#reportSlow(text, milliseconds)
    return answer
  }
}
