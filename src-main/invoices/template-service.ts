// What recurring invoices are made from: a draft that stands in no list, written in the same editor as every other.
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Context } from '../context'
import { buryDraft, insertDraft } from './invoice-rows'

/** Keeps a content as the template of a recurring invoice; answers its id. */
export function keepTemplate(context: Context, content: InvoiceContent, scheduleId: string): string {
  const id = context.newId()
  insertDraft(context, id, content, scheduleId)
  return id
}

export function forgetTemplate(context: Context, id: string): void {
  buryDraft(context, id)
}
