import { readFileSync } from "node:fs"
import { nameTypes } from "../src/read/viterbi.ts"
import type { Tree, Word } from "./treebank.ts"

/** A sentence with its names, tokens `first` up to, not including, `last`. */
export interface Marked {
  readonly forms: readonly string[]
  readonly names: readonly {
    readonly first: number
    readonly last: number
    readonly type: number
  }[]
}

/** Labels of the corpora that are ours, by {@link nameTypes}. */
const types: Readonly<Record<string, number>> = {
  PER: 0,
  Person: 0,
  LOC: 1,
  Location: 1,
  ORG: 2,
  Organisation: 2,
}

/** Documents of a file of words with IOB labels: CoNLL 2003 columns, or the
 *  numbered rows of Universal NER. */
export function iob(path: string): Marked[][] {
  const documents: Marked[][] = [[]]
  let rows: [form: string, label: string][] = []
  const flush = () => {
    if (rows.length > 0) documents.at(-1)!.push(marked(rows))
    rows = []
  }
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# newdoc") || line.startsWith("-DOCSTART-")) {
      flush()
      documents.push([])
    } else if (line.trim() === "") flush()
    else if (!line.startsWith("# ")) rows.push(row(line, path.endsWith("iob2")))
  }
  flush()
  return documents.filter((sentences) => sentences.length > 0)
}

function row(line: string, numbered: boolean): [form: string, label: string] {
  const columns = numbered ? line.split("\t").slice(1, 3) : line.trim().split(/\s+/)
  return [columns[0]!, columns.at(-1)!]
}

function marked(rows: readonly [form: string, label: string][]): Marked {
  const names: { first: number; last: number; type: number }[] = []
  rows.forEach(([, label], i) => {
    const type = types[label.slice(2)]
    if (type === undefined) return
    const open = names.at(-1)
    const goes = label.startsWith("I-") && open?.last === i && open.type === type
    if (goes) open.last = i + 1
    else names.push({ first: i, last: i + 1, type })
  })
  return { forms: rows.map(([form]) => form), names }
}

interface Entity {
  readonly id: string
  readonly type: number
  readonly first: number
  last: number
}

const gumTypes: Readonly<Record<string, number>> = { person: 0, place: 1, organization: 2 }

/** Names of GUM: its entities are whole noun phrases and are cut down to the
 *  name that heads them. */
export function fromGum({ words }: Tree): Marked {
  const names: Marked["names"][number][] = []
  const entities = gumEntities(words).sort((a, b) => a.last - a.first - (b.last - b.first))
  for (const entity of entities) {
    const name = cutToName(words, entity)
    if (name && !names.some((one) => one.first < name.last && name.first < one.last))
      names.push(name)
  }
  return { forms: words.map(({ form }) => form), names: names.sort((a, b) => a.first - b.first) }
}

function gumEntities(words: readonly Word[]): Entity[] {
  const open: Entity[] = []
  const closed: Entity[] = []
  words.forEach(({ misc }, i) => {
    const marks = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? ""
    for (const [whole, id, type, end] of marks.matchAll(/\((\d+)-([a-z]+)-[^()]*\)?|(\d+)\)/g)) {
      if (id !== undefined) open.push({ id, type: gumTypes[type!] ?? -1, first: i, last: 0 })
      if (id !== undefined && !whole.endsWith(")")) continue
      const at = open.findLastIndex((one) => one.id === (id ?? end))
      if (at >= 0) closed.push({ ...open.splice(at, 1)[0]!, last: i + 1 })
    }
  })
  return closed.filter(({ type }) => type >= 0)
}

const isNameWord = ({ form, upos, xpos }: Word): boolean =>
  upos === "PROPN" ||
  xpos.startsWith("NNP") ||
  (upos === "ADJ" && /^\p{Lu}/u.test(form)) ||
  form === "-"

const title =
  /^(Mr|Mrs|Ms|Dr|President|Prime|Minister|Senator|Sen|Professor|Prof|King|Queen|Sir|Lord|General|Governor|Judge|Justice|Chief|Secretary)\.?$/

function cutToName(words: readonly Word[], { first, last, type }: Entity) {
  const inside = (head: number): boolean => head > first && head <= last
  const head = words.findIndex((word, i) => i >= first && i < last && !inside(word.head))
  if (head < 0 || words[head]!.upos !== "PROPN") return undefined
  let from = head
  while (from > first && isNameWord(words[from - 1]!)) from--
  let to = head + 1
  for (
    let more = moreOfName(words, to, last, type);
    more > 0;
    more = moreOfName(words, to, last, type)
  )
    to += more
  if (type === 0) while (from < to - 1 && title.test(words[from]!.form)) from++
  return { first: from, last: to, type }
}

/** How many words after the name still belong to it: one, or "of Education". */
function moreOfName(words: readonly Word[], to: number, last: number, type: number): number {
  const isName = (i: number): boolean => i < last && isNameWord(words[i]!)
  if (isName(to)) return 1
  if (type === nameTypes.indexOf("PER") || to >= last) return 0
  const link = words[to]!.form
  if (/^(of|for|the|and|&)$/i.test(link) && isName(to + 1)) return 2
  return /^(of|for)$/i.test(link) && words[to + 1]?.form === "the" && isName(to + 2) ? 3 : 0
}
