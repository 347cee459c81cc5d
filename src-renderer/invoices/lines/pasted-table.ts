// Reads a piece of a spreadsheet from the clipboard: cells between tabs, or a CSV file with semicolons or commas; quoted cells may break lines.

/** The cells row by row; undefined when the text is no table and should be pasted as it is. */
export function readTable(text: string): string[][] | undefined {
  if (text.includes('\t')) return split(text, '\t')
  if (!/[\r\n]/.test(text.trim())) return undefined
  return readCsv(text, ';') ?? readCsv(text, ',') ?? split(text, '\t')
}

/** A table only where all rows have the same two or more cells and one column holds numbers, so that prose with commas stays prose. */
function readCsv(text: string, mark: ';' | ','): string[][] | undefined {
  const rows = split(text, mark)
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.length < 2 || rows.some((row) => row.length !== width)) return undefined
  const hasNumbers = Array.from({ length: width }).some((_, column) =>
    rows.slice(1).every((row) => /^[-\d.,%\s]*\d[-\d.,%\s]*$/.test(row[column] ?? '')),
  )
  return hasNumbers ? rows : undefined
}

/** RFC 4180 with any mark between the cells; rows without anything in them are left out. */
function split(text: string, mark: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some(Boolean)) rows.push(row)
    row = []
  }
  const letters = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (letters.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === mark) endCell()
    else if (letter === '\n') endRow()
    else cell += letter
  }
  endRow()
  return rows
}

/** How a table writes its numbers: the decimal sign that its cells prove, else the reader's. */
export function decimalSignOf(cells: readonly string[], otherwise: '.' | ','): '.' | ',' {
  for (const cell of cells) {
    const text = cell.replace(/[^\d.,]/g, '')
    const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1]
    if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
    if (points > 1) return ','
    if (commas > 1) return '.'
    const sign = points === 1 ? '.' : commas === 1 ? ',' : undefined
    if (sign && text.length - text.indexOf(sign) - 1 !== 3) return sign
  }
  return otherwise
}

/** "€ 1.234,56" as "1234.56": without grouping, currency and spaces; a percent sign stays. */
export function plainNumber(cell: string, sign: '.' | ','): string {
  const text = cell.replace(/[^\d.,%\u2212-]/g, '')
  return text.replaceAll(sign === '.' ? ',' : '.', '').replace(',', '.')
}
