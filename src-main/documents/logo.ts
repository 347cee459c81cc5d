// The company's logo in its place: as large as looks right beside type, never cut, distorted or blown up to a blur.
import type { Image } from '#shared/images/image'
import { readJpeg } from '#shared/images/jpeg'
import type { Sheet } from './designs/design'
import { type Pixels, readPng, writePng } from './png'

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
/** More than 300 pixels an inch would be seen in the size of the file only. */
const SMALLEST_PIXEL = 72 / 300
/** A wide logo may cover this much more than a square one as high as the box. */
const AREA = 1.7
const MOST_REMEMBERED = 20
const sources = new Map<string, string | null>()

/** The logo in its box; null when the picture cannot be drawn: then the seller's name stands there. */
export function placeLogo(image: Image, box: Sheet['brand']): Picture | null {
  const { width, height } = image
  const scale = Math.min(
    box.width / width,
    box.height / height,
    LARGEST_PIXEL,
    // without this a wide logo would be far more striking than a square one
    Math.sqrt((AREA * box.height * box.height) / (width * height)),
  )
  const size = { width: width * scale, height: height * scale }
  const source = remembered(image, Math.min(1, scale / SMALLEST_PIXEL))
  const left = box.align === 'right' ? box.left + box.width - size.width : box.left
  return source === null ? null : { source, left, top: box.top, ...size }
}

function remembered(image: Image, scale: number): string | null {
  const key = `${image.id} ${scale}`
  const known = sources.get(key)
  if (known !== undefined) return known
  if (sources.size >= MOST_REMEMBERED) sources.clear()
  const source = image.mediaType === 'image/png' ? pngSource(image, scale) : jpegSource(image)
  sources.set(key, source)
  return source
}

function pngSource({ base64 }: Image, scale: number): string | null {
  const pixels = readPng(Buffer.from(base64, 'base64'))
  return pixels && `data:image/png;base64,${writePng(shrink(pixels, scale)).toString('base64')}`
}

/** JPEGs are embedded as they are. Those in the colours of a printing press have no place in PDF/A with its one profile for screens. */
function jpegSource({ base64 }: Image): string | null {
  const { frame } = readJpeg(Buffer.from(base64, 'base64'))
  return frame === undefined || frame.components === 4 ? null : `data:image/jpeg;base64,${base64}`
}

/** Each new pixel is the mean of those that it replaces, weighed by how opaque they are. */
export function shrink(pixels: Pixels, scale: number): Pixels {
  if (scale >= 1) return pixels
  const width = Math.max(1, Math.round(pixels.width * scale))
  const height = Math.max(1, Math.round(pixels.height * scale))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.set(meanColor(pixels, [x / width, (x + 1) / width, y / height, (y + 1) / height]), (y * width + x) * 4)
  return { width, height, data }
}

/** The mean colour of a part of the picture; its edges are fractions of width and height. */
function meanColor({ width, height, data }: Pixels, edges: [left: number, right: number, top: number, bottom: number]): number[] {
  const [left, right] = [Math.floor(edges[0] * width), Math.ceil(edges[1] * width)]
  const [top, bottom] = [Math.floor(edges[2] * height), Math.ceil(edges[3] * height)]
  let [red, green, blue, alpha, count] = [0, 0, 0, 0, 0]
  for (let y = top; y < Math.min(bottom, height); y += 1)
    for (let x = left; x < Math.min(right, width); x += 1) {
      const at = (y * width + x) * 4
      const weight = data[at + 3] ?? 0
      red += (data[at] ?? 0) * weight
      green += (data[at + 1] ?? 0) * weight
      blue += (data[at + 2] ?? 0) * weight
      alpha += weight
      count += 1
    }
  const mean = (sum: number) => (alpha === 0 ? 0 : Math.round(sum / alpha))
  return [mean(red), mean(green), mean(blue), Math.round(alpha / Math.max(1, count))]
}
