// The file that a document was imported from, for who wants to pass it on.
import type { Context } from '../context'
import { readImportedFile } from './import-rows'

export function importedFileOf(context: Context, invoiceId: string): { fileName: string; bytes: Uint8Array } | undefined {
  return readImportedFile(context, invoiceId)
}
