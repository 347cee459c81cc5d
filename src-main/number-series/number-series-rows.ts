// All SQL about number series and the numbers that were taken.
import { shortCodeOf } from '#shared/basics/short-code'
import type { Fate, TakenNumber } from '#shared/number-series/gaps'
import { type NumberedType, type NumberSeries, numberedTypeSchema } from '#shared/number-series/number-series'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import type { NumberSeriesTable } from '../database/schema-documents'
import { sql } from '../database/store'

export function readSeries({ store }: Context): NumberSeries[] {
  return store.all(sql.selectFrom('number_series').selectAll().orderBy('created_at').orderBy('id')).map(seriesOf)
}

/** The short codes of a company and of a client; that of nobody stands for a client who is not chosen yet. */
export function readCodes({ store }: Context, companyId: string, clientId: string | null): { company: string; client: string } {
  const read = (table: 'companies' | 'clients', id: string | null) =>
    id === null ? undefined : store.first(sql.selectFrom(table).select(['name', 'short_code']).where('id', '=', id))
  const code = (row: { name: string; short_code: string } | undefined) => row?.short_code || shortCodeOf(row?.name ?? '')
  return { company: code(read('companies', companyId)), client: code(read('clients', clientId)) }
}

/** Some client, for a number to look at. */
export function readNewestClient({ store }: Context): string | null {
  return store.first(sql.selectFrom('clients').select('id').orderBy('created_at', 'desc').limit(1))?.id ?? null
}

/** The counting periods in which a series took numbers. */
export function readPeriods({ store }: Context, seriesId: string): number[] {
  const query = sql.selectFrom('numbers_taken').select('period').distinct().where('series_id', '=', seriesId)
  return store.all(query.orderBy('period', 'desc')).flatMap(({ period }) => period ?? [])
}

export function insertSeries(context: Context, companyId: string, documentType: NumberedType, pattern: string): void {
  const values = { ...stampNew(context), company_id: companyId, document_type: documentType, pattern, reset: 'yearly' as const, start: 1 }
  context.store.run(sql.insertInto('number_series').values(values))
}

export function updateSeries(
  context: Context,
  { id, version, pattern, reset, start }: Omit<NumberSeries, 'companyId' | 'documentType'>,
): void {
  context.store.run(
    sql
      .updateTable('number_series')
      .set({ ...stampChanged(context, version), pattern, reset, start })
      .where('id', '=', id),
  )
}

export function readLastCounter({ store }: Context, seriesId: string, period: number): number | undefined {
  const last = sql.selectFrom('numbers_taken').select(({ fn }) => fn.max('counter').as('counter'))
  return store.first(last.where('series_id', '=', seriesId).where('period', '=', period))?.counter ?? undefined
}

/** The numbers of a counting period, and those typed by hand for the same documents, with what each document is called now. */
export function readTakenNumbers({ store }: Context, { id, companyId, documentType }: NumberSeries, period: number): TakenNumber[] {
  const query = sql
    .selectFrom('numbers_taken')
    .leftJoin('invoice_heads', 'invoice_heads.id', 'numbers_taken.invoice_id')
    .leftJoin('proposals', 'proposals.id', 'numbers_taken.invoice_id')
    .select(['counter', 'numbers_taken.number', 'invoice_id'])
    .select(({ fn }) => fn.coalesce('invoice_heads.number', 'proposals.number').$castTo<string>().as('current_number'))
    .select(['is_void', 'is_cancelled', 'invoice_heads.is_archived'])
    .where(({ or, eb }) => or([eb('invoice_heads.id', 'is not', null), eb('proposals.id', 'is not', null)]))
    .where('numbers_taken.company_id', '=', companyId)
    .where('document_type', '=', documentType)
    .where(({ eb, or, and }) => or([eb('series_id', 'is', null), and([eb('series_id', '=', id), eb('period', '=', period)])]))
  return store.all(query).map((row) => ({
    counter: row.counter,
    number: row.number,
    invoiceId: row.invoice_id,
    currentNumber: row.current_number,
    fate: fateOf(row),
  }))
}

/** Nulls where the number is no invoice's. */
function fateOf(head: Record<'is_void' | 'is_cancelled' | 'is_archived', number | null>): Fate | null {
  if (head.is_void) return 'void'
  if (head.is_cancelled) return 'cancelled'
  return head.is_archived ? 'archived' : null
}

/** Whether another document of the company and type has the number; imported documents stand outside every series and do not count. */
export function isNumberTaken({ store }: Context, companyId: string, documentType: NumberedType, number: string): boolean {
  const query = sql.selectFrom('numbers_taken').select('id').where('number', '=', number).where('company_id', '=', companyId)
  return store.first(query.where('document_type', '=', documentType).limit(1)) !== undefined
}

export interface NewTakenNumber {
  companyId: string
  documentType: NumberedType
  number: string
  invoiceId: string
  series: { id: string; period: number; counter: number } | null
}

export function insertTakenNumber(context: Context, { companyId, documentType, number, invoiceId, series }: NewTakenNumber): void {
  context.store.run(
    sql.insertInto('numbers_taken').values({
      id: context.newId(),
      company_id: companyId,
      document_type: documentType,
      number,
      invoice_id: invoiceId,
      series_id: series?.id ?? null,
      period: series?.period ?? null,
      counter: series?.counter ?? null,
      taken_at: context.now,
    }),
  )
}

function seriesOf(row: NumberSeriesTable): NumberSeries {
  return {
    id: row.id,
    version: row.version,
    companyId: row.company_id,
    documentType: numberedTypeSchema.parse(row.document_type),
    pattern: row.pattern,
    reset: row.reset,
    start: row.start,
  }
}
