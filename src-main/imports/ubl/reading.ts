// Finding and reading the elements of a UBL file; every refusal names the file, the element's path and its line.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { isCalendarDate } from '#shared/basics/calendar-date'
import { type Failure, fail } from '#shared/basics/failure'
import { importFailures } from '#shared/imports/failures'
import type { XmlElement } from './xml'

/** What is known while a file is read; notices are gathered in it. */
export interface Reading {
  file: string
  currency: string
  notices: string[]
}

const UBL = /^urn:oasis:names:specification:ubl:schema:xsd:(CommonAggregateComponents|CommonBasicComponents|Invoice|CreditNote)-2$/

/** All children of that local name in UBL's namespaces, whatever prefix the file uses. */
export function children(parent: XmlElement | undefined, local: string): XmlElement[] {
  return parent?.children.filter((child) => child.local === local && UBL.test(child.namespace)) ?? []
}

/** The first child, where UBL allows several. */
export function first(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, local) => children(element, local)[0], parent)
}

/** The only child of that name; refuses a second. */
export function single(reading: Reading, parent: XmlElement | undefined, local: string): XmlElement | undefined {
  const [only, second] = children(parent, local)
  if (second !== undefined) throw invalid(reading, second, 'only one such element', 'a second one')
  return only
}

/** The only child; refuses when it is missing or empty. */
export function required(reading: Reading, parent: XmlElement, local: string, prefix: 'cac' | 'cbc'): XmlElement {
  const child = single(reading, parent, local)
  if (child === undefined || (prefix === 'cbc' && child.text === '')) throw missing(reading, parent, `${prefix}:${local}`)
  return child
}

/** Where an element stands: Invoice/cac:InvoiceLine[3]/cbc:LineExtensionAmount (line 210). */
export function place(element: XmlElement): string {
  return `${path(element)} (line ${element.line})`
}

function path(element: XmlElement): string {
  const { parent, name } = element
  if (parent === null) return element.local
  const siblings = parent.children.filter((sibling) => sibling.name === name)
  const index = siblings.length > 1 ? `[${siblings.indexOf(element) + 1}]` : ''
  return `${path(parent)}/${name}${index}`
}

export function missing(reading: Reading, parent: XmlElement, name: string): Failure {
  return fail(importFailures.file_value_missing, { file: reading.file, place: `${name} in ${place(parent)}` })
}

export function invalid(reading: Reading, element: XmlElement, expected: string, value = element.text): Failure {
  return fail(importFailures.file_value_invalid, { file: reading.file, place: place(element), value: value.slice(0, 200), expected })
}

/** One line of text; longer ones are cut, and a notice says so. */
export function lineText(reading: Reading, element: XmlElement | undefined, most: number): string {
  if (element === undefined) return ''
  const text = element.text.replace(/\s+/g, ' ').trim()
  if (text.length <= most) return text
  reading.notices.push(`${place(element)}: the text was cut to ${most} characters.`)
  return cut(text, most)
}

/** The texts of several elements, one below the other. */
export function paragraphs(reading: Reading, elements: readonly XmlElement[], most = 10_000): string {
  const [head] = elements
  const text = elements
    .map((element) => element.text)
    .filter(Boolean)
    .join('\n')
  if (head === undefined || text.length <= most) return text
  reading.notices.push(`${place(head)}: the text was cut to ${most} characters.`)
  return cut(text, most)
}

function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}

/** A date, or null when the element is missing or empty. A time zone behind it changes nothing: the day is the one that is written. */
export function dateOf(reading: Reading, element: XmlElement | undefined): CalendarDate | null {
  if (element === undefined || element.text === '') return null
  const date = element.text.replace(/(Z|[+-]\d{2}:\d{2})$/, '')
  if (!isCalendarDate(date)) throw invalid(reading, element, 'a date that exists, as YYYY-MM-DD')
  return date
}
