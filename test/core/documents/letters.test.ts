// Every letter of Europe has a glyph, other scripts find a font, and what has none is seen.
import { beforeAll, describe, expect, test } from 'vitest'
import { familyOf, loadFontsFor } from '../../../src-main/documents/fonts'
import { lookOf } from '../../../src-main/documents/look'
import { renderPdf } from '../../../src-main/documents/render-pdf'
import { setText, widthOf } from '../../../src-main/documents/typesetting'
import { sampleLine, sampleModel } from '../../fixtures/documents'
import { readPdf } from '../../fixtures/pdf-reader'

const EUROPE = {
  Croatian: 'ČčĆćĐđŠšŽž',
  Polish: 'ĄąĆćĘęŁłŃńÓóŚśŹźŻż',
  Czech: 'ÁáČčĎďÉéĚěÍíŇňÓóŘřŠšŤťÚúŮůÝýŽž',
  German: 'ÄäÖöÜüßẞ',
  French: 'ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿ',
  Nordic: 'ÅåÄäÆæØøÖöÐðÞþ',
  Romanian: 'ĂăÂâÎîȘșȚț',
  Hungarian: 'ŐőŰű',
  Turkish: 'ĞğİıŞş',
  Baltic: 'ĀāĒēĢģĪīĶķĻļŅņŪūĖėĮįŲų',
  Maltese: 'ĊċĠġĦħŻż',
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς',
  Cyrillic: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯїієґђјљњћџ',
  signs: '€£¥zł₴₽₺§–—…„“”‘’«»‹›·•№°²³½¼×÷±',
}

describe('letters', () => {
  beforeAll(() => loadFontsFor(Object.values(EUROPE)))

  test.each(Object.entries(EUROPE))('%s is set in the main font', (_, letters) => {
    expect(Array.from(letters).filter((letter) => familyOf(letter.codePointAt(0) ?? 0) !== 'Inter')).toEqual([])
  })
})

test('other scripts are read back as they were written', async () => {
  const names = ['株式会社サンプル', '삼성전자', 'Հայաստան', 'საქართველო', 'हिन्दी', 'שלום']
  const { bytes } = await renderPdf(sampleModel({ content: { lines: names.map((name) => sampleLine({ name })) } }))
  const { text } = await readPdf(bytes)
  for (const name of names.slice(0, 4)) expect(text).toContain(name)
  for (const letter of names.slice(4).join('')) expect(text.normalize('NFD')).toContain(letter.normalize('NFD'))
})

test('a character that no font has is printed as its code point, never as a box or nothing', async () => {
  const { bytes } = await renderPdf(
    sampleModel({ client: { name: 'Rocket 🚀 Ltd' }, content: { lines: [sampleLine({ name: 'Party 🎉' })] } }),
  )
  const { text } = await readPdf(bytes)
  expect(text).toContain('Rocket [U+1F680] Ltd')
  expect(text).toContain('Party [U+1F389]')
})

describe('lines of text', () => {
  beforeAll(() => loadFontsFor(['漢字']))
  const style = lookOf({ design: 'classic', accent: '', paper: 'A4' }).type.text

  test('a text is broken so that every line fits, and nothing is lost', () => {
    const text =
      'A description of some length with an unbreakableunbreakableunbreakableunbreakable word, 漢字漢字漢字漢字 and a/slash/or/two - done'
    const { lines } = setText(text, style, 90)
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(90)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })

  test('line ends of all systems are kept, tabs are spaces, invisible signs vanish', () => {
    expect(setText('one\r\ntwo\rthree\tfour\u00ad\u200bfive', style, 400).lines).toEqual(['one', 'two', 'three fourfive'])
  })

  test('accents that were typed apart are put together', () => {
    expect(setText('Zu\u0308rich', style, 400).lines).toEqual(['Zürich'])
  })
})
