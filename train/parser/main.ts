/** `npm run train`: learns the parser from the treebanks and writes models/en/parser.bin. The
 *  same treebanks and options give the same bytes. A training that was broken off goes on from
 *  the last whole epoch, saved in .train/. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { roundUp, type Shape } from "../../src/read/shape.ts"
import { random, shuffle } from "../random.ts"
import { save, takeUp } from "./checkpoint.ts"
import { coder, vocabularyOf } from "./coding.ts"
import { dirtied, type Example, labelsOf, readTreebank } from "./examples.ts"
import { type Coded, longestSentence } from "./learner.ts"
import { wordnetLexicon } from "./lexicon.ts"
import { machine } from "./memory.ts"
import { trainer } from "./network.ts"
import { packParser } from "./pack.ts"
import { newParameters, turn, update } from "./parameters.ts"

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/parser.bin" },
    checkpoint: { type: "string", default: ".train/parser.checkpoint" },
    version: { type: "string", default: "1" },
    epochs: { type: "string", default: "32" },
    embedding: { type: "string", default: "128" },
    hidden: { type: "string", default: "128" },
  },
})

const seed = 7
const sentencesInBatch = 12
const dropout = { vectors: 0.33, words: 0.12, features: 0.03 }
const epochs = Number(options.epochs)

const treebank = (name: string): Example[] =>
  readTreebank(join(options.shared, "treebanks", name, "train.conllu"))

const examples = ["EWT", "GUM"].flatMap(treebank)
const lexicon = wordnetLexicon()
const labels = {
  tags: labelsOf(
    examples.map(({ tags }) => tags),
    3,
  ),
  relations: labelsOf(
    examples.map(({ relations }) => relations),
    3,
  ),
}
const vocabulary = vocabularyOf(examples, lexicon)
const code = coder(labels, vocabulary, lexicon)
const shape: Shape = {
  embedding: Number(options.embedding),
  hidden: Number(options.hidden),
  layers: 2,
  arc: 128,
  label: 48,
  tags: labels.tags.length,
  relations: labels.relations.length,
}

const m = machine(roundUp(vocabulary.length * shape.embedding * 16 + (1 << 27), 1 << 20))
const p = newParameters(m, shape, vocabulary.length, seed)
const plan = JSON.stringify({ shape, epochs, seed, vocabulary: vocabulary.length })
const done = takeUp(options.checkpoint, plan, m, p)
turn(m, p)
const learner = trainer(m, p, sentencesInBatch)
const usable = examples.filter(({ forms }) => forms.length <= longestSentence)
const batches = Math.ceil(usable.length / sentencesInBatch)
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
say(
  `${usable.length} sentences, ${vocabulary.length} features, ${labels.tags.length} tags, ` +
    `${labels.relations.length} relations, ${p.layout.size} dense weights`,
)

/** Rises at first, then falls in a line to its fiftieth part at the last batch. */
function rateOf(step: number): number {
  return 0.002 * Math.min(1, step / 300) * Math.max(0.02, 1 - step / (epochs * batches))
}

const clock = { start: performance.now(), said: 0, words: 0 }

/** A line every half minute: where it is, how fast, how long it will take. */
function report(epoch: number, batch: number, loss: number, words: number): void {
  const passed = (performance.now() - clock.start) / 1000
  if (passed - clock.said < 30 && batch < batches) return
  clock.said = passed
  const share = ((epoch - done) * batches + batch) / ((epochs - done) * batches)
  const left = (passed / share) * (1 - share)
  say(
    `epoch ${epoch + 1} of ${epochs}, ${Math.round((100 * batch) / batches)} %: ` +
      `loss ${(loss / words).toFixed(3)} a word, ${Math.round(clock.words / passed)} words/s, ` +
      `${Math.round(left / 60)} min left`,
  )
}

function epoch(number: number): void {
  const die = random(seed * 1000 + number)
  const order = shuffle([...usable], die)
  let [loss, words] = [0, 0]
  for (let i = 0; i < batches; i++) {
    const part = order.slice(i * sentencesInBatch, (i + 1) * sentencesInBatch)
    const batch: Coded[] = part.map((example) => code(dirtied(example, die)))
    loss += learner.learn(batch, dropout, die)
    update(m, p, learner.touched, rateOf(p.steps + 1))
    learner.touched.clear()
    const size = batch.reduce((sum, { ids }) => sum + ids.length - 1, 0)
    words += size
    clock.words += size
    report(number, i + 1, loss, words)
  }
}

for (let number = done; number < epochs; number++) {
  epoch(number)
  save(options.checkpoint, plan, number + 1, m, p)
  writeFileSync(options.out, packParser(options.version, m, p, labels, vocabulary, lexicon))
}
