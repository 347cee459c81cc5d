import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { nothing, query } from '../basics/contract'

/** The words whose data changed; "everything" when another program wrote to the file. */
export const changeSchema = z.object({ words: z.array(z.string()) })
export type Change = z.infer<typeof changeSchema>

export const changesContract = {
  watch: query({
    summary: 'What changes, here and in other windows and programs, from now on',
    permission: 'changes.read',
    input: nothing,
    output: eventIterator(changeSchema),
  }),
}
