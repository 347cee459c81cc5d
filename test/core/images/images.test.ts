// Pictures are refused where they are kept, whatever door they come through.
import { expect, it } from 'vitest'
import { openTestCore, refusalOf } from '../../fixtures/core'
import { jpegLogo, pngLogo, pressJpeg } from '../../fixtures/pictures'

it('keeps a whole picture once, and refuses one that would not come out on paper', async () => {
  const { api } = await openTestCore()
  const png = pngLogo(60, 30)
  const kept = await api.images.keep({ base64: png.base64 })
  expect(await api.images.keep({ base64: png.base64 })).toEqual(kept)
  expect(await api.images.get({ id: kept.id })).toMatchObject({ mediaType: 'image/png', width: 60, height: 30, base64: png.base64 })
  const refused = async (bytes: Buffer) => (await refusalOf(api.images.keep({ base64: bytes.toString('base64') }))).code
  expect(await refused(Buffer.from(png.base64, 'base64').subarray(0, -20))).toBe('image_damaged')
  expect(await refused(Buffer.from(jpegLogo.base64, 'base64').subarray(0, 900))).toBe('image_damaged')
  expect(await refused(pressJpeg)).toBe('image_for_press')
  expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe('image_not_known')
})
