// Reads comma-separated files as they come from anywhere (RFC 4180, and what programs make of it): quotes, other delimiters, any line end.
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export interface CsvRow {
  /** the line of the file on which the row begins, from 1 */
  line: number
  cells: string[]
}
export interface CsvFile {
  rows: CsvRow[]
  /** the line of a quotation mark that is never closed */
  openQuoteLine: number | null
}

/** The rows of a file; empty lines are left out. A quotation mark inside a cell is doubled; elsewhere it stands for itself. */
export function readCsv(text: string, delimiter: Delimiter): CsvFile {
  const rows: CsvRow[] = []
  let [cells, cell, line, begin] = [[] as string[], '', 1, 1]
  let openedAt: number | null = null
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell.trim() !== '') rows.push({ line: begin, cells })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const isBreak = letter === '\n' || letter === '\r'
    if (isBreak && !(letter === '\r' && text[at + 1] === '\n')) line += 1
    if (openedAt !== null) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else openedAt = null
    } else if (letter === '"' && cell === '') openedAt = line
    else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (!isBreak) cell += letter
    else if (letter === '\n' || text[at + 1] !== '\n') {
      endRow()
      begin = line
    }
  }
  if (cell !== '' || cells.length > 0) endRow()
  return { rows, openQuoteLine: openedAt }
}

/** The delimiter that makes the most even table of the first rows; a comma when nothing speaks for another. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 20_000)
  const scored = DELIMITERS.map((delimiter) => {
    const counts = readCsv(sample, delimiter)
      .rows.slice(0, 20)
      .map(({ cells }) => cells.length)
    const columns = counts[0] ?? 1
    const even = counts.filter((count) => count === columns).length
    return { delimiter, score: columns === 1 ? 0 : even * 100 + columns }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}
