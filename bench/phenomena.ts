/** What the parser gets right and wrong by phenomenon, on the words of the treebanks' development
 *  parts: relations, parts of speech taken for one another, long sentences and quotations.
 *  Run: `npx tsx bench/phenomena.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { predictConllu } from "../src/cli/predict/conllu.ts"
import { type ConlluSentence, type ConlluWord, parseConllu } from "../src/model/conllu.ts"

/** A sentence as the treebank has it and as sitrep reads it, word by word. */
interface Pair {
  readonly gold: readonly ConlluWord[]
  readonly said: readonly ConlluWord[]
}

/** Is the word at this place a case of the phenomenon in this reading? */
type Test = (words: readonly ConlluWord[], at: number) => boolean

const related =
  (...relations: readonly string[]): Test =>
  (words, at) =>
    relations.includes(words[at]!.deprel)

/** With all subtypes. */
const based =
  (...relations: readonly string[]): Test =>
  (words, at) =>
    relations.includes(baseOf(words[at]!))

const hasChild = (words: readonly ConlluWord[], at: number, relation: string): boolean =>
  words.some((word) => word.head === at + 1 && baseOf(word) === relation)

const prepositional: Test = (words, at) =>
  related("obl", "nmod")(words, at) && hasChild(words, at, "case")

const phenomena: readonly (readonly [name: string, test: Test])[] = [
  ["subject (nsubj, csubj)", related("nsubj", "csubj")],
  ["passive subject (:pass)", related("nsubj:pass", "csubj:pass")],
  ["object (obj)", based("obj")],
  ["indirect object (iobj)", based("iobj")],
  ["PP attachment (obl or nmod, with case)", prepositional],
  ["oblique (obl)", related("obl")],
  ["agent (obl:agent)", related("obl:agent")],
  [
    "time as a noun (obl:tmod, obl:unmarked, :npmod)",
    related("obl:tmod", "obl:npmod", "obl:unmarked"),
  ],
  ["nominal modifier (nmod)", related("nmod")],
  ["possessor (nmod:poss)", related("nmod:poss")],
  ["coordination (conj)", based("conj")],
  ["conjunction (cc)", based("cc")],
  ["relative clause (acl:relcl)", related("acl:relcl")],
  ["other clause at a noun (acl)", related("acl")],
  ["adverbial clause (advcl)", based("advcl")],
  ["complement clause (ccomp)", based("ccomp")],
  ["open complement (xcomp)", based("xcomp")],
  ["apposition (appos)", based("appos")],
  ["parataxis", based("parataxis")],
  ["copula (cop)", based("cop")],
  ["auxiliary (aux)", based("aux")],
  ["subordinator (mark)", based("mark")],
  ["preposition (case)", based("case")],
  ["compound", related("compound")],
  ["particle (compound:prt)", related("compound:prt")],
  ["name of several words (flat)", based("flat")],
  ["number (nummod)", based("nummod")],
  ["adjective (amod)", based("amod")],
  ["adverb (advmod)", based("advmod")],
  ["root", based("root")],
]

const baseOf = ({ deprel }: ConlluWord): string => deprel.split(":")[0]!

const isRight = (gold: ConlluWord, said: ConlluWord): boolean =>
  gold.head === said.head && baseOf(gold) === baseOf(said)

const percent = (part: number, all: number): string =>
  all === 0 ? "–" : ((100 * part) / all).toFixed(1)

/** What is said most often where the phenomenon is missed, with its share of the misses. */
function instead(misses: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const miss of misses) counts.set(miss, (counts.get(miss) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([miss, n]) => `${miss} ${percent(n, misses.length).replace(/\..*/, "")} %`)
    .join(", ")
}

/** How often it stands in the treebank; F1 of head with relation; the share of its words that get
 *  their head whatever the relation; and what the others get. */
function phenomenon(pairs: readonly Pair[], test: Test): string[] {
  let [wanted, given, right, headed] = [0, 0, 0, 0]
  const misses: string[] = []
  for (const { gold, said } of pairs)
    gold.forEach((word, i) => {
      const [is, seems] = [test(gold, i), test(said, i)]
      const same = said[i]!.head === word.head
      if (seems) given++
      if (!is) return
      wanted++
      if (same) headed++
      if (same && seems) right++
      else misses.push(seems ? "another head" : said[i]!.deprel)
    })
  return [
    wanted.toLocaleString("en"),
    percent(2 * right, wanted + given),
    percent(headed, wanted),
    instead(misses),
  ]
}

const confused: readonly (readonly [string, string])[] = [
  ["PROPN", "NOUN"],
  ["ADJ", "VERB"],
  ["ADJ", "NOUN"],
  ["ADJ", "PROPN"],
  ["NOUN", "VERB"],
  ["AUX", "VERB"],
  ["ADP", "SCONJ"],
  ["ADP", "ADV"],
  ["ADV", "ADJ"],
  ["DET", "PRON"],
  ["PRON", "SCONJ"],
]

