// All SQL about imported files: their bytes are kept, and the same bytes are known again.
import type { Difference } from '#shared/invoices/contract'
import type { Context } from '../context'
import { sql } from '../database/store'

/** The document that these bytes made, when they were imported before. */
export function findImportedFile({ store }: Context, sha256: string): string | undefined {
  return store.first(sql.selectFrom('imported_files').select('invoice_id').where('sha256', '=', sha256).limit(1))?.invoice_id
}

export interface ImportedBytes {
  sha256: string
  fileName: string
  invoiceId: string
  notices: string[]
  differences: Difference[]
  bytes: Uint8Array
}

export function insertImportedFile(context: Context, { sha256, fileName, invoiceId, notices, differences, bytes }: ImportedBytes): void {
  context.store.run(
    sql.insertInto('imported_files').values({
      id: context.newId(),
      sha256,
      file_name: fileName,
      invoice_id: invoiceId,
      notices: JSON.stringify(notices),
      differences: JSON.stringify(differences),
      bytes,
      recorded_at: context.now,
    }),
  )
}

/** The very bytes that a document was imported from. */
export function readImportedFile({ store }: Context, invoiceId: string): { fileName: string; bytes: Uint8Array } | undefined {
  const columns = ['file_name as fileName', 'bytes'] as const
  return store.first(sql.selectFrom('imported_files').select(columns).where('invoice_id', '=', invoiceId).orderBy('id').limit(1))
}
