// An invoice or credit note as sheets of paper, archived as PDF/A-3b.
import { Canvas, Document, Image, Page, Text, View } from '@react-pdf/renderer'
import type { Composition } from './composition'
import { MAIN_FAMILY, TEXT } from './fonts'
import { isPlain, paint, type TextInk } from './ink'
import type { Picture } from './logo'
import { pageInk } from './page-ink'

/** A document and what follows it in the same file. */
export function InvoiceDocument({ compositions }: { compositions: readonly Composition[] }) {
  const [first] = compositions as readonly [Composition]
  const { printed, look } = first
  const sheets = compositions.flatMap((composition, part) => composition.pages.map((page, index) => ({ composition, part, page, index })))
  return (
    <Document
      title={[printed.title, printed.number].filter(Boolean).join(' ')}
      author={printed.author}
      subject={printed.subject || undefined}
      creator="Quittance"
      producer="Quittance"
      language={printed.language}
      creationDate={new Date(`${printed.issuedOn}T00:00:00Z`)}
      conformance="PDF/A-3b"
    >
      {sheets.map(({ composition, part, page, index }) => (
        <Page
          key={`${part} ${page.placements[0]?.item} ${page.placements[0]?.from}`}
          size={[look.paper.width, look.paper.height]}
          wrap={false}
        >
          <Sheet composition={composition} index={index} />
        </Page>
      ))}
    </Document>
  )
}

function Sheet({ composition, index }: { composition: Composition; index: number }) {
  const { width, height } = composition.look.paper
  const inks = pageInk(composition, index)
  const plain = inks.filter(isPlain)
  const others = inks.filter((ink): ink is TextInk => ink.kind === 'text' && !isPlain(ink))
  return (
    <View style={{ width, height, fontFamily: MAIN_FAMILY, fontFeatureSettings: TEXT }}>
      <Canvas
        style={{ position: 'absolute', left: 0, top: 0, width, height }}
        paint={(painter) => {
          paint(painter, plain)
          return null
        }}
      />
      {index === 0 && composition.logo && <Logo picture={composition.logo} />}
      {others.map((ink) => (
        <Words key={`${ink.left} ${ink.top}`} ink={ink} />
      ))}
    </View>
  )
}

function Logo({ picture: { source, ...place } }: { picture: Picture }) {
  return <Image src={source} style={{ position: 'absolute', ...place }} />
}

/** Room beside and under the text, so that a rounding difference cannot break or drop a line that was measured to fit. */
const SLACK = 10

function Words({ ink: { text, left, top, width, align } }: { ink: TextInk }) {
  const { lines, style, families } = text
  return (
    <Text
      style={{
        position: 'absolute',
        left: align === 'right' ? left - SLACK : left,
        top,
        width: width + SLACK,
        height: lines.length * style.leading + SLACK,
        fontFamily: families,
        fontSize: style.size,
        fontWeight: style.weight,
        fontFeatureSettings: style.features,
        lineHeight: style.leading / style.size,
        color: style.color,
        textAlign: align,
      }}
    >
      {lines.join('\n')}
    </Text>
  )
}
