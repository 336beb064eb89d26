import { hashed } from "./hash.ts"
import { openWeights } from "./weights.ts"
import { type WordTable, wordTable } from "./wordtable.ts"

/** Gives the dictionary form of a word with its tags (CoNLL-U LEMMA from FORM,
 *  UPOS, XPOS). */
export type Lemmatiser = (form: string, upos: string, xpos: string) => string

/** How an ending changes: `ies>y`, commonest first. */
export type Edits = readonly (readonly [cut: string, put: string])[]

/** What the lemmatiser has learned. Keys join word or ending, UPOS and XPOS with
 *  a blank. */
export interface LemmaRules {
  /** Words that the endings get wrong. */
  readonly words: ReadonlyMap<string, string>
  readonly endings: ReadonlyMap<string, Edits>
}

/** Longest ending that has rules. */
export const longestEnding = 6

/** Bits of the dictionary: which parts of speech a word can be. */
export const parts: Readonly<Record<string, number>> = {
  NOUN: 1,
  VERB: 2,
  AUX: 2,
  ADJ: 4,
  ADV: 8,
}

/** Words of these parts of speech keep their capitals. */
const named = new Set(["PROPN", "X", "SYM", "PUNCT"])

/** The word as the rules know it. */
export const ruled = (form: string, upos: string, xpos: string): string =>
  (named.has(upos) || xpos.startsWith("NNP") ? form : form.toLowerCase()).replace(/[’‘`ʼ]/g, "'")

/** The lemmatiser of these weights.
 *  @throws {SitrepError} E_WEIGHTS when the weights are not of this language. */
export function lemmatiser(weights: Uint8Array, language = "en"): Lemmatiser {
  const { section } = openWeights(weights, language)
  return lemmatising(unpackRules(section("lemmas")), wordTable(section("dictionary")))
}

/** Listed words first, unless their lemma is no word and that of an ending is one, since
 *  treebanks have slips; then endings, from the longest: an edit that gives a word of the
 *  dictionary wins, else the commonest edit of the longest ending. */
export function lemmatising({ words, endings }: LemmaRules, dictionary: WordTable): Lemmatiser {
  const isWord = (word: string, part: number): boolean =>
    (dictionary.bits(hashed(word)) & part) !== 0
  return (form, upos, xpos) => {
    const word = ruled(form, upos, xpos)
    const tags = ` ${upos} ${xpos}`
    const listed = words.get(word + tags)
    const part = parts[upos] ?? 0
    if (listed !== undefined && (part !== parts.VERB || isWord(listed, part))) return listed
    let fallback: string | undefined
    for (let n = Math.min(longestEnding, word.length); n >= 0; n--) {
      for (const [cut, put] of endings.get(word.slice(word.length - n) + tags) ?? []) {
        const lemma = word.slice(0, word.length - cut.length) + put
        if (part !== 0 && isWord(lemma, part)) return lemma
        fallback ??= lemma
      }
    }
    return listed ?? (fallback || word)
  }
}

/** One line each: words with their lemma, a blank line, endings with their edits. */
export function packRules({ words, endings }: LemmaRules): Uint8Array {
  const listed = [...words].map(([key, lemma]) => `${key}\t${lemma}`)
  const edits = [...endings].map(
    ([key, list]) => `${key}\t${list.map((e) => e.join(">")).join("\t")}`,
  )
  return new TextEncoder().encode(`${listed.join("\n")}\n\n${edits.join("\n")}`)
}

/** Gives back what {@link packRules} packed. */
export function unpackRules(bytes: Uint8Array): LemmaRules {
  const [listed, edits] = new TextDecoder().decode(bytes).split("\n\n")
  const rows = (lines: string): string[][] => lines.split("\n").map((line) => line.split("\t"))
  const edit = (text: string): readonly [string, string] => {
    const at = text.indexOf(">")
    return [text.slice(0, at), text.slice(at + 1)]
  }
  return {
    words: new Map(rows(listed!).map(([key, lemma]) => [key!, lemma!])),
    endings: new Map(rows(edits!).map(([key, ...list]) => [key!, list.map(edit)])),
  }
}
