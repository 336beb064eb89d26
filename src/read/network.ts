import { addInto, type Codes, decodeInto } from "./codes.ts"
import { type ArcScores, decoder } from "./decode.ts"
import { featureIds, featureKeys, rootForm } from "./features.ts"
import { type Kernels, kernels } from "./kernels/index.ts"
import type { Detachment, Lexicon } from "./lexicon.ts"
import {
  type Batch,
  batchOf,
  type Layout,
  type Linear,
  labelColumns,
  layoutOf,
  type Parameter,
  type Shape,
  tagColumns,
} from "./shape.ts"
import type { Weights } from "./weights.ts"
import { type Whole, wholesOf } from "./whole.ts"

/** What the network says of one sentence: a number for each word. */
export interface Parse {
  /** Places in {@link Network.tags}. */
  readonly tags: Int32Array
  /** Place of the head in the sentence, -1 at the root. */
  readonly heads: Int32Array
  /** Places in {@link Network.relations}. */
  readonly relations: Int32Array
}

/** The joint tagger and parser. Terms: BiLSTM encoder, biaffine scores of arcs and
 *  labels (Dozat and Manning 2017), Eisner's algorithm for the tree. */
export interface Network {
  /** UPOS, XPOS and FEATS, with tabs between. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly lexicon: Lexicon
  /** Reads sentences, given as their words' forms: at least one word and at most
   *  {@link longestSentence}. What it says of one does not depend on the others. */
  read(sentences: readonly (readonly string[])[]): Parse[]
}

/** Words in a sentence: what the tree's cubic time allows. */
export const longestSentence = 200

/** Rows of one batch, roots among them: enough to keep the kernels busy. */
const longestBatch = 768

/** Forms whose input to the first layer is kept from one batch to the next: 4 kB
 *  each at 128 states. */
const rememberedForms = 1 << 13

interface Settings {
  readonly shape: Shape
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly detachments: readonly Detachment[]
}

/** Opens the network in a file of weights, on kernels of its own. */
export function openNetwork(
  { section }: Weights,
  makeKernels: (bytes: number) => Kernels = kernels,
): Network {
  const settings: Settings = JSON.parse(new TextDecoder().decode(section("settings")))
  const { shape, tags, relations } = settings
  const layout = layoutOf(shape)
  const dense = codesOf(section, "dense")
  const places = buffers(shape, layout.size)
  const k = makeKernels(places.end)
  const floats = new Float32Array(k.memory)
  decodeInto(floats, places.dense >> 2, dense, 0, layout.size)
  const wholes = wholesOf(floats, places.dense >> 2, places.wholes, layout)
  const lexicon = lexiconIn(section, settings)
  const vectorOf = vectors(section, settings, lexicon)
  const engine: Engine = {
    k,
    floats,
    places,
    shape,
    layout,
    wholes,
    vectorOf,
    inputs: new Map(),
    root: relations.indexOf("root"),
  }
  const decode = decoder(longestSentence)
  return {
    tags,
    relations,
    lexicon,
    read: (sentences) => batches(sentences).flatMap((batch) => readBatch(engine, decode, batch)),
  }
}

/** What a form brings to the gates of the first layer, each way. */
type Input = readonly Float32Array[]

interface Engine {
  readonly k: Kernels
  readonly floats: Float32Array
  readonly places: Places
  readonly shape: Shape
  readonly layout: Layout
  /** Matrices that states are multiplied with, by their parameter. */
  readonly wholes: ReadonlyMap<Parameter, Whole>
  readonly vectorOf: (form: string) => Float32Array
  /** What forms bring to the first layer; see {@link inputOf}. */
  readonly inputs: Map<string, Input>
  /** The relation of the root and of nothing else. */
  readonly root: number
}

function codesOf(section: Weights["section"], name: string): Codes {
  return {
    codes: section(name),
    scales: floatsOf(section(`${name} scales`)),
    table: floatsOf(section("table")),
  }
}

const floatsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Float32Array =>
  new Float32Array(buffer, byteOffset, byteLength / 4)
const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, byteLength / 4)

function lexiconIn(section: Weights["section"], { detachments }: Settings): Lexicon {
  const { buffer, byteOffset, byteLength } = section("lexicon entries")
  const entries = new Uint16Array(buffer, byteOffset, byteLength / 2)
  return { keys: wordsOf(section("lexicon keys")), entries, detachments }
}

