import {
  type Edits,
  type LemmaRules,
  lemmatising,
  longestEnding,
  packRules,
  ruled,
} from "../src/read/lemmas.ts"
import { packWords, wordTable } from "../src/read/wordtable.ts"
import { irregular } from "./irregular.ts"
import type { Tree } from "./treebank.ts"
import { dictionary } from "./wordnet.ts"

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, key: string, value: string, times = 1): void {
  const held = counts.get(key) ?? new Map<string, number>()
  counts.set(key, held.set(value, (held.get(value) ?? 0) + times))
}

const ranked = (held: ReadonlyMap<string, number>): [string, number][] =>
  [...held].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

/** The commonest lemma of each word with its tags. */
function lemmas(trees: readonly Tree[]): Map<string, string> {
  const counts: Counts = new Map()
  for (const { words } of trees)
    for (const { form, lemma, upos, xpos } of words)
      if (lemma !== "_") count(counts, `${ruled(form, upos, xpos)} ${upos} ${xpos}`, lemma)
  return new Map([...counts].map(([key, held]) => [key, ranked(held)[0]![0]]))
}

/** What has to be cut and put: everything after what both begin with. */
function edit(word: string, lemma: string): [cut: string, put: string] {
  let same = 0
  while (same < word.length && word[same] === lemma[same]) same++
  return [word.slice(same), lemma.slice(same)]
}

/** Edits by ending, at most four, counted over different words. */
function endings(words: ReadonlyMap<string, string>): Map<string, Edits> {
  const counts: Counts = new Map()
  for (const [key, lemma] of words) {
    const at = key.indexOf(" ")
    const word = key.slice(0, at)
    const [cut, put] = edit(word, lemma)
    for (let n = cut.length; n <= Math.min(longestEnding, word.length); n++)
      count(counts, word.slice(word.length - n) + key.slice(at), `${cut}>${put}`)
  }
  return pruned(counts)
}

/** An edit that fewer than one in so many words of an ending have is an accident. */
const rarest = 20

/** Leaves out endings seen on one word only and those that say the same as the
 *  next shorter one. */
function pruned(counts: Counts): Map<string, Edits> {
  const kept = new Map<string, Edits>()
  const text = new Map<string, string>()
  const keys = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const key of keys) {
    const all = ranked(counts.get(key)!)
    const total = all.reduce((sum, [, times]) => sum + times, 0)
    const list = all.slice(0, 4).filter(([, times]) => times * rarest > total)
    const said = list.map(([one]) => one).join("\t")
    const shorter = key.startsWith(" ") ? undefined : text.get(key.slice(1))
    text.set(key, said)
    if (total < 2 || said === shorter) {
      if (total < 2 && shorter !== undefined) text.set(key, shorter)
      continue
    }
    kept.set(
      key,
      list.map(([one]) => one.split(">") as [string, string]),
    )
  }
  return kept
}

/** The sections `lemmas` and `dictionary`: endings learned from the treebanks,
 *  and the words of the treebanks that the endings get wrong. */
export function trainLemmas(trees: readonly Tree[]) {
  const known = lemmas(trees)
  const packed = packWords(dictionary())
  const rules = { words: new Map<string, string>(), endings: endings(known) }
  const guess = lemmatising(rules, wordTable(packed))
  for (const [key, lemma] of [...known, ...irregular()]) {
    const [word, upos, xpos] = key.split(" ")
    if (word && guess(word, upos!, xpos!) !== lemma) rules.words.set(key, lemma)
  }
  return { lemmas: packRules(rules satisfies LemmaRules), dictionary: packed }
}
