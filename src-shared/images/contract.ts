import { z } from 'zod'
import { command, query } from '../basics/contract'
import { imageIdSchema, imageSchema } from './image'

export const imagesContract = {
  keep: command({
    summary: 'Keep a PNG or JPEG, for a logo; the same bytes are kept once',
    permission: 'company.write',
    changes: [],
    input: z.object({ base64: z.base64() }),
    output: imageSchema,
  }),
  get: query({ summary: 'A kept picture', permission: 'company.read', input: z.object({ id: imageIdSchema }), output: imageSchema }),
}
