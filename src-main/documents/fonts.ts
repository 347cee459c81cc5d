// The fonts of documents: Inter, and for letters that Inter lacks one that has them.
import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'

export const MAIN_FAMILY = 'Inter'
export type Weight = 400 | 600
/** No contextual alternates: they shrink the comma of "800,16", and cost time. */
export const TEXT = { calt: false }
/** In columns of figures all digits have the same width. Not in text: there it would widen the hyphen too. */
export const FIGURES = { tnum: true, calt: false }
export type Features = Readonly<Record<string, boolean>>

interface GlyphRun {
  glyphs: object[]
  positions: object[]
  advanceWidth: number
}
/** What is used of a font of fontkit. */
export interface Face {
  unitsPerEm: number
  ascent: number
  descent: number
  characterSet: number[]
  postscriptName: string
  name: { records: object }
  hasGlyphForCodePoint: (codePoint: number) => boolean
  layout: (text: string, features?: Features, script?: string, language?: string, direction?: string) => GlyphRun
}

const resolver = createRequire(import.meta.url)
// Each script in one regular font; Noto Sans itself has Devanagari and rare Latin, Greek, Cyrillic and punctuation.
const FALLBACKS: readonly (readonly [family: string, file: string, script: RegExp])[] = [
  ['Noto Sans Hebrew', 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf', /\p{Script=Hebrew}/u],
  // not Noto: its Arabic letters are made of several glyphs, of which react-pdf loses some
  ['IBM Plex Sans Arabic', 'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf', /\p{Script=Arabic}|[،؛؟ـ٠-٩]/u],
  ['Noto Sans Thai', 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf', /\p{Script=Thai}|฿/u],
  ['Noto Sans Armenian', 'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf', /\p{Script=Armenian}/u],
  ['Noto Sans Georgian', 'noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf', /\p{Script=Georgian}/u],
  ['Noto Sans KR', 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf', /\p{Script=Hangul}/u],
  [
    'Noto Sans SC',
    'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2000-\u303f\uff00-\uffef]/u,
  ],
  ['Noto Sans', 'noto-sans/400Regular/NotoSans_400Regular.ttf', /./su],
]

const fontFile = (name: string) => resolver.resolve(`@expo-google-fonts/${name}`)
const faces = new Map<string, Face>()
const coverage = new Map<string, ReadonlySet<number>>()
/** which family draws a character; null: no font has it */
const families = new Map<number, string | null>()
let loading: Promise<void> | undefined

/** Loads the main font, and the fallbacks that the texts need. Afterwards `familyOf` and `faceOf` answer without waiting. */
export async function loadFontsFor(texts: Iterable<string>): Promise<void> {
  loading ??= loadMainFont()
  await loading
  for (const text of texts) {
    if (/^[\x20-\x7e\u00a0-\u0148\n]*$/.test(text)) continue
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!families.has(codePoint)) families.set(codePoint, await findFamily(codePoint, character))
    }
  }
}

/** The family that draws a character, null when no font has it. */
export function familyOf(codePoint: number): string | null {
  return families.get(codePoint) ?? (families.has(codePoint) || !coverage.get(MAIN_FAMILY)?.has(codePoint) ? null : MAIN_FAMILY)
}

export function faceOf(family: string, weight: Weight): Face {
  const face = faces.get(`${family} ${family === MAIN_FAMILY ? weight : 400}`)
  if (face === undefined) throw new Error(`the font ${family} was not loaded`)
  return face
}

async function loadMainFont(): Promise<void> {
  Font.registerHyphenationCallback((word) => [word])
  const inter = [
    { src: fontFile('inter/400Regular/Inter_400Regular.ttf'), fontWeight: 400 as const },
    { src: fontFile('inter/600SemiBold/Inter_600SemiBold.ttf'), fontWeight: 600 as const },
  ]
  Font.register({ family: MAIN_FAMILY, fonts: inter })
  for (const [family, file] of FALLBACKS) Font.register({ family, src: fontFile(file), fontWeight: 400 })
  await load(MAIN_FAMILY, 400)
  await load(MAIN_FAMILY, 600)
}

async function findFamily(codePoint: number, character: string): Promise<string | null> {
  if (coverage.get(MAIN_FAMILY)?.has(codePoint)) return MAIN_FAMILY
  for (const [family, , script] of FALLBACKS) {
    if (!script.test(character)) continue
    if (!coverage.has(family)) await load(family, 400)
    if (coverage.get(family)?.has(codePoint)) return family
  }
  return null
}

async function load(fontFamily: string, fontWeight: Weight): Promise<void> {
  await Font.load({ fontFamily, fontWeight })
  const face = Font.getFont({ fontFamily, fontWeight })?.data as unknown as Face
  const characters = new Set(face.characterSet)
  coverage.set(fontFamily, characters)
  answerFromCoverage(face, characters)
  rememberLayouts(face)
  shortenComparison(face)
  faces.set(`${fontFamily} ${fontWeight}`, face)
}

const MAX_REMEMBERED = 4000

/** Shaping a text is the dearest step and is asked for the same texts again and again: when measuring and when drawing. */
function rememberLayouts(face: Face): void {
  const layout = face.layout.bind(face)
  const [texts, figures] = [new Map<string, GlyphRun>(), new Map<string, GlyphRun>()]
  face.layout = (text, features, script, language, direction) => {
    if (features?.['calt'] !== false || script !== undefined) return layout(text, features, script, language, direction)
    const known = features['tnum'] ? figures : texts
    let run = known.get(text)
    if (run === undefined) {
      // a line's end is no letter: without this it would be drawn as a missing one
      run = layout(text.replaceAll('\n', ' '), features, script, language, 'ltr')
      if (known.size >= MAX_REMEMBERED) known.clear()
      known.set(text, run)
    }
    // pdfkit, which names no direction, scales the positions that it is given in place
    if (direction !== undefined) return run
    return { glyphs: run.glyphs, positions: run.positions.map((position) => ({ ...position })), advanceWidth: run.advanceWidth }
  }
}

/** react-pdf asks a font about each character, and takes a font that is not embedded for the ends of lines. */
function answerFromCoverage(face: Face, characters: ReadonlySet<number>): void {
  Object.defineProperty(face, 'unitsPerEm', { value: face.unitsPerEm })
  face.hasGlyphForCodePoint = (codePoint) => codePoint === 10 || characters.has(codePoint)
}

/** pdfkit compares fonts by all their names at each piece of text: the one that is unique is enough. */
function shortenComparison(face: Face): void {
  Object.defineProperty(face.name.records, 'toJSON', { value: () => face.postscriptName })
}
