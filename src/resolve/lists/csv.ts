/** A row of a CSV file, by the names of its columns. */
export interface CsvRow {
  /** Line of the file that the row begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of a CSV file: quotes may hold separators, line ends and doubled quotes
 *  (RFC 4180); the separator is the comma, semicolon or tab that the first line
 *  has most of. Empty lines are left out. A quote that is never closed ends with
 *  its line. */
export function csvRows(text: string): readonly CsvRow[] {
  const [header = ""] = text.split(/\r?\n/, 1)
  const count = (mark: string): number => header.split(mark).length
  const separator = [",", ";", "\t"].reduce((a, b) => (count(b) > count(a) ? b : a))
  const rows: CsvRow[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const { cells, next } = rowAt(text, at, separator)
    if (cells.some((cell) => cell !== "")) rows.push({ line, cells })
    line += text.slice(at, next).split("\n").length - 1
    at = next
  }
  return rows
}

function rowAt(text: string, from: number, separator: string) {
  const cells: string[] = []
  let at = from
  for (;;) {
    const { cell, next } = cellAt(text, at, separator)
    cells.push(cell.trim())
    if (text[next] !== separator) return { cells, next: afterLine(text, next) }
    at = next + 1
  }
}

const afterLine = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1

function cellAt(text: string, from: number, separator: string) {
  const quoted = text[from] === '"' ? /"((?:[^"]|"")*)"[^\S\r\n\t]*/y : undefined
  if (quoted) {
    quoted.lastIndex = from
    const match = quoted.exec(text)
    const next = from + (match?.[0].length ?? 0)
    const ends = next >= text.length || text[next] === separator || /[\r\n]/.test(text[next]!)
    if (match && ends) return { cell: match[1]!.replaceAll('""', '"'), next }
  }
  let next = from
  while (next < text.length && text[next] !== separator && !/[\r\n]/.test(text[next]!)) next++
  return { cell: text.slice(from, next).replace(/^"|"$/g, ""), next }
}
