import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { paragraph, requiredLine } from '../basics/text'
import { customFieldInputSchema, customFieldSchema } from './custom-field'
import { attachmentSchema, commentSchema, recordDetailsSchema, recordKeySchema, recordKindSchema, tagSchema } from './record'

const commentText = paragraph(10_000).refine((text) => text.trim() !== '', 'must not be empty')
const one = z.object({ id: idSchema })

export const recordsContract = {
  get: query({
    summary: 'Tags, custom fields, people, comments and attachments of a record',
    permission: 'records.read',
    input: recordKeySchema,
    output: recordDetailsSchema.extend({
      author: z.string().describe('who made the record; empty when that is not known'),
      comments: z.array(commentSchema).describe('oldest first'),
      attachments: z.array(attachmentSchema),
    }),
  }),
  save: command({
    summary: 'Save the tags, custom fields and people of a record',
    permission: 'records.write',
    changes: ['records', 'invoices'],
    input: recordKeySchema.extend(recordDetailsSchema.shape),
    output: recordDetailsSchema,
  }),
  tags: query({
    summary: 'Every tag that is in use, with how often',
    permission: 'records.read',
    input: z.object({ kind: recordKindSchema }),
    output: z.array(z.object({ tag: tagSchema, count: z.int() })),
  }),
  comment: command({
    summary: 'Write a comment',
    permission: 'records.write',
    changes: ['records'],
    input: recordKeySchema.extend({ text: commentText }),
    output: commentSchema,
  }),
  editComment: command({
    summary: 'Change one’s own comment',
    permission: 'records.write',
    changes: ['records'],
    input: one.extend({ version: z.int(), text: commentText }),
    output: commentSchema,
  }),
  removeComment: command({
    summary: 'Remove one’s own comment',
    permission: 'records.write',
    changes: ['records'],
    input: one.extend({ version: z.int() }),
    output: commentSchema,
  }),
  attach: command({
    summary: 'Attach a file',
    permission: 'records.write',
    changes: ['records'],
    input: recordKeySchema.extend({ name: requiredLine(200), base64: z.base64() }),
    output: attachmentSchema,
  }),
  attachment: query({
    summary: 'An attached file with its bytes',
    permission: 'records.read',
    input: one,
    output: attachmentSchema.extend({ base64: z.base64() }),
  }),
  detach: command({
    summary: 'Remove an attached file',
    permission: 'records.write',
    changes: ['records'],
    input: one,
    output: attachmentSchema,
  }),
}

export const customFieldsContract = {
  list: query({
    summary: 'The custom fields, in their order',
    permission: 'records.read',
    input: z.object({ on: recordKindSchema.nullable().default(null) }),
    output: z.array(customFieldSchema),
  }),
  create: command({
    summary: 'A new custom field',
    permission: 'custom_fields.manage',
    changes: ['custom-fields'],
    input: customFieldInputSchema,
    output: customFieldSchema,
  }),
  save: command({
    summary: 'Change a custom field, or archive it; its kind stays once it has values',
    permission: 'custom_fields.manage',
    changes: ['custom-fields'],
    input: customFieldSchema,
    output: customFieldSchema,
  }),
}
