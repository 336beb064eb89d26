import { describe, expect, test } from "vitest"
import { alwaysFeature, stepFeature } from "../../src/read/namefeatures.ts"
import { stepScores } from "../../src/read/names.ts"
import { perceptron } from "../../src/read/perceptron.ts"
import { bestPath, labelCount, labelOf } from "../../src/read/viterbi.ts"
import { type Lesson, type Schedule, trainStructured } from "../../train/structured.ts"

const schedule: Schedule = {
  width: 2,
  epochs: 12,
  rate: 0.3,
  dropout: 0,
  least: 0.01,
  eager: 0,
}

/** Words are numbers; each has its own feature beside the one that all have. */
const lesson = (words: readonly number[], labels: readonly number[]): Lesson => ({
  features: Int32Array.from(words.flatMap((word) => [alwaysFeature, Math.imul(word, 0x9e3779b1)])),
  labels: Uint8Array.from(labels),
})

const [begin, last, unit] = [labelOf(0, 0), labelOf(0, 2), labelOf(1, 3)]
const lessons = (): Lesson[] =>
  Array.from({ length: 20 }, () => [
    lesson([1, 2, 3, 1], [0, begin, last, 0]),
    lesson([1, 4, 1], [0, unit, 0]),
    lesson([2, 3], [begin, last]),
    lesson([], []),
  ]).flat()

function read(model: Uint8Array, words: readonly number[]): number[] {
  const field = perceptron(model)
  const scores = new Int32Array(words.length * labelCount)
  const { features } = lesson(words, words)
  words.forEach((_, i) => {
    field.score(features.slice(2 * i, 2 * i + 2), 2, scores.subarray(i * labelCount))
  })
  return [...bestPath(scores, stepScores(field), words.length)]
}

describe("the line of labels is learned", () => {
  test("words and their order give the labels that were shown", () => {
    const model = trainStructured(lessons(), stepFeature, alwaysFeature, schedule)
    expect(read(model, [1, 2, 3, 4, 1])).toEqual([0, begin, last, unit, 0])
    expect(read(model, [3])).not.toEqual([last])
  })

  test("the same lessons give the same bytes", () => {
    const learn = () =>
      trainStructured(lessons(), stepFeature, alwaysFeature, { ...schedule, dropout: 0.3 })
    expect(learn()).toEqual(learn())
  })

  test("an eager model finds what a shy one passes over", () => {
    const mixed = [...lessons(), ...Array.from({ length: 30 }, () => lesson([1, 4, 1], [0, 0, 0]))]
    const at = (eager: number) =>
      read(
        trainStructured(mixed.map(copied), stepFeature, alwaysFeature, { ...schedule, eager }),
        [1, 4, 1],
      )
    expect(at(0)).toEqual([0, 0, 0])
    expect(at(3)).toContain(unit)
  })
})

/** Learning puts rows in place of hashes, so each learner gets its own. */
const copied = ({ features, labels }: Lesson): Lesson => ({ features: features.slice(), labels })
