import { readFileSync } from "node:fs"

/** A word of a CoNLL-U file, in its columns' names. */
export interface Word {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly misc: string
}

/** A stretch of text and the words in it: more than one for a contraction. */
export interface Surface {
  readonly text: string
  readonly words: readonly string[]
  readonly space: boolean
}

export interface Tree {
  readonly words: readonly Word[]
  readonly surfaces: readonly Surface[]
  readonly newDocument: boolean
  /** Of the document that begins here. */
  readonly documentId: string | undefined
  readonly newParagraph: boolean
}

/** Sentences of a CoNLL-U file; empty nodes are left out. */
export function trees(path: string): Tree[] {
  return readFileSync(path, "utf8")
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map(tree)
}

function tree(block: string): Tree {
  const lines = block.split("\n")
  const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"))
  const nodes = rows.filter(([id]) => /^\d+$/.test(id!))
  return {
    words: nodes.map(word),
    surfaces: surfaces(rows),
    newDocument: lines.some((line) => line.startsWith("# newdoc")),
    documentId: lines.find((line) => line.startsWith("# newdoc id = "))?.slice(14),
    newParagraph: lines.some((line) => line.startsWith("# newpar")),
  }
}

const word = (row: readonly string[]): Word => ({
  form: row[1]!,
  lemma: row[2]!,
  upos: row[3]!,
  xpos: row[4]!,
  head: Number(row[6]),
  misc: row[9]!,
})

function surfaces(rows: readonly (readonly string[])[]): Surface[] {
  const found: Surface[] = []
  let covered = 0
  for (const [i, row] of rows.entries()) {
    const [id, text] = [row[0]!, row[1]!]
    if (id.includes(".")) continue
    const [first, last] = id.split("-").map(Number)
    if (last === undefined && first! <= covered) continue
    covered = last ?? first!
    const words = last === undefined ? [text] : partsOf(rows, i, last)
    const whole = words.join("") === text ? words : [text]
    found.push({ text, words: whole, space: !row[9]!.includes("SpaceAfter=No") })
  }
  return found
}

function partsOf(rows: readonly (readonly string[])[], at: number, last: number): string[] {
  const parts: string[] = []
  for (let i = at + 1; i < rows.length && Number(rows[i]![0]) <= last; i++)
    if (!rows[i]![0]!.includes(".")) parts.push(rows[i]![1]!)
  return parts
}

/** The sentences of each document, in order. */
export function documents(all: readonly Tree[]): Tree[][] {
  const found: Tree[][] = []
  for (const one of all) {
    if (one.newDocument || found.length === 0) found.push([])
    found.at(-1)!.push(one)
  }
  return found
}
