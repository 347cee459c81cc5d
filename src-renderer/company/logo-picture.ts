// A picture as the core keeps it: PNG and JPEG as they are, SVG drawn as a large PNG in the browser, where it can load nothing and run nothing.
import { base64OfBytes, base64OfFile } from '../kit/platform'

export class UnreadablePicture extends Error {}

/** Pixels of the longer side: sharp at 8 cm on paper even at 400 dots per inch. */
const LONGEST = 1400

/** The bytes in base64. Throws UnreadablePicture for what no browser can draw. */
export async function pictureOf(file: File): Promise<string> {
  const isSvg = file.type === 'image/svg+xml' || file.name.toLowerCase().endsWith('.svg')
  return isSvg ? base64OfBytes(await drawSvg(await file.text())) : base64OfFile(file)
}

async function drawSvg(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode().catch(() => {
      throw new UnreadablePicture('not an SVG')
    })
    const scale = LONGEST / Math.max(image.naturalWidth, image.naturalHeight, 1)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new UnreadablePicture('not drawn')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(url)
  }
}
