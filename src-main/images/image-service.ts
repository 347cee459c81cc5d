// Pictures: recognised by their own bytes, kept once.
import { createHash } from 'node:crypto'
import { fail } from '#shared/basics/failure'
import { imageFailures } from '#shared/images/failures'
import { type Image, MAX_IMAGE_BYTES, recognizeImage } from '#shared/images/image'
import { imageProblem, MOST_PIXELS } from '#shared/images/image-problem'
import type { Context } from '../context'
import { found } from '../database/columns'
import { insertImage, readImage } from './image-rows'

export function keepImage(context: Context, { base64 }: { base64: string }): Image {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > MAX_IMAGE_BYTES) throw fail(imageFailures.image_too_large, { bytes: bytes.length, most: MAX_IMAGE_BYTES })
  const picture = recognizeImage(bytes)
  if (picture === undefined) throw fail(imageFailures.image_not_known, {})
  const problem = imageProblem(bytes, picture)
  if (problem === 'image_too_many_pixels') throw fail(imageFailures[problem], { ...picture, most: MOST_PIXELS })
  if (problem !== undefined) throw fail(imageFailures[problem], {})
  const id = createHash('sha256').update(bytes).digest('hex')
  if (readImage(context, id) === undefined) insertImage(context, { id, ...picture }, bytes)
  context.record({ subject: 'image', subjectId: id, before: null, after: picture })
  return { id, ...picture, base64 }
}

export function getImage(context: Context, { id }: { id: string }): Image {
  return found(readImage(context, id), 'picture', id)
}
