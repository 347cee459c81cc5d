// The company's logo in its place: as large as looks right beside type, never cut, distorted or blown up to a blur.
import type { Image } from '#shared/images/image'
import type { Sheet } from './designs/design'

/** A picture at its place on the sheet. */
export interface Picture {
  /** the picture as a data: address */
  source: string
  left: number
  top: number
  width: number
  height: number
}

/** Points per pixel: a logo is not printed with fewer than 150 pixels an inch. */
const LARGEST_PIXEL = 72 / 150
/** A wide logo may cover this much more than a square one as high as the box. */
const AREA = 1.7

export function placeLogo({ mediaType, base64, width, height }: Image, box: Sheet['brand']): Picture {
  const scale = Math.min(
    box.width / width,
    box.height / height,
    LARGEST_PIXEL,
    // without this a wide logo would be far more striking than a square one
    Math.sqrt((AREA * box.height * box.height) / (width * height)),
  )
  const size = { width: width * scale, height: height * scale }
  const left = box.align === 'right' ? box.left + box.width - size.width : box.left
  return { source: `data:${mediaType};base64,${base64}`, left, top: box.top, ...size }
}
