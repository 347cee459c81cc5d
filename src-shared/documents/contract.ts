import { z } from 'zod'
import { query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { line } from '../basics/text'
import { invoiceContentSchema } from '../invoices/invoice'

export const pdfSchema = z.object({
  fileName: z.string(),
  pages: z.int(),
  milliseconds: z.number().describe('time that drawing took'),
  base64: z.string().describe('the bytes of the PDF'),
})
export type PdfAnswer = z.infer<typeof pdfSchema>

export const documentsContract = {
  pdf: query({
    summary: 'The PDF of an invoice or credit note; for a sent one the very bytes that were kept',
    permission: 'invoices.read',
    input: z.object({ invoiceId: idSchema }),
    output: pdfSchema,
  }),
  preview: query({
    summary: 'The PDF of a document as it stands on the screen, saved or not',
    permission: 'invoices.read',
    input: z.object({ content: invoiceContentSchema, number: line(60).default('').describe('of an issued document; empty: a draft') }),
    output: pdfSchema,
  }),
}
