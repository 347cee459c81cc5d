// Logos of every shape in their place, and pictures that are damaged or of an unusual kind.
import { describe, expect, test } from 'vitest'
import { classic } from '../../../src-main/documents/designs/classic'
import { modern } from '../../../src-main/documents/designs/modern'
import { placeLogo, shrink } from '../../../src-main/documents/logo'
import { readPng, writePng } from '../../../src-main/documents/png'
import { jpegLogo, pictureOf, pngLogo, pressJpeg } from '../../fixtures/pictures'

// made with ImageMagick: 9 x 7 pixels, a field of another colour from (3, 2) on
const PALETTE =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHAQMAAAGXUsW1AAAABlBMVEUgQID/gACSev4tAAAAHElEQVQI12NgAIIEIHZgsABCBoYCMAQC+QYgAgAqyAOfQ/WqugAAAABJRU5ErkJggg=='
const INTERLACED =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHCAYAAAGtnFf2AAAAR0lEQVQY04WMwREAIQgDV8ZCKIXOSKeWwn1Ox4ej+wsJ2zyUAHgo8VCWqBLVZmUAI6R1GSHxYxxYy0l/vtnTcaLvYfdf1Sc+PjIXKQB0K9QAAAAASUVORK5CYII='
const GREY =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHEAAAAACvYOT/AAAAJklEQVQI12P8/58BDTBeDUUXYsEUYmxgIEaV1mqG/wyMcD4yGwEAtyYI3ihjZMgAAAAASUVORK5CYII='
const box = classic.sheets.A4.brand
const clear = [0, 0, 0, 0] as const

describe('a logo', () => {
  test.each([
    ['wide', 2400, 200],
    ['tall', 300, 700],
    ['square', 500, 500],
  ])('that is %s keeps its proportions and stays in its box', (_, width, height) => {
    const placed = placeLogo(
      pngLogo(width, height, () => clear),
      box,
    )
    expect((placed?.width ?? 0) / (placed?.height ?? 1)).toBeCloseTo(width / height)
    expect(placed?.width).toBeLessThanOrEqual(box.width + 0.01)
    expect(placed?.height).toBeLessThanOrEqual(box.height + 0.01)
    expect(placed).toMatchObject({ left: box.left, top: box.top })
  })

  test('that is tiny is not blown up beyond 150 pixels an inch', () => {
    expect(placeLogo(pngLogo(60, 24), box)?.width).toBeCloseTo((60 / 150) * 72)
  })

  test('to the right ends at the right margin', () => {
    const right = modern.sheets.A4.brand
    const placed = placeLogo(
      pngLogo(300, 300, () => clear),
      right,
    )
    expect((placed?.left ?? 0) + (placed?.width ?? 0)).toBeCloseTo(right.left + right.width)
  })

  test('that is very large is embedded with 300 pixels an inch', () => {
    const placed = placeLogo(pngLogo(1800, 900), box)
    const pixels = readPng(Buffer.from(placed?.source.split(',')[1] ?? '', 'base64'))
    expect(((pixels?.width ?? 0) / (placed?.width ?? 1)) * 72).toBeCloseTo(300, -1)
  })

  test('that is damaged, or in the colours of a printing press, is left out', () => {
    const good = pngLogo(200, 100)
    const half = Buffer.from(good.base64, 'base64').subarray(0, 200)
    expect(placeLogo(pictureOf(half), box)).toBeNull()
    expect(placeLogo(pictureOf(pressJpeg), box)).toBeNull()
    expect(placeLogo(jpegLogo, box)?.source).toBe(`data:image/jpeg;base64,${jpegLogo.base64}`)
  })
})

describe('a PNG', () => {
  test('is read as it was written, with and without transparency', () => {
    for (const alpha of [255, 90]) {
      const data = Uint8Array.from({ length: 5 * 3 * 4 }, (_, index) => (index % 4 === 3 ? alpha : (index * 37) % 256))
      expect(readPng(writePng({ width: 5, height: 3, data }))).toEqual({ width: 5, height: 3, data })
    }
  })

  test.each([
    ['interlaced, with a palette of two colours', PALETTE, [32, 64, 128, 255], [255, 128, 0, 255]],
    ['interlaced, with transparency', INTERLACED, [32, 64, 128, 127], [255, 128, 0, 255]],
    ['grey with sixteen bits', GREY, [255, 255, 255, 255], [85, 85, 85, 255]],
  ])('that is %s has the right colours', (_, base64, first, inside) => {
    const pixels = readPng(Buffer.from(base64, 'base64'))
    const at = (x: number, y: number) => [...(pixels?.data.subarray((y * 9 + x) * 4, (y * 9 + x) * 4 + 4) ?? [])]
    expect(at(0, 0)).toEqual(first)
    expect(at(4, 4)).toEqual(inside)
  })

  test('that is made smaller does not darken at soft edges', () => {
    const data = Uint8Array.from([255, 0, 0, 255, 0, 0, 0, 0])
    expect([...shrink({ width: 2, height: 1, data }, 0.5).data]).toEqual([255, 0, 0, 128])
  })
})
