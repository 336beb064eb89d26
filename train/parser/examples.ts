/** Sentences to learn from, and what they look like in dirty text. */
import { readFileSync } from "node:fs"
import { parseConllu } from "../../src/model/conllu.ts"
import { rootForm } from "../../src/read/features.ts"

/** One sentence; index 0 is the root that stands before it. */
export interface Example {
  readonly forms: readonly string[]
  /** UPOS, XPOS and FEATS, with tabs between. */
  readonly tags: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

export const readTreebank = (path: string): Example[] =>
  parseConllu(readFileSync(path, "utf8")).map(({ words }) => ({
    forms: [rootForm, ...words.map(({ form }) => form)],
    tags: [
      "",
      ...words.map(({ upos, xpos, feats }) => `${upos}\t${xpos}\t${feats === "_" ? "" : feats}`),
    ],
    heads: [-1, ...words.map(({ head }) => head)],
    relations: ["", ...words.map(({ deprel }) => deprel)],
  }))

/** Labels seen at least `least` times, the commonest first. */
export function labelsOf(columns: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const column of columns)
    for (const label of column.slice(1)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([label]) => label)
}

/** A tag that is itself a label, or the commonest label with its UPOS and XPOS. */
export function tagFinder(labels: readonly string[]): (tag: string) => number {
  const exact = new Map(labels.map((label, i) => [label, i]))
  const bare = (tag: string): string => tag.slice(0, tag.lastIndexOf("\t"))
  const likely = new Map([...labels].reverse().map((label) => [bare(label), exact.get(label)!]))
  return (tag) => exact.get(tag) ?? likely.get(bare(tag)) ?? -1
}

type Change = (example: Example, random: () => number) => Example

const forms =
  (change: (form: string, random: () => number) => string): Change =>
  (example, random) => ({
    ...example,
    forms: example.forms.map((form, i) => (i ? change(form, random) : form)),
  })

const marks = ['"', "“", "”", "''"]

/** What is done to some sentences, and to what share of them. */
const changes: readonly (readonly [share: number, change: Change])[] = [
  [0.02, forms((form) => form.toUpperCase())],
  [0.03, forms((form) => form.toLowerCase())],
  [0.03, withoutCommas],
  [0.05, forms(otherMarks)],
]

/** The sentence as it is, mostly, or in capitals, in lower case, without commas,
 *  or with other quotation marks and apostrophes. */
export function dirtied(example: Example, random: () => number): Example {
  let die = random()
  for (const [share, change] of changes) {
    if (die < share) return change(example, random)
    die -= share
  }
  return example
}

function otherMarks(form: string, random: () => number): string {
  if (marks.includes(form)) return marks[Math.floor(random() * marks.length)]!
  return random() < 0.5 ? form.replaceAll("'", "’") : form.replaceAll("’", "'")
}

function withoutCommas(example: Example): Example {
  const governs = new Set(example.heads)
  const stays = example.forms.map((form, i) => form !== "," || governs.has(i))
  if (stays.filter(Boolean).length < 3) return example
  let count = 0
  const place = stays.map((stay) => (stay ? count++ : -1))
  const kept = <T>(column: readonly T[]): T[] => column.filter((_, i) => stays[i])
  return {
    forms: kept(example.forms),
    tags: kept(example.tags),
    heads: kept(example.heads).map((head) => (head < 0 ? head : place[head]!)),
    relations: kept(example.relations),
  }
}
