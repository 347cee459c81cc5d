// What is looked at: an everyday invoice in each language, and everything that is hard to set.
import { LANGUAGES } from '#shared/basics/address'
import { manyLines, type SampleOverrides, sampleLine, sampleRate } from '../fixtures/documents'
import { jpegLogo, pngLogo } from '../fixtures/pictures'

const LONG_NAME = 'Vereinigte Norddeutsche Donaudampfschifffahrtsgesellschaften und Hafenbetriebe Aktiengesellschaft zu Hamburg und Bremen'
const LONG = Array.from({ length: 45 }, (_, index) => `Line ${index + 1}: what was done on that day, and what came of it`).join('\n')
const FOOTER =
  'Managing directors: Ada Sommer, Jonas Winter. Goods remain our property until they are paid in full. Visiting hours by appointment.'
const INTRODUCTION =
  'Dear Ms Petersen,\n\nthank you for your order. For the work of the past month we charge you as agreed in our offer of 28 September. The hours are listed in the enclosed report; should you have any question, call us at any time.'
const FRANCE = { line1: '1 rue de la Paix', line2: 'Bâtiment C', postalCode: '75002', city: 'Paris', region: '', country: 'FR' }
const everyday = () => [
  sampleLine({ quantity: '12.5', unit: 'HUR', unitPrice: '95', description: 'Concept, wireframes and two rounds of corrections' }),
  sampleLine({ name: 'Interface design', quantity: '3', unit: 'DAY', unitPrice: '780', discount: { kind: 'percent', ppm: 50_000 } }),
  sampleLine({ name: 'Typeface licence, five workplaces', quantity: '5', unit: 'H87', unitPrice: '48.9' }),
  sampleLine({ name: 'Printed handbook', quantity: '40', unit: 'H87', unitPrice: '12.35', tax: sampleRate(7) }),
]
const texts = { introduction: INTRODUCTION }
const logo = pngLogo(600, 150)

const languages = Object.fromEntries(
  LANGUAGES.map((language): [string, SampleOverrides] => [
    `language-${language}`,
    { logo, content: { language, lines: everyday() }, company: { footer: language === 'en' ? FOOTER : '' } },
  ]),
)

export const sheetCases: Readonly<Record<string, SampleOverrides>> = {
  ...languages,
  plain: { content: { lines: everyday() } },
  texts: { logo: jpegLogo, content: { ...texts, lines: everyday() }, company: { footer: FOOTER, accent: '#b3261e' } },
  'long-names': {
    company: { name: LONG_NAME, accent: '#ffe94a' },
    client: { name: LONG_NAME, address: { ...FRANCE, line1: 'Zone industrielle et commerciale de la Très Longue Avenue du Général' } },
    content: { subject: LONG_NAME, lines: [...everyday(), sampleLine({ name: LONG_NAME.replaceAll(' ', '') })] },
    number: 'RECHNUNG-2026-BERLIN-CHARLOTTENBURG-000042',
  },
  'long-description': {
    logo,
    content: { ...texts, lines: [...everyday(), sampleLine({ name: 'Report', description: LONG }), ...everyday()] },
  },
  'wide-logo': { logo: pngLogo(2400, 200), content: { lines: everyday() }, company: { accent: '#5b2a86' } },
  'tall-logo': { logo: pngLogo(300, 700), content: { lines: everyday() } },
  'tiny-logo': { logo: pngLogo(60, 24), content: { lines: everyday() } },
  'five-rates': {
    content: {
      lines: [0, 5, 7, 19, 21].map((rate) =>
        sampleLine({ name: `At ${rate} per cent`, unitPrice: '1210.6', tax: sampleRate(rate, rate === 0 ? 'Z' : 'S') }),
      ),
      adjustments: [
        { kind: 'discount', value: { kind: 'percent', ppm: 50_000 }, reason: 'Loyalty', taxRateId: null },
        { kind: 'charge', value: { kind: 'amount', amountMinor: 500 }, reason: 'Express', taxRateId: null },
      ],
    },
    prepaidMinor: 250_000,
  },
  negative: {
    content: { lines: [...everyday(), sampleLine({ name: 'Returned handbooks', quantity: '-12', unit: 'H87', unitPrice: '12.35' })] },
  },
  'gross-prices': { content: { pricesIncludeTax: true, lines: everyday() } },
  yen: { content: { currency: 'JPY', lines: [sampleLine({ unitPrice: '1127', tax: sampleRate(10) })] }, company: { bankAccounts: [] } },
  'reverse-charge': {
    client: { name: 'Librairie Lumière SARL', address: FRANCE, vatNumber: 'FR12345678901' },
    content: {
      lines: [sampleLine({ tax: sampleRate(0, 'AE', 'Reverse charge: the recipient owes the tax (Art. 196, Directive 2006/112/EC)') })],
    },
  },
  'credit-note': { number: 'CN-2026-0007', content: { type: 'credit_note', language: 'de', lines: everyday() } },
  draft: { isDraft: true, content: { language: 'de', type: 'credit_note', lines: everyday() } },
  letter: { logo, company: { paper: 'Letter', footer: FOOTER }, content: { ...texts, lines: everyday() } },
  pages: { logo, isDraft: true, content: { ...texts, lines: manyLines(46) }, company: { footer: FOOTER } },
  'twenty-lines': { logo, content: { lines: manyLines(20).map((line) => ({ ...line, description: '' })) } },
  scripts: {
    company: { name: '株式会社サンプル' },
    client: { name: 'شركة المثال للتجارة' },
    content: {
      subject: '주식회사 삼성',
      introduction: 'שלום, הנה החשבונית שלכם',
      lines: ['ספר', '株式会社の仕事', 'Ἀθῆναι', '中文发票'].map((name) => sampleLine({ name })),
    },
  },
}
