// The characters that XML allows, and the references that stand for them: the five named ones and numbers.
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Whether XML 1.0 allows the code point in a document. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff
}

/** The text with its references resolved once. Without a DTD no other entity can exist: `refuse` makes what is thrown for it. */
export function decodeEntities(text: string, refuse: (entity: string) => Error): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&<\s]{0,20};?)/g, (whole, body: string) => {
    const reference = body.endsWith(';') ? body.slice(0, -1) : undefined
    const character = reference === undefined ? undefined : (NAMED[reference] ?? numbered(reference))
    if (character === undefined) throw refuse(whole)
    return character
  })
}

function numbered(reference: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(reference)
  if (!match) return undefined
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined
}
