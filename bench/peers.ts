/** Parts of speech (by genre and by class), sentences and names, beside what npm has: wink-nlp with
 *  wink-eng-lite-web-model, and compromise, on the same text in the same run. Those two are not
 *  among the dependencies: `npm i --no-save wink-nlp wink-eng-lite-web-model compromise`.
 *  Run: `npx tsx bench/peers.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { reader } from "../src/engine.ts"
import { english } from "../src/languages/en/index.ts"
import type { Annotated, Context } from "../src/model/index.ts"
import { fromGum, iob, type Marked } from "../train/namedata.ts"
import { documents, type Tree, trees } from "../train/treebank.ts"
import { textDocument } from "./document.ts"

/** A span between characters that are no white space, so that programs that keep other white
 *  space can be compared. */
type Place = readonly [start: number, end: number]

/** What a program says of a text; `undefined` where it has no such thing. */
interface Answer {
  /** Parts of speech by place, as `start-end`. */
  readonly parts: ReadonlyMap<string, string>
  readonly sentences: readonly Place[]
  readonly names: ReadonlySet<string> | undefined
}

type Program = (text: string) => Answer

const solid = (text: string): number => text.replace(/\s/g, "").length
const key = ([start, end]: Place, label = ""): string => `${start}-${end} ${label}`

/** Places of pieces that follow one another. */
function places(pieces: readonly string[]): Place[] {
  let at = 0
  return pieces.map((piece): Place => {
    const start = at
    at += solid(piece)
    return [start, at]
  })
}

