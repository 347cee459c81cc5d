import { z } from 'zod'
import { query } from '../basics/contract'
import { idSchema } from '../basics/id'

/** One thing that can be gone to. */
export const hitSchema = z.object({
  kind: z.enum(['invoice', 'credit_note', 'client', 'product', 'opportunity']),
  id: idSchema,
  title: z.string(),
  detail: z.string(),
})
export type Hit = z.infer<typeof hitSchema>

export const searchContract = {
  everything: query({
    summary: 'Documents, clients, products and opportunities by a few letters, the best first',
    permission: 'search.read',
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(12) }),
    output: z.array(hitSchema),
  }),
}
