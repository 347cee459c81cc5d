import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { differenceSchema } from '../invoices/contract'
import { jobSchema } from '../jobs/job'

/** What became of one file. `known`: the same bytes were imported before. `refused`: nothing was taken from it; `failure` says where and why. */
export const importedFileSchema = z.object({
  file: z.string(),
  outcome: z.enum(['imported', 'known', 'refused']),
  invoiceId: idSchema.nullable(),
  number: z.string(),
  currency: z.string(),
  failure: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()), message: z.string() }).nullable(),
  notices: z.array(z.string()),
  differences: z.array(differenceSchema),
})
export type ImportedFile = z.infer<typeof importedFileSchema>
export const importReportSchema = z.object({ files: z.array(importedFileSchema), imported: z.int(), known: z.int(), refused: z.int() })
export type ImportReport = z.infer<typeof importReportSchema>

export const importsContract = {
  start: command({
    summary: 'Import sales invoices from UBL files, as a job; its result is the report',
    permission: 'imports.write',
    changes: [],
    input: z.object({
      files: z
        .array(z.object({ name: z.string().min(1).max(300), base64: z.base64() }))
        .min(1)
        .max(5000),
    }),
    output: jobSchema,
  }),
  report: query({
    summary: 'What an import did, file by file',
    permission: 'imports.read',
    input: z.object({ jobId: idSchema }),
    output: importReportSchema.nullable(),
  }),
}