/** Forms to vectors: the sum of their features' rows. */
function vectors(
  section: Weights["section"],
  { shape }: Settings,
  lexicon: Lexicon,
): (form: string) => Float32Array {
  const embedding = codesOf(section, "embedding")
  const vocabulary = wordsOf(section("vocabulary"))
  return (form) => {
    const vector = new Float32Array(shape.embedding)
    for (const id of featureIds(featureKeys(form, lexicon), vocabulary))
      addInto(vector, embedding, id * shape.embedding, shape.embedding)
    return vector
  }
}

/** Byte offsets of all that a batch needs. */
interface Places {
  readonly dense: number
  /** What {@link wholesOf} writes. */
  readonly wholes: number
  /** The vector of one form. */
  readonly x: number
  readonly gates: number
  readonly cells: number
  readonly offsets: number
  /** The states of every second layer, then of those between: 16 bits each, as are those at `top`. */
  readonly states: readonly [number, number]
  readonly tags: number
  readonly top: number
  readonly arcDependent: number
  readonly arcHead: number
  readonly labelDependent: number
  readonly labelHead: number
  readonly arc: number
  readonly scores: number
  readonly labels: number
  readonly end: number
}

function buffers(shape: Shape, weights: number): Places {
  const { embedding, hidden, arc, label } = shape
  const rows = longestBatch
  let end = 64
  const take = (floats: number): number => {
    const at = end
    end += Math.ceil(floats / 16) * 64
    return at
  }
  const places = {
    dense: take(weights),
    wholes: take(weights),
    x: take(embedding),
    gates: take(rows * 4 * hidden),
    cells: take(rows * hidden),
    offsets: take(longestSentence + 2),
    states: [take(rows * hidden), take(rows * hidden)] as const,
    tags: take(rows * tagColumns(shape)),
    top: take(rows * hidden),
    arcDependent: take(rows * arc),
    arcHead: take(rows * arc),
    labelDependent: take(rows * label),
    labelHead: take(rows * label),
    arc: take(rows * arc),
    scores: take((longestSentence + 1) ** 2),
    labels: take(labelColumns(shape)),
  }
  return { ...places, end }
}

/** Sentences in order, as many together as a batch holds. */
function batches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const out: (readonly string[])[][] = []
  let rows = longestBatch
  for (const sentence of sentences) {
    if (sentence.length < 1 || sentence.length > longestSentence)
      throw new RangeError(`a sentence of ${sentence.length} words`)
    rows += sentence.length + 1
    if (rows > longestBatch) {
      out.push([])
      rows = sentence.length + 1
    }
    out.at(-1)!.push(sentence)
  }
  return out
}

function readBatch(
  engine: Engine,
  decode: (scores: ArcScores) => Int32Array,
  sentences: readonly (readonly string[])[],
): Parse[] {
  const batch = batchOf(sentences.map((sentence) => sentence.length + 1))
  const bottom = encode(engine, batch, embed(engine, batch, sentences))
  let first = 0
  const tagged = sentences.map(({ length }) => {
    const tags = tagsOf(engine, batch, first + 1, length)
    first += length + 1
    return tags
  })
  scoreHeads(engine, batch, bottom)
  first = 0
  return sentences.map(({ length }, i) => {
    const heads = decode(arcScores(engine, first, length + 1))
    const relations = relationsOf(engine, first, heads)
    first += length + 1
    return { tags: tagged[i]!, heads: heads.subarray(1).map((head) => head - 1), relations }
  })
}

/** Lays out the batch, and gives what each row brings to the first layer. */
function embed(
  engine: Engine,
  { offsets, rowAt }: Batch,
  sentences: readonly (readonly string[])[],
): Input[] {
  new Int32Array(engine.k.memory).set(offsets, engine.places.offsets >> 2)
  const inputs: Input[] = []
  let row = 0
  for (const sentence of sentences)
    for (const form of [rootForm, ...sentence]) inputs[rowAt[row++]!] = inputOf(engine, form)
  return inputs
}

/** What a form brings to the gates of the first layer, one way after the other.
 *  It is the same wherever the form stands, and most words of a text have been
 *  seen before, so it is worked out once and kept. */
function inputOf(engine: Engine, form: string): Input {
  const { floats, places, shape, layout, inputs, vectorOf } = engine
  const known = inputs.get(form)
  if (known) return known
  floats.set(vectorOf(form), places.x >> 2)
  const made = layout.directions[0]!.map(({ x, bias }) => {
    linear(engine, { weight: x, bias }, places.x, places.gates, 1)
    return floats.slice(places.gates >> 2, (places.gates >> 2) + 4 * shape.hidden)
  })
  if (inputs.size >= rememberedForms) inputs.clear()
  inputs.set(form, made)
  return made
}

