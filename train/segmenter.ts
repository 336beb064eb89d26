import type { Language, Span } from "../src/model/index.ts"
import { characters, insidePair, plainly } from "../src/read/characters.ts"
import { endFeatures, gaps, sentenceEnd, signs } from "../src/read/sentences.ts"
import { chunks, gap, gapFeatures, isCandidate } from "../src/read/tokens.ts"
import { packWords, type WordTable, wordTable } from "../src/read/wordtable.ts"
import { type Damage, damages } from "./damage.ts"
import { learner } from "./perceptron.ts"
import { random, shuffle } from "./random.ts"
import { documents, type Surface, type Tree } from "./treebank.ts"

/** A text with its words and the last token of each sentence. */
interface Example {
  readonly text: string
  readonly tokens: readonly Span[]
  readonly ends: ReadonlySet<number>
}

const whole: Damage = (line) => line

/** Writes a document out as running text and keeps count of where words are. */
function rendered(trees: readonly Tree[], damage: Damage, chance: () => number): Example {
  let text = ""
  const tokens: Span[] = []
  const ends = new Set<number>()
  let gapBefore = ""
  for (const tree of trees) {
    text += text === "" ? "" : tree.newParagraph ? "\n\n" : gapBefore
    const line = damage(tree.surfaces, chance)
    line.forEach((piece: Surface, i) => {
      for (const word of piece.words) {
        tokens.push({ start: text.length, end: text.length + word.length })
        text += word
      }
      if (piece.space && i + 1 < line.length) text += " "
    })
    gapBefore = line.at(-1)?.space === false ? "" : " "
    ends.add(tokens.length - 1)
  }
  return { text, tokens: tokens.filter(({ start, end }) => end > start), ends }
}

/** Bits: 1 seen in lower case, 2 seen with a capital inside a sentence, 4 (of an
 *  abbreviation) also a word without its stop. */
function vocabulary(trees: readonly Tree[], abbreviations: ReadonlySet<string>): Uint8Array {
  const lower = new Map<string, number>()
  const upper = new Map<string, number>()
  for (const { words } of trees)
    words.forEach(({ form }, i) => {
      const counts = form === form.toLowerCase() ? lower : i > 0 ? upper : undefined
      const word = plainly(form)
      counts?.set(word, (counts.get(word) ?? 0) + 1)
    })
  const bits = new Map<string, number>()
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit)
  for (const [word, count] of lower) if (count > 1) add(word, 1)
  for (const [word, count] of upper) if (count > 1) add(word, 2)
  for (const word of abbreviations) if ((lower.get(word.slice(0, -1)) ?? 0) > 9) add(word, 4)
  return packWords(bits)
}

/** Learns from a list of feature rows with yes or no. */
function learnt(rows: Int32Array[], answers: boolean[], epochs: number, least: number): Uint8Array {
  const model = learner(1)
  const next = random(3)
  const order = shuffle([...rows.keys()], next)
  const sum = new Float64Array(1)
  for (const row of rows)
    row.forEach((hash, i) => {
      row[i] = model.row(hash)
    })
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffle(order, next)) {
      model.tick()
      const row = rows[at]!
      model.score(row, row.length, sum)
      const answer = answers[at]!
      if (sum[0]! > 0 !== answer) model.update(row, row.length, 0, answer ? 1 : -1)
    }
  }
  return model.freeze(least)
}

function tokenModel(examples: readonly Example[], words: WordTable): Uint8Array {
  const rows: Int32Array[] = []
  const answers: boolean[] = []
  const into = new Int32Array(gapFeatures)
  const seen = new Map<string, number>()
  for (const { text, tokens } of examples) {
    const chars = characters(text)
    const starts = new Set(tokens.map(({ start }) => start))
    for (const { start, end } of chunks(chars)) {
      const chunk = text.slice(start, end)
      const times = seen.get(chunk) ?? 0
      seen.set(chunk, times + 1)
      if (times > 50) continue
      for (let at = start + 1; at < end; at++) {
        if (insidePair(text, at) || !isCandidate(chars, end, at)) continue
        rows.push(into.slice(0, gap(chars, words, start, end, at, into)))
        answers.push(starts.has(at))
      }
    }
  }
  return learnt(rows, answers, 6, 0)
}

function sentenceModel(examples: readonly Example[], words: WordTable): Uint8Array {
  const rows: Int32Array[] = []
  const answers: boolean[] = []
  const into = new Int32Array(endFeatures)
  for (const { text, tokens, ends } of examples) {
    const seen = signs(characters(text), tokens, words)
    let open = 0
    let length = 0
    for (let i = 0; i + 1 < tokens.length; i++) {
      open = Math.max(0, open + seen.opens[i]!)
      length++
      if (seen.gap[i] !== gaps.blank) {
        rows.push(into.slice(0, sentenceEnd(seen, i, open, length, into)))
        answers.push(ends.has(i))
      }
      if (!ends.has(i)) continue
      open = 0
      length = 0
    }
  }
  return learnt(rows, answers, 6, 0)
}

/** The sections `vocabulary`, `tokens` and `sentences`. */
export function trainSegmenter(trees: readonly Tree[], language: Language) {
  const packed = vocabulary(trees, language.abbreviations)
  const words = wordTable(packed)
  const chance = random(11)
  const texts = documents(trees)
  const examples = texts.map((text) => rendered(text, whole, chance))
  for (const [share, damage] of [
    [0.3, damages.typeset],
    [0.3, damages.translated],
    [0.08, damages.loud],
    [0.08, damages.quiet],
  ] as const)
    for (const text of texts) if (chance() < share) examples.push(rendered(text, damage, chance))
  return {
    vocabulary: packed,
    tokens: tokenModel(examples, words),
    sentences: sentenceModel(examples, words),
  }
}