function ours(): Program {
  const weights = ["parser", "small"].map((name) => readFileSync(`models/en/${name}.bin`))
  const walk = reader(english, weights[0]!, weights[1]!)
  const context: Context = { language: english, note: () => {} }
  return (text) => {
    const layers = walk.annotate({ document: textDocument(text) } as Annotated<never>, context)
    const { tokens, tags, sentences, names } = layers
    const words = places(tokens.map(({ start, end }) => text.slice(start, end)))
    return {
      parts: new Map(words.map((place, i) => [key(place), tags[i]!.upos])),
      sentences: sentences.map(({ first, last }) => [words[first]![0], words[last - 1]![1]]),
      names: new Set(
        names.map(({ first, last, type }) => key([words[first]![0], words[last - 1]![1]], type)),
      ),
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the peers bring no types that are there to be read
type Foreign = any

const load = async (name: string): Promise<Foreign> => (await import(name)).default

async function wink(): Promise<Program> {
  const [make, model] = [await load("wink-nlp"), await load("wink-eng-lite-web-model")]
  const nlp = make(model)
  return (text) => {
    const doc = nlp.readDoc(text)
    const words = places(doc.tokens().out())
    const parts: string[] = doc.tokens().out(nlp.its.pos)
    return {
      parts: new Map(words.map((place, i) => [key(place), parts[i]!])),
      sentences: places(doc.sentences().out()),
      names: undefined,
    }
  }
}

/** compromise's tags in the order in which they decide, with the part of speech each is. */
const partOf: readonly (readonly [tag: string, part: string])[] = [
  ["Pronoun", "PRON"],
  ["ProperNoun", "PROPN"],
  ["Auxiliary", "AUX"],
  ["Modal", "AUX"],
  ["Copula", "AUX"],
  ["Determiner", "DET"],
  ["Preposition", "ADP"],
  ["Conjunction", "CCONJ"],
  ["Value", "NUM"],
  ["Adverb", "ADV"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Noun", "NOUN"],
]

async function compromise(): Promise<Program> {
  const nlp = await load("compromise")
  const kinds = { people: "PER", places: "LOC", organizations: "ORG" }
  return (text) => {
    const doc = nlp(text)
    const parts = new Map<string, string>()
    const sentences: Place[] = []
    let at = 0
    for (const { terms } of doc.json()) {
      const from = at
      for (const { pre, text: word, post, tags } of terms) {
        at += solid(pre)
        const place: Place = [at, at + solid(word)]
        at = place[1] + solid(post)
        const part = partOf.find(([tag]) => tags.includes(tag))?.[1] ?? "X"
        if (place[1] > place[0]) parts.set(key(place), part)
      }
      sentences.push([from, at])
    }
    const names = new Set<string>()
    for (const [what, type] of Object.entries(kinds))
      for (const { text: name, offset } of doc[what]().json({ offset: true })) {
        const bare = name.replace(/^(Mrs?|Ms|Dr)\.? |['’]s?\W*$|[\s,.;:!?)"”]+$/g, "")
        const start = solid(text.slice(0, offset.start + name.indexOf(bare)))
        names.add(key([start, start + solid(bare)], type))
      }
    return { parts, sentences, names }
  }
}

/** A document's running text, with the right answers. */
interface Exam {
  readonly genre: string
  readonly text: string
  readonly right: Answer
  readonly words: number
}

const nameTypes = ["PER", "LOC", "ORG"]

function examOf(genre: string, document: readonly Tree[], marked: readonly Marked[]): Exam {
  let text = ""
  const sentences: Place[] = []
  const parts = new Map<string, string>()
  const names = new Set<string>()
  document.forEach(({ surfaces, words, newParagraph }, i) => {
    const start = solid(text)
    if (text !== "") text += newParagraph ? "\n\n" : " "
    for (const { text: piece, space } of surfaces) text += piece + (space ? " " : "")
    const lie = (forms: readonly string[]): Place[] =>
      places(forms).map(([from, to]) => [from + start, to + start])
    lie(words.map(({ form }) => form)).forEach((place, k) => {
      parts.set(key(place), words[k]!.upos)
    })
    const whole = lie(marked[i]!.forms)
    for (const { first, last, type } of marked[i]!.names)
      names.add(key([whole[first]![0], whole[last - 1]![1]], nameTypes[type]))
    sentences.push([start, solid(text)])
  })
  const words = document.reduce((sum, tree) => sum + tree.words.length, 0)
  return { genre, text, right: { parts, sentences, names }, words }
}

function exams(shared: string): Exam[] {
  const dev = (part: string) => trees(`${shared}/treebanks/${part}/dev.conllu`)
  const spelled = (forms: readonly string[]): string => forms.join("")
  const names = new Map(
    iob(`${shared}/names/ewt-dev.iob2`)
      .flat()
      .map((one) => [spelled(one.forms), one]),
  )
  const namesOf = ({ words }: Tree): Marked => {
    const forms = words.map(({ form }) => form)
    return names.get(spelled(forms)) ?? { forms, names: [] }
  }
  const ewt = documents(dev("EWT")).map((document) =>
    examOf(`EWT ${genreOf(document)}`, document, document.map(namesOf)),
  )
  const gum = documents(dev("GUM")).map((document) =>
    examOf(`GUM ${genreOf(document)}`, document, document.map(fromGum)),
  )
  return [...ewt, ...gum]
}

/** Both treebanks begin the id of a document with its genre: "weblog-…", "GUM_court_…". */
const genreOf = ([first]: readonly Tree[]): string =>
  /^(?:GUM_)?([a-z]+)/.exec(first?.documentId ?? "")?.[1] ?? "other"

/** Sums over documents: right, found and expected. */
class Tally {
  #parts = [0, 0]
  /** By part of speech. */
  readonly #classes = new Map<string, number[]>()
  #sentences = [0, 0, 0]
  #names: number[] | undefined = [0, 0, 0]

  add(given: Answer, { right }: Exam): void {
    for (const [place, part] of right.parts) {
      const said = given.parts.get(place)
      if (said === undefined) continue
      this.#parts[1]!++
      if (isSame(said, part)) this.#parts[0]!++
      const answer = isSame(said, part) ? part : said
      if (answer === part) this.#class(part)[0]!++
      this.#class(answer)[1]!++
      this.#class(part)[2]!++
    }
    count(
      this.#sentences,
      given.sentences.map((one) => key(one)),
      right.sentences.map((one) => key(one)),
    )
    if (given.names === undefined || this.#names === undefined) this.#names = undefined
    else count(this.#names, [...given.names], [...right.names!])
  }

  #class(part: string): number[] {
    const sums = this.#classes.get(part) ?? [0, 0, 0]
    this.#classes.set(part, sums)
    return sums
  }

  /** How many words of this part of speech there are, and F1 where the program knows it. */
  class(part: string): readonly [words: number, f1: string] {
    const sums = this.#class(part)
    return [sums[2]!, sums[1] === 0 ? "–" : f1(sums)]
  }

  cells(): string[] {
    const [same, all] = this.#parts
    return [percent(same! / all!), f1(this.#sentences), this.#names ? f1(this.#names) : "–"]
  }
}

/** compromise does not tell conjunctions apart, nor auxiliaries from verbs. */
const isSame = (said: string, part: string): boolean =>
  said === part || (said === "CCONJ" && part === "SCONJ")

function count(sums: number[], given: readonly string[], right: readonly string[]): void {
  const all = new Set(right)
  sums[0]! += given.filter((one) => all.has(one)).length
  sums[1]! += given.length
  sums[2]! += right.length
}

const percent = (share: number): string => (100 * share).toFixed(1)
const f1 = ([hits, given, right]: readonly number[]): string =>
  percent((2 * hits!) / (given! + right!))

async function main(shared: string): Promise<void> {
  const programs: [string, Program][] = [["sitrep", ours()]]
  for (const [name, make] of [
    ["wink", wink],
    ["compromise", compromise],
  ] as const)
    try {
      programs.push([name, await make()])
    } catch {
      console.log(`${name} is not installed: see the head of this file\n`)
    }
  const all = exams(shared)
  const tallies = new Map<string, Tally[]>()
  const sizes = new Map<string, number>()
  for (const exam of all)
    for (const row of [exam.genre, `${exam.genre.slice(0, 3)} all`]) {
      const held = tallies.get(row) ?? programs.map(() => new Tally())
      tallies.set(row, held)
      sizes.set(row, (sizes.get(row) ?? 0) + exam.words)
    }
  for (const exam of all)
    programs.forEach(([, program], i) => {
      const given = program(exam.text)
      for (const row of [exam.genre, `${exam.genre.slice(0, 3)} all`])
        tallies.get(row)![i]!.add(given, exam)
    })
  console.log(
    `| genre (words) | ${["UPOS", "sentences", "names"].map((what) => `${what}: ${programs.map(([name]) => name).join(" / ")}`).join(" | ")} |`,
  )
  console.log("| --- | --- | --- | --- |")
  for (const row of [...tallies.keys()].sort()) {
    const cells = tallies.get(row)!.map((tally) => tally.cells())
    const columns = [0, 1, 2].map((i) => cells.map((cell) => cell[i]).join(" / "))
    console.log(`| ${row} (${sizes.get(row)!.toLocaleString("en")}) | ${columns.join(" | ")} |`)
  }
  for (const row of ["EWT all", "GUM all"]) byPart(row, tallies.get(row)!)
}

const partsOfSpeech =
  "NOUN PROPN PRON DET VERB AUX ADJ ADV ADP SCONJ CCONJ PART NUM INTJ PUNCT SYM X".split(" ")

/** F1 of each part of speech, program by program. */
function byPart(row: string, tallies: readonly Tally[]): void {
  console.log(`\n| ${row} | F1 |\n| --- | --- |`)
  for (const part of partsOfSpeech) {
    const found = tallies.map((tally) => tally.class(part))
    const words = Math.max(...found.map(([count]) => count))
    console.log(
      `| ${part} (${words.toLocaleString("en")}) | ${found.map(([, score]) => score).join(" / ")} |`,
    )
  }
}

if (existsSync("../shared/treebanks")) await main("../shared")
else console.log("skipped: the treebanks are not here")
