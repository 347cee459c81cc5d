// A picture as the core keeps it: PNG and JPEG as they are; an SVG, a turned JPEG or one in the colours of a printing press drawn anew.

import { recognizeImage } from '#shared/images/image'
import { imageProblem } from '#shared/images/image-problem'
import { svgProblem } from '#shared/images/svg'
import { base64OfBytes } from '../kit/platform'

/** `unreadable`: no browser can draw it; `unsafe`: an SVG that runs or loads something. */
export class UnusablePicture extends Error {
  constructor(readonly reason: 'unreadable' | 'unsafe') {
    super(reason)
  }
}

/** Pixels of the longer side: sharp at 8 cm on paper even at 400 dots per inch. */
const LONGEST = 1400

/** The bytes in base64. Throws UnusablePicture; what else is wrong the core says. */
export async function pictureOf(file: File): Promise<string> {
  const isSvg = file.type === 'image/svg+xml' || file.name.toLowerCase().endsWith('.svg')
  if (isSvg) {
    const text = await file.text()
    if (svgProblem(text)) throw new UnusablePicture('unsafe')
    return base64OfBytes(await drawn(new Blob([text], { type: 'image/svg+xml' }), 'image/png'))
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = recognizeImage(bytes)
  const problem = known && imageProblem(bytes, known)
  const isDrawnAnew = problem === 'image_rotated' || problem === 'image_for_press'
  return base64OfBytes(isDrawnAnew ? await drawn(file, 'image/jpeg') : bytes)
}

/** Upright and in the colours of screens, because that is how a browser draws. */
async function drawn(picture: Blob, type: 'image/png' | 'image/jpeg'): Promise<Uint8Array> {
  const url = URL.createObjectURL(picture)
  try {
    const image = new Image()
    image.src = url
    await image.decode().catch(() => {
      throw new UnusablePicture('unreadable')
    })
    const longest = Math.max(image.naturalWidth, image.naturalHeight, 1)
    const scale = type === 'image/png' ? LONGEST / longest : Math.min(1, LONGEST / longest)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95))
    if (blob === null) throw new UnusablePicture('unreadable')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(url)
  }
}