/** How many words of one part of speech are taken for another, of how many. */
function taken(pairs: readonly Pair[], from: string, to: string): string {
  const those = pairs.flatMap(({ gold, said }) => said.filter((_, i) => gold[i]!.upos === from))
  return `${those.filter(({ upos }) => upos === to).length} of ${those.length.toLocaleString("en")}`
}

const lengths = [10, 20, 30, 40, 60, 200]

/** Of words in sentences of so many: how many, parts of speech, relations with heads. */
function byLength(pairs: readonly Pair[], low: number, high: number): string[] {
  const those = pairs.filter(({ gold }) => gold.length > low && gold.length <= high)
  const words = those.flatMap(({ gold, said }) => gold.map((word, i) => [word, said[i]!] as const))
  return [
    words.length.toLocaleString("en"),
    percent(words.filter(([gold, said]) => gold.upos === said.upos).length, words.length),
    percent(words.filter(([gold, said]) => isRight(gold, said)).length, words.length),
  ]
}

const isMark = ({ form }: ConlluWord): boolean => /^(["“”«»]|''|``)$/.test(form)

/** Stretches of three words or more between marks of quotation, from first to last. */
function quoted(words: readonly ConlluWord[]): (readonly [first: number, last: number])[] {
  const marks = words.flatMap((word, i) => (isMark(word) ? [i] : []))
  const pairs = marks.flatMap((mark, k) =>
    k % 2 === 0 ? [[mark + 1, (marks[k + 1] ?? 0) - 1]] : [],
  )
  return pairs.map(([first, last]) => [first!, last!] as const).filter(([a, b]) => b >= a + 2)
}

/** The one word, marks aside, whose head is outside the stretch. */
function headOf(
  words: readonly ConlluWord[],
  [first, last]: readonly [number, number],
): number | undefined {
  const heads = words.flatMap((word, i) => {
    const inside = word.head > first && word.head <= last + 1
    return i >= first && i <= last && !inside && word.upos !== "PUNCT" ? [i] : []
  })
  return heads.length === 1 ? heads[0] : undefined
}

/** Of quotations with one head: how many, how many have that head alone, and how many of these
 *  hang where they should, as what they should. */
function quotations(pairs: readonly Pair[]): string[] {
  let [all, same, hung] = [0, 0, 0]
  for (const { gold, said } of pairs)
    for (const stretch of quoted(gold)) {
      const head = headOf(gold, stretch)
      if (head === undefined) continue
      all++
      if (headOf(said, stretch) !== head) continue
      same++
      if (isRight(gold[head]!, said[head]!)) hung++
    }
  return [String(all), percent(same, all), percent(hung, all)]
}

function table(head: string, columns: readonly string[], rows: readonly (readonly string[])[]) {
  console.log(`| ${[head, ...columns].join(" | ")} |`)
  console.log(`|${" --- |".repeat(columns.length + 1)}`)
  for (const row of rows) console.log(`| ${row.join(" | ")} |`)
  console.log()
}

function pairsOf(path: string): Pair[] {
  const source = readFileSync(path, "utf8")
  const said = parseConllu([...predictConllu(source, true)].join(""))
  return parseConllu(source).map(
    ({ words }: ConlluSentence, i): Pair => ({ gold: words, said: said[i]!.words }),
  )
}

function main(shared: string): void {
  const parts = ["EWT", "GUM"].map(
    (name) => [name, pairsOf(`${shared}/treebanks/${name}/dev.conllu`)] as const,
  )
  const columns = (...names: readonly string[]): string[] =>
    parts.flatMap(([part]) => names.map((name) => `${part} ${name}`))
  const cells = (of: (pairs: readonly Pair[]) => string[]): string[] =>
    parts.flatMap(([, pairs]) => of(pairs))
  table(
    "phenomenon",
    columns("words", "F1", "head", "where missed"),
    phenomena.map(([name, test]) => [name, ...cells((pairs) => phenomenon(pairs, test))]),
  )
  table(
    "part of speech",
    columns("taken so", "the other way"),
    confused.map(([a, b]) => [
      `${a} for ${b}`,
      ...cells((pairs) => [taken(pairs, a, b), taken(pairs, b, a)]),
    ]),
  )
  table(
    "words in the sentence",
    columns("words", "UPOS", "LAS"),
    lengths.map((high, i) => {
      const low = lengths[i - 1] ?? 0
      return [`${low + 1} to ${high}`, ...cells((pairs) => byLength(pairs, low, high))]
    }),
  )
  table("quotations", columns("with one head", "same head", "and hung right"), [
    ["within a sentence", ...cells(quotations)],
  ])
}

if (existsSync("../shared/treebanks")) main("../shared")
else console.log("skipped: the treebanks are not here")
