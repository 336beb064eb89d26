import { characters, plainly } from "../src/read/characters.ts"
import { hashed, mix } from "../src/read/hash.ts"
import { learner } from "./perceptron.ts"
import { random, shuffle } from "./random.ts"

/** Words with their tags, UPOS and XPOS joined with a blank. */
export interface Tagged {
  readonly forms: readonly string[]
  readonly tags: readonly string[]
}

/** Tags the words of a sentence. */
export type Tagger = (forms: readonly string[]) => string[]

const featureCount = 22

function wordHashes(form: string): Int32Array {
  const word = plainly(form)
  const shape = [...characters(form).kinds].filter((kind, i, all) => kind !== all[i - 1])
  return Int32Array.of(
    hashed(word),
    hashed(form),
    hashed(word.slice(-1)),
    hashed(word.slice(-2)),
    hashed(word.slice(-3)),
    hashed(word.slice(-4)),
    hashed(word.slice(0, 2)),
    hashed(shape.join()),
  )
}

const beyond = wordHashes("\u0000")

function features(
  words: readonly Int32Array[],
  tags: readonly number[],
  i: number,
  into: Int32Array,
) {
  const at = (j: number): Int32Array => words[j] ?? beyond
  const [here, before, after] = [at(i), at(i - 1), at(i + 1)]
  const [tag, earlier] = [tags[i - 1] ?? -1, tags[i - 2] ?? -1]
  const values = [
    0,
    ...here,
    tag,
    mix(tag, earlier),
    before[0]!,
    after[0]!,
    at(i - 2)[0]!,
    at(i + 2)[0]!,
    mix(tag, here[0]!),
    mix(before[0]!, here[0]!),
    mix(here[0]!, after[0]!),
    after[4]!,
    mix(here[7]!, i === 0 ? 1 : 0),
    mix(tag, after[0]!),
    mix(tag, here[4]!),
  ]
  values.forEach((value, k) => {
    into[k] = mix(k + 301, value)
  })
}

/** A greedy tagger, left to right: what the name model's training sees in place
 *  of the parser's tags, with about as many errors. */
export function trainTagger(sentences: readonly Tagged[], epochs: number): Tagger {
  const labels = [...new Set(sentences.flatMap(({ tags }) => tags))].sort()
  const index = new Map(labels.map((label, i) => [label, i]))
  const model = learner(labels.length, 21)
  const into = new Int32Array(featureCount)
  const scores = new Float64Array(labels.length)
  const best = (): number => {
    model.score(into, featureCount, scores)
    let top = 0
    for (let label = 1; label < scores.length; label++)
      if (scores[label]! > scores[top]!) top = label
    return top
  }
  const pass = (forms: readonly string[], gold?: readonly string[]): number[] => {
    const words = forms.map(wordHashes)
    const tags: number[] = []
    for (let i = 0; i < forms.length; i++) {
      features(words, tags, i, into)
      into.forEach((hash, k) => {
        into[k] = gold ? model.row(hash) : model.find(hash)
      })
      const guess = best()
      tags.push(guess)
      if (!gold) continue
      model.tick()
      const right = index.get(gold[i]!)!
      if (right === guess) continue
      model.update(into, featureCount, right, 1)
      model.update(into, featureCount, guess, -1)
    }
    return tags
  }
  const order = [...sentences]
  const next = random(17)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { forms, tags } of shuffle(order, next)) pass(forms, tags)
  model.average()
  return (forms) => pass(forms).map((tag) => labels[tag]!)
}
