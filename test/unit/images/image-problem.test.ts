// Pictures that would not come out on paper as one sees them.
import { describe, expect, it } from 'vitest'
import { recognizeImage } from '#shared/images/image'
import { imageProblem } from '#shared/images/image-problem'
import { readJpeg } from '#shared/images/jpeg'
import { svgProblem } from '#shared/images/svg'
import { jpegLogo, pngLogo, pressJpeg, turned } from '../../fixtures/pictures'

const png = Buffer.from(pngLogo(40, 20).base64, 'base64')
const jpeg = Buffer.from(jpegLogo.base64, 'base64')

function problemOf(bytes: Buffer): string | undefined {
  const known = recognizeImage(bytes)
  return known === undefined ? 'not known' : imageProblem(bytes, known)
}

describe('a picture', () => {
  it('that is whole is kept', () => {
    expect([png, jpeg, turned(1, true)].map(problemOf)).toEqual([undefined, undefined, undefined])
  })

  it('that was cut off anywhere is refused', () => {
    for (const share of [0.5, 0.9]) {
      expect(problemOf(png.subarray(0, Math.floor(png.length * share)))).toBe('image_damaged')
      expect(problemOf(jpeg.subarray(0, Math.floor(jpeg.length * share)))).toBe('image_damaged')
    }
    expect(problemOf(png.subarray(0, -1))).toBe('image_damaged')
  })

  it('that has one wrong byte is refused where the format can tell', () => {
    const wrong = Buffer.from(png)
    wrong[60] = (wrong[60] ?? 0) ^ 1
    expect(problemOf(wrong)).toBe('image_damaged')
  })

  it('in the colours of a printing press is refused', () => {
    expect(problemOf(pressJpeg)).toBe('image_for_press')
  })

  it.each([3, 6, 8])('that is to be turned (%i) is refused, whatever the byte order', (orientation) => {
    expect([turned(orientation, true), turned(orientation, false)].map(problemOf)).toEqual(['image_rotated', 'image_rotated'])
  })

  it('with a broken EXIF part is upright', () => {
    const broken = turned(6, true)
    broken[2 + 4 + 6] = 0
    expect(readJpeg(broken.subarray(0, 30)).orientation).toBe(1)
  })

  it('of more pixels than can be drawn is refused', () => {
    const huge = Buffer.from(png)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(problemOf(huge)).toBe('image_too_many_pixels')
  })
})

describe('an SVG', () => {
  it.each([
    '<svg><defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#b"/></svg>',
    '<?xml version="1.0"?><!-- href="http://x" --><svg xmlns:xlink="http://www.w3.org/1999/xlink"><image href="data:image/png;base64,AA=="/></svg>',
    '<svg><a href="https://example.com"><text>once upon</text></a></svg>',
  ])('that has everything inside is drawn: %s', (text) => {
    expect(svgProblem(text)).toBeUndefined()
  })

  it.each([
    ['<svg><script>alert(1)</script></svg>', 'runs'],
    ['<svg onload="alert(1)"/>', 'runs'],
    ['<svg><foreignObject/></svg>', 'runs'],
    ['<svg><image href="https://example.com/a.png"/></svg>', 'loads'],
    ["<svg><image xlink:href='file:///etc/passwd'/></svg>", 'loads'],
    ['<svg><style>@import "a.css"</style></svg>', 'loads'],
    ['<svg><rect fill="url(https://example.com/a.svg#x)"/></svg>', 'loads'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'loads'],
  ])('%s is refused: it %s', (text, problem) => {
    expect(svgProblem(text)).toBe(problem)
  })
})
