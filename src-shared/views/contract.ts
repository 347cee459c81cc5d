import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'

/** A saved view of a list: its name and the state that the list keeps in its address. */
export const savedViewSchema = z.object({
  id: idSchema,
  version: z.int(),
  list: requiredLine(40),
  name: requiredLine(80),
  state: z.record(z.string(), z.string().max(500)),
})
export type SavedView = z.infer<typeof savedViewSchema>

export const viewsContract = {
  list: query({
    summary: 'The saved views of a list',
    permission: 'views.read',
    input: z.object({ list: requiredLine(40) }),
    output: z.array(savedViewSchema),
  }),
  save: command({
    summary: 'Save a view of a list; the same name replaces the view',
    permission: 'views.write',
    changes: ['views'],
    input: savedViewSchema.omit({ id: true, version: true }),
    output: savedViewSchema,
  }),
  delete: command({
    summary: 'Delete a saved view',
    permission: 'views.write',
    changes: ['views'],
    input: z.object({ id: idSchema }),
    output: savedViewSchema,
  }),
}
