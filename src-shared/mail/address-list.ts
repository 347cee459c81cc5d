// Reads what people type where mail goes to: addresses with or without names, parted by commas, semicolons or lines.

export interface MailAddress {
  name: string
  email: string
}

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u

/** Whether the text can be an e-mail address: "ada@example.com". */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text)
}

/** The entries of a list as they were typed; commas within quotation marks belong to a name. */
export function typedAddresses(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|[^,;\r\n"])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** One entry such as "Ada <ada@example.com>"; undefined when it is no address. */
export function readAddress(typed: string): MailAddress | undefined {
  const [, name = '', inBrackets] = /^(.*?)\s*<([^<>]*)>$/.exec(typed) ?? []
  const email = (inBrackets ?? typed).trim()
  return isEmail(email) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), email } : undefined
}

/** The addresses of a list, each once, and the entries that are none. */
export function readAddresses(text: string): { addresses: MailAddress[]; invalid: string[] } {
  const read = typedAddresses(text).map((typed) => ({ typed, address: readAddress(typed) }))
  const addresses = read.flatMap(({ address }) => address ?? [])
  const isFirst = ({ email }: MailAddress, index: number) =>
    addresses.findIndex((one) => one.email.toLowerCase() === email.toLowerCase()) === index
  return { addresses: addresses.filter(isFirst), invalid: read.flatMap(({ typed, address }) => (address ? [] : [typed])) }
}

/** An address as it is typed: Ada <ada@example.com>; a name with a comma stands in quotation marks. */
export function writeAddress({ name, email }: MailAddress): string {
  if (name === '') return email
  return `${/[",;<>]/.test(name) ? `"${name.replaceAll('"', '')}"` : name} <${email}>`
}
