// How lists are asked for and answered: pages follow a cursor, so that page 2,000 is as quick as page 1.
import { z } from 'zod'

export const pageInput = {
  search: z.string().max(200).default(''),
  limit: z.int().min(1).max(500).default(100),
  cursor: z.string().max(400).nullable().default(null).describe('`next` of the page before'),
}

/** A page of rows with the cursor of the next page, null at the end. */
export function pageOf<R extends z.ZodType>(row: R) {
  return z.object({ rows: z.array(row), next: z.string().nullable(), count: z.int() })
}
export interface Page<R> {
  rows: R[]
  next: string | null
  count: number
}