function linear(
  { k, places }: Engine,
  { weight, bias }: Linear,
  x: number,
  y: number,
  rows: number,
) {
  const { start, inner, outer } = weight
  const at = (p: Parameter): number => places.dense + 4 * p.start
  k.mm(x, inner, places.dense + 4 * start, at(bias), y, outer, rows, inner, outer)
}

/** As {@link linear}, of rows of states. */
function ofStates(
  { k, places, wholes }: Engine,
  { weight, bias }: Linear,
  x: number,
  y: number,
  rows: number,
) {
  const { inner, outer } = weight
  const { weights, units } = wholes.get(weight)!
  k.mm16(x, inner, weights, units, places.dense + 4 * bias.start, y, outer, rows, inner, outer)
}

/** Runs the layers; tags are scored from the first.
 *  @returns where the states of the last lie. */
function encode(engine: Engine, batch: Batch, inputs: readonly Input[]): number {
  const { k, floats, places, shape, layout, wholes } = engine
  const { gates, cells, offsets } = places
  const { hidden } = shape
  const rows = batch.rowAt.length
  let below = 0
  layout.directions.forEach((pair, layer) => {
    const out = places.states[layer % 2]!
    pair.forEach(({ x, h, bias }, way) => {
      if (layer > 0) ofStates(engine, { weight: x, bias }, below, gates, rows)
      else
        for (let row = 0; row < rows; row++)
          floats.set(inputs[row]![way]!, (gates >> 2) + row * 4 * hidden)
      const [at, times] = [out + 2 * way * hidden, batch.offsets.length - 1]
      const { weights, units } = wholes.get(h)!
      k.lstm16(gates, weights, units, cells, at, 2 * hidden, offsets, times, hidden, way)
    })
    if (layer === 0) ofStates(engine, layout.tag, out, places.tags, rows)
    below = out
  })
  return below
}

function tagsOf(
  { floats, places, shape }: Engine,
  { rowAt }: Batch,
  first: number,
  words: number,
): Int32Array {
  const columns = tagColumns(shape)
  return Int32Array.from({ length: words }, (_, t) =>
    largest(floats, (places.tags >> 2) + rowAt[first + t]! * columns, shape.tags, -1),
  )
}

/** The place of the largest of n numbers, the first of equals, `but` for one. */
function largest(floats: Float32Array, from: number, n: number, but: number): number {
  let at = but === 0 ? 1 : 0
  for (let i = at + 1; i < n; i++) if (i !== but && floats[from + i]! > floats[from + at]!) at = i
  return at
}

/** The vectors that arcs and labels are scored from, sentence by sentence. */
function scoreHeads(engine: Engine, { rowAt }: Batch, states: number): void {
  const { k, floats, places, shape, layout } = engine
  const width = shape.hidden
  const rows = rowAt.length
  // A row of 2H states of 16 bits is as long as H floats.
  for (let row = 0; row < rows; row++) {
    const from = (states >> 2) + rowAt[row]! * width
    floats.copyWithin((places.top >> 2) + row * width, from, from + width)
  }
  for (const name of ["arcDependent", "arcHead", "labelDependent", "labelHead"] as const) {
    ofStates(engine, layout[name], places.top, places[name], rows)
    k.relu(places[name], rows * layout[name].weight.outer)
  }
  linear(engine, layout.arc, places.arcDependent, places.arc, rows)
}

function arcScores({ k, floats, places, shape }: Engine, first: number, words: number): ArcScores {
  const from = 4 * first * shape.arc
  k.dots(places.arc + from, places.arcHead + from, places.scores, words, words, shape.arc)
  const at = floats.subarray(places.scores >> 2, (places.scores >> 2) + words * words)
  return { at, stride: words, words }
}

function relationsOf(
  { k, floats, places, shape, layout, root }: Engine,
  first: number,
  heads: Int32Array,
): Int32Array {
  const { dense, labelDependent, labelHead, labels } = places
  const { relations, label } = shape
  const columns = labelColumns(shape)
  const out = new Int32Array(heads.length - 1).fill(root)
  for (let d = 1; d < heads.length; d++) {
    if (heads[d] === 0) continue
    const from = labelDependent + 4 * (first + d) * label
    const to = labelHead + 4 * (first + heads[d]!) * label
    k.bilinear(from, to, dense + 4 * layout.label.start, labels, label, columns)
    out[d - 1] = largest(floats, labels >> 2, relations, root)
  }
  return out
}
