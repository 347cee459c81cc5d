// What stands on the first page above the flow: the seller, the address, the facts, the title and the subject.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { Look } from './look'
import { bottomOf, cutText, fitText, type Mark, mark } from './marks'
import { baselineOf, setText, type TypeStyle } from './typesetting'

export interface Opening {
  marks: Mark[]
  bottom: number
}

export function setOpening(printed: PrintedDocument, look: Look, hasLogo: boolean): Opening {
  const brand = hasLogo ? [] : [setName(printed.seller, look)]
  const title = look.sheet.title ? setTitle(printed, look, look.sheet.title) : []
  const address = setAddress(printed, look)
  const facts = setFacts(printed, look, factsTop(look, title))
  const end = Math.max(...[...address, ...facts].map(bottomOf), 0)
  const heading = setHeading(printed, look, Math.max(look.sheet.bodyTop, end + 14))
  const marks = [...brand, ...title, ...address, ...facts, ...heading]
  return { marks, bottom: Math.max(look.sheet.bodyTop, end + 6, ...heading.map((text) => bottomOf(text) + 8)) }
}

/** The seller's name where a logo would be; a very long one is set smaller, the footer has it in full. */
function setName(seller: string, { sheet: { brand }, type }: Look): Mark {
  const text = fitText(seller, type.company, brand.width, brand.height)
  return { text, left: brand.left, top: brand.top, width: brand.width, align: brand.align }
}

function setTitle(
  printed: PrintedDocument,
  { design, type }: Look,
  box: { left: number; top: number; width: number; height: number },
): Mark[] {
  if (design.number === 'beside') {
    const text = fitText(titleOf(printed), type.title, box.width, box.height)
    return [{ text, left: box.left, top: box.top, width: box.width, align: 'left' }]
  }
  const title: Mark = {
    text: fitText(printed.title, type.title, box.width, type.title.leading),
    left: box.left,
    top: box.top,
    width: box.width,
    align: 'left',
  }
  if (printed.number === '') return [title]
  const number = fitText(printed.number, type.number, box.width, box.height - type.title.leading)
  return [title, { ...title, text: number, top: bottomOf(title) }]
}

/** The facts give way to a title above them. */
function factsTop({ sheet }: Look, title: readonly Mark[]): number {
  const above = title.filter(({ left, width }) => left < sheet.facts.left + sheet.facts.width && left + width > sheet.facts.left)
  return Math.max(sheet.facts.top, ...above.map((text) => bottomOf(text) + 4))
}

export function titleOf({ title, number }: PrintedDocument): string {
  return [title, number].filter(Boolean).join(' ')
}

/** The address fills the window from its usual place; one with more lines begins higher up, and a very long one is set small. */
function setAddress({ sender, address }: PrintedDocument, { paper: { address: window }, type }: Look): Mark[] {
  const { left, width, top, senderTop, lines } = window
  const usual = setText(address.join('\n'), type.address, width)
  const text = usual.lines.length > lines + 2 ? setText(address.join('\n'), type.longAddress, width) : usual
  const up = Math.min(2, Math.max(0, usual.lines.length - lines)) * type.address.leading
  return [
    { text: fitOneLine(sender, type.sender, width), left, top: senderTop - up, width, align: 'left' },
    { text, left, top: top - up, width, align: 'left' },
  ]
}

/** The sender's line is one line: what does not fit is left to the footer, which has it in full. */
function fitOneLine(text: string, style: TypeStyle, width: number) {
  const set = setText(text, style, width)
  return { ...set, lines: set.lines.slice(0, 1).map((line) => line.replace(/[\s·]+$/, '')) }
}

function setFacts(printed: PrintedDocument, look: Look, top: number): Mark[] {
  return look.design.facts === 'stacked' ? stackedFacts(printed, look, top) : factsBeside(printed, look, top)
}

function factsBeside({ facts }: PrintedDocument, { sheet, type }: Look, from: number): Mark[] {
  const { left, width } = sheet.facts
  const label = width * 0.46
  const lower = baselineOf(type.value) - baselineOf(type.label)
  let top = from
  return facts.flatMap((fact) => {
    const marks = [
      // on one line with its value, which is larger
      mark(fact.label, type.label, { left, top: top + lower, width: label - 6 }),
      mark(fact.value, type.value, { left: left + label, top, width: width - label }),
    ]
    top = Math.max(...marks.map(bottomOf)) + 1
    return marks
  })
}

/** Labels above their values, two side by side. */
function stackedFacts({ facts }: PrintedDocument, { sheet, type }: Look, from: number): Mark[] {
  const gutter = 12
  const width = (sheet.facts.width - gutter) / 2
  let top = from
  const marks: Mark[] = []
  for (let index = 0; index < facts.length; index += 2) {
    const pair = facts.slice(index, index + 2).flatMap((fact, column) => {
      const left = sheet.facts.left + column * (width + gutter)
      const label = mark(fact.label, type.label, { left, top, width })
      return [label, mark(fact.value, type.value, { left, top: bottomOf(label), width })]
    })
    marks.push(...pair)
    top = Math.max(...pair.map(bottomOf)) + 6
  }
  return marks
}

/** The title, where the design has it here, the draft's notice and the subject. */
function setHeading(printed: PrintedDocument, { sheet, type }: Look, top: number): Mark[] {
  const marks: Mark[] = []
  const add = (text: string, style: TypeStyle, gap: number) => {
    if (text === '') return
    const below = marks.length === 0 ? top : Math.max(...marks.map(bottomOf)) + gap
    marks.push(mark(text, style, { left: sheet.left, top: below, width: sheet.body }))
  }
  if (sheet.title === null) add(titleOf(printed), type.title, 0)
  add(printed.draftNotice, type.notice, 2)
  add(printed.subject, type.subject, 3)
  return marks
}

export function oneLine(mark: Mark): Mark {
  return { ...mark, text: cutText(mark.text, 1) }
}
