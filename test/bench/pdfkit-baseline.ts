// The same documents drawn by hand with pdfkit, tuned as far as it goes: the fonts are parsed once, contextual alternates are off.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { DocumentModel } from '#shared/documents/document-model'
import { type PrintedDocument, printDocument } from '#shared/documents/printed-document'

const require = createRequire(import.meta.url)
const regular = open('400Regular/Inter_400Regular.ttf')
const bold = open('600SemiBold/Inter_600SemiBold.ttf')

interface Face {
  layout: (text: string, features?: object) => unknown
}

/** The parsed font, which documents can share. Its features are preset: pdfkit remembers words only when it is given none. */
function open(file: string): string {
  const pdf = new PDFDocument({ font: require.resolve(`@expo-google-fonts/inter/${file}`) })
  const face = (pdf as unknown as { _font: { font: Face } })._font.font
  const layout = face.layout.bind(face)
  face.layout = (text) => layout(text, { tnum: true, calt: false })
  return face as unknown as string
}

const LEFT = 71
const RIGHT = 539
const COLUMNS = { position: 0, item: 26, quantity: 230, price: 300, tax: 360, amount: 400 }
type Pdf = InstanceType<typeof PDFDocument>

export async function drawWithPdfkit(model: DocumentModel): Promise<Buffer> {
  const printed = printDocument(model)
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: '' })
  pdf.registerFont('regular', regular)
  pdf.registerFont('bold', bold)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  const bottom = table(pdf, printed, opening(pdf, printed))
  ending(pdf, printed, bottom)
  pdf.end()
  return done
}

/** One line where no width is given or the text is right-aligned: pdfkit's own line breaking is its dearest part. */
function say(pdf: Pdf, text: string, x: number, y: number, size = 8.5, width?: number, align: 'left' | 'right' = 'left', font = 'regular') {
  pdf.font(font, size)
  const options = { lineBreak: width !== undefined && align === 'left', width }
  const left = align === 'right' && width !== undefined ? x + width - pdf.widthOfString(text) : x
  pdf.text(text, left, y, options)
}

function page(pdf: Pdf, printed: PrintedDocument) {
  pdf.addPage()
  printed.footer.forEach((lines, column) => {
    for (const [index, line] of lines.entries()) say(pdf, line, LEFT + column * 120, 772 + index * 9.4, 6.8)
  })
  say(pdf, printed.pageTemplate, LEFT, 750, 6.8, RIGHT - LEFT, 'right')
}

function opening(pdf: Pdf, printed: PrintedDocument): number {
  page(pdf, printed)
  say(pdf, printed.seller, LEFT, 51, 13, undefined, 'left', 'bold')
  say(pdf, printed.sender, LEFT, 160, 6.5)
  for (const [index, line] of printed.address.entries()) say(pdf, line, LEFT, 178 + index * 12.8, 10)
  printed.facts.forEach(({ label, value }, index) => {
    say(pdf, label, 343, 142 + index * 14, 8)
    say(pdf, value, 433, 142 + index * 14)
  })
  say(pdf, `${printed.title} ${printed.number}`, LEFT, 266, 19, undefined, 'left', 'bold')
  say(pdf, printed.subject, LEFT, 293, 10)
  return 323
}

function head(pdf: Pdf, { columns }: PrintedDocument, y: number): number {
  for (const [name, left] of Object.entries(COLUMNS)) say(pdf, columns[name as keyof typeof COLUMNS], LEFT + left, y, 7.5)
  pdf
    .moveTo(LEFT, y + 14)
    .lineTo(RIGHT, y + 14)
    .lineWidth(0.6)
    .stroke('#62676f')
  return y + 15
}

function table(pdf: Pdf, printed: PrintedDocument, top: number): number {
  let y = head(pdf, printed, top)
  for (const line of printed.lines) {
    pdf.font('regular', 8)
    const text = [line.description, ...line.details].filter(Boolean).join('\n')
    const height = 20.5 + (text === '' ? 0 : pdf.heightOfString(text, { width: 190 }))
    if (y + height > 740) {
      page(pdf, printed)
      y = head(pdf, printed, 96)
    }
    say(pdf, line.position, LEFT, y + 4)
    say(pdf, line.name, LEFT + COLUMNS.item, y + 4, 8.5, undefined, 'left', 'bold')
    if (text !== '') say(pdf, text, LEFT + COLUMNS.item, y + 16, 8, 190)
    for (const name of ['quantity', 'price', 'tax', 'amount'] as const) say(pdf, line[name], LEFT + COLUMNS[name], y + 4, 8.5, 62, 'right')
    pdf
      .moveTo(LEFT, y + height)
      .lineTo(RIGHT, y + height)
      .lineWidth(0.6)
      .stroke('#d5d8dd')
    y += height
  }
  return y
}

function ending(pdf: Pdf, printed: PrintedDocument, top: number): void {
  let y = top + 12
  if (y > 520) {
    page(pdf, printed)
    y = 96
  }
  printed.taxes.forEach((row, index) => {
    say(pdf, row.label, LEFT, y + index * 16, 8)
    say(pdf, row.base, LEFT + 90, y + index * 16, 8, 70, 'right')
    say(pdf, row.amount, LEFT + 165, y + index * 16, 8, 60, 'right')
  })
  printed.totals.forEach((row, index) => {
    say(pdf, row.label, 350, y + index * 16, row.weight === 'strong' ? 11 : 8.5)
    say(pdf, row.value, 450, y + index * 16, row.weight === 'strong' ? 11 : 8.5, RIGHT - 450, 'right')
  })
  y += 16 * Math.max(printed.totals.length, printed.taxes.length) + 20
  const payment = printed.payment ? [...printed.payment.facts, ...printed.payment.account] : []
  payment.forEach(({ label, value }, index) => {
    say(pdf, label, LEFT, y + index * 13, 8)
    say(pdf, value, LEFT + 80, y + index * 13)
  })
  say(pdf, [printed.notes, printed.terms?.title, printed.terms?.text].filter(Boolean).join('\n'), LEFT, y + 110, 8.5, 420)
}
