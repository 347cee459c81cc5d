// All SQL about kept pictures.
import type { Image } from '#shared/images/image'
import type { Context } from '../context'
import { sql } from '../database/store'

export function readImage({ store }: Context, id: string): Image | undefined {
  const row = store.first(sql.selectFrom('images').selectAll().where('sha256', '=', id))
  return (
    row && {
      id,
      mediaType: row.media_type as Image['mediaType'],
      width: row.width,
      height: row.height,
      base64: Buffer.from(row.bytes).toString('base64'),
    }
  )
}

export function insertImage({ store, now }: Context, { id, mediaType, width, height }: Omit<Image, 'base64'>, bytes: Uint8Array): void {
  store.run(sql.insertInto('images').values({ sha256: id, media_type: mediaType, width, height, bytes, recorded_at: now }))
}
