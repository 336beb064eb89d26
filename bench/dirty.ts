/** Tags and trees of the development parts as printed and as they come scraped, shouted or
 *  machine-translated: in capitals, in lower case, without commas, with every mark of quotation
 *  turned, and with the spaces around it lost; from gold words and from raw text.
 *  Run: `npx tsx bench/dirty.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { predictConllu } from "../src/cli/predict/conllu.ts"
import {
  type ConlluRange,
  type ConlluSentence,
  type ConlluWord,
  parseConllu,
  printConllu,
} from "../src/model/conllu.ts"

type Dirt = (sentence: ConlluSentence) => ConlluSentence

const forms =
  (change: (form: string) => string): Dirt =>
  ({ words, ranges, ...rest }) => ({
    ...rest,
    words: words.map((word) => ({ ...word, form: change(word.form) })),
    ranges: ranges.map((range) => ({ ...range, form: change(range.form) })),
  })

const glued = "SpaceAfter=No"
const isGlued = ({ misc }: { readonly misc: string }): boolean => misc.includes(glued)
const glue = <T extends ConlluWord | ConlluRange>(one: T): T => ({ ...one, misc: glued })

/** Commas that govern nothing are taken out; what stood before them takes their space. */
const withoutCommas: Dirt = ({ comments, words, ranges }) => {
  const heads = new Set(words.map(({ head }) => head))
  const stays = words.map(({ form }, i) => form !== "," || heads.has(i + 1))
  if (!stays.some(Boolean)) return { comments, words, ranges }
  const place = [0]
  for (const stay of stays) place.push(place.at(-1)! + (stay ? 1 : 0))
  const spaced = <T extends ConlluWord | ConlluRange>(one: T, last: number): T =>
    stays[last] === false && !isGlued(words[last]!) ? { ...one, misc: "_" } : one
  return {
    comments,
    words: words
      .map((word, i) => ({ ...spaced(word, i + 1), head: place[word.head]! }))
      .filter((_, i) => stays[i]),
    ranges: ranges.map((range) => ({
      ...spaced(range, range.last),
      first: place[range.first]!,
      last: place[range.last]!,
    })),
  }
}

const isMark = (word: ConlluWord | undefined): boolean => /^(["“”]|''|``)$/.test(word?.form ?? "")

/** No space on either side of a mark of quotation. */
const withoutSpaces: Dirt = ({ comments, words, ranges }) => ({
  comments,
  words: words.map((word, i) => (isMark(word) || isMark(words[i + 1]) ? glue(word) : word)),
  ranges: ranges.map((range) => (isMark(words[range.last]) ? glue(range) : range)),
})

const turned = (form: string): string => form.replace(/^(["“”]|''|``)$/, "”").replace(/[’‘']/g, "’")

const kinds: readonly (readonly [name: string, dirt: Dirt])[] = [
  ["as printed", (sentence) => sentence],
  ["ALL CAPS", forms((form) => form.toUpperCase())],
  ["lower case", forms((form) => form.toLowerCase())],
  ["without commas", withoutCommas],
  ["turned quotation marks", forms(turned)],
  ["glued quotation marks", withoutSpaces],
]

/** The sentence with its `# text` spelled anew. */
function respelled({ comments, words, ranges }: ConlluSentence): ConlluSentence {
  let text = ""
  for (let i = 0; i < words.length; i++) {
    const range = ranges.find(({ first }) => first === i + 1)
    const piece = range ?? words[i]!
    text += piece.form + (isGlued(piece) ? "" : " ")
    if (range) i = range.last - 1
  }
  const other = comments.filter((comment) => !comment.startsWith("# text ="))
  return { comments: [...other, `# text = ${text.trim()}`], words, ranges }
}

type Scores = Readonly<Record<string, { readonly f1: number }>>

async function main(shared: string): Promise<void> {
  const scorer = await import(pathToFileURL(resolve(`${shared}/score/conllu.mjs`)).href)
  const percent = (scores: Scores, name: string): string =>
    (100 * scores[name]!.f1).toFixed(1).padStart(8)
  console.log(`${"".padEnd(30)}${"gold words".padStart(16)}${"raw text".padStart(34)}`)
  const columns = ["UPOS", "LAS", "words", "sents", "UPOS", "LAS"]
  console.log(`${"".padEnd(30)}${columns.map((name) => name.padStart(8)).join("")}`)
  for (const part of ["EWT", "GUM"]) {
    const source = parseConllu(readFileSync(`${shared}/treebanks/${part}/dev.conllu`, "utf8"))
    for (const [name, dirt] of kinds) {
      const gold = printConllu(source.map(dirt).map(respelled))
      const score = (words: boolean): Scores =>
        scorer.score(gold, [...predictConllu(gold, words)].join(""))
      const [given, raw] = [score(true), score(false)]
      const cells = [
        ...["UPOS", "LAS"].map((one) => percent(given, one)),
        ...["Words", "Sentences", "UPOS", "LAS"].map((one) => percent(raw, one)),
      ]
      console.log(`${`${part}, ${name}`.padEnd(30)}${cells.join("")}`)
    }
  }
}

if (existsSync("../shared/treebanks")) await main("../shared")
else console.log("skipped: the treebanks are not here")
