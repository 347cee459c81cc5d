// XML as a tree that knows its namespaces and lines, so that a refusal can name the place; built on fast-xml-parser.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fail } from '#shared/basics/failure'
import { importFailures } from '#shared/imports/failures'
import { positionIn } from './decode'
import { decodeEntities, isXmlCharacter } from './entities'

export interface XmlElement {
  /** as the file writes it, such as cbc:ID */
  name: string
  local: string
  namespace: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  /** its own text, trimmed */
  text: string
  line: number
  parent: XmlElement | null
}

const ATTRIBUTES = ':@'
const TEXT = '#text'
const CDATA = '#cdata'
const META = XMLParser.getMetaDataSymbol() as unknown as string
type RawNode = Readonly<Record<string, unknown>>

interface Source {
  file: string
  text: string
  lineStarts: readonly number[]
}

/** The root element. Refuses what is not well-formed, undeclared prefixes, and document type declarations (their entities can hide or multiply contents). */
export function parseXml(file: string, text: string): XmlElement {
  refuseDoctype(file, text)
  const source = { file, text, lineStarts: lineStarts(text) }
  validate(source)
  const roots = parseRaw(source).filter((node) => isElement(nameOf(node)))
  const [root, second] = roots
  if (root === undefined) throw notXml(source, 0, 'it has no element')
  if (second !== undefined) throw notXml(source, indexOf(second), 'a second root element')
  return toElement(source, root, null, new Map())
}

/** Looks at what stands before the root element, the only place where a DTD may be. */
function refuseDoctype(file: string, text: string): void {
  let index = 0
  for (;;) {
    while (/\s/.test(text.charAt(index))) index += 1
    const end = text.startsWith('<?', index) ? '?>' : text.startsWith('<!--', index) ? '-->' : undefined
    const close = end === undefined ? -1 : text.indexOf(end, index)
    if (end === undefined || close < 0) break
    index = close + end.length
  }
  if (!/^<!doctype/i.test(text.slice(index, index + 9))) return
  const found = `a document type declaration (<!DOCTYPE …>) in line ${positionIn(text, index).line}`
  throw fail(importFailures.file_unknown_format, { file, found, expected: 'a UBL file without one' })
}

function validate(source: Source): void {
  let index = 0
  for (const character of source.text) {
    if (!isXmlCharacter(character.codePointAt(0) ?? 0)) throw notXml(source, index, 'a control character')
    index += character.length
  }
  const result = XMLValidator.validate(source.text)
  if (result === true) return
  const { msg, ...at }: { msg: string; line?: number; col?: number } = result.err // an empty file has no column
  const open = /"([^"]+)"\]' found/.exec(msg)?.[1]
  if (open !== undefined) throw notXml(source, source.text.length, `the file ends inside <${open}>`)
  throw fail(importFailures.file_not_xml, { file: source.file, line: at.line ?? 1, column: at.col ?? 1, problem: msg.replace(/\.$/, '') })
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
  processEntities: false,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

function parseRaw(source: Source): readonly RawNode[] {
  try {
    return parser.parse(source.text) as readonly RawNode[]
  } catch (error) {
    throw notXml(source, 0, error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be read')
  }
}

function toElement(source: Source, raw: RawNode, parent: XmlElement | null, inherited: ReadonlyMap<string, string>): XmlElement {
  const name = nameOf(raw)
  const index = indexOf(raw)
  const attributes = new Map(
    Object.entries((raw[ATTRIBUTES] ?? {}) as Record<string, string>).map(([key, value]) => [key, decoded(source, value, index)]),
  )
  const scope = declared(attributes, inherited)
  const [prefix, local] = name.includes(':') ? split(name) : ['', name]
  const namespace = scope.get(prefix)
  if (namespace === undefined && prefix !== '') throw notXml(source, index, `the prefix "${prefix}" is not declared`)
  const element: XmlElement = {
    name,
    local,
    namespace: namespace ?? '',
    attributes,
    children: [],
    text: '',
    line: lineAt(source, index),
    parent,
  }
  for (const child of (raw[name] ?? []) as readonly RawNode[]) {
    const kind = nameOf(child)
    if (kind === TEXT) element.text += decoded(source, String(child[TEXT]), index)
    else if (kind === CDATA) element.text += cdataText(child)
    else if (isElement(kind)) element.children.push(toElement(source, child, element, scope))
  }
  element.text = element.text.trim()
  return element
}

function declared(attributes: ReadonlyMap<string, string>, inherited: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  return own.length === 0 ? inherited : new Map([...inherited, ...own.map(([name, uri]) => [name.slice(6), uri.trim()] as const)])
}

function decoded(source: Source, text: string, index: number): string {
  return decodeEntities(text, (entity) => notXml(source, index, `the entity ${entity} is not known`))
}

function cdataText(node: RawNode): string {
  const parts = (node[CDATA] ?? []) as readonly { [TEXT]?: string }[]
  return parts.map((part) => part[TEXT] ?? '').join('')
}

function nameOf(node: RawNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? ''
}

function isElement(name: string): boolean {
  return name !== '' && name !== TEXT && name !== CDATA
}

function split(name: string): [string, string] {
  const colon = name.indexOf(':')
  return [name.slice(0, colon), name.slice(colon + 1)]
}

function indexOf(node: RawNode): number {
  return (node[META] as { startIndex?: number } | undefined)?.startIndex ?? 0
}

function notXml({ file, text }: Source, index: number, problem: string) {
  return fail(importFailures.file_not_xml, { file, ...positionIn(text, index), problem })
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)]
}

function lineAt({ lineStarts: starts }: Source, index: number): number {
  let [low, high] = [0, starts.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle
  }
  return low + 1
}
