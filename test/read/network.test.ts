import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Document, SitrepError } from "../../src/model/index.ts"
import { pieces } from "../../src/read/decode.ts"
import { featureIds, featureKeys, normal, rootForm, shape, slots } from "../../src/read/features.ts"
import { kernels } from "../../src/read/kernels/index.ts"
import { plainKernels } from "../../src/read/kernels/plain.ts"
import { analyse, lexiconOf } from "../../src/read/lexicon.ts"
import { longestSentence, openNetwork } from "../../src/read/network.ts"
import { parser } from "../../src/read/parser.ts"
import { batchOf, layoutOf } from "../../src/read/shape.ts"
import { openWeights, packWeights } from "../../src/read/weights.ts"
import { machine } from "../../train/parser/memory.ts"
import { encode, packParser, table } from "../../train/parser/pack.ts"
import { newParameters } from "../../train/parser/parameters.ts"

const detachments = [
  { part: 2, suffix: "ed", ending: "", bit: 512, doubles: true },
  { part: 1, suffix: "s", ending: "", bit: 128, doubles: false },
]
const lexicon = lexiconOf(new Map([["stop", 3 | (4 << 7) | (2 << 12)]]), detachments)
const labels = {
  tags: ["NOUN\tNN\tNumber=Sing", "VERB\tVBD\t", "PUNCT\t.\t"],
  relations: ["root", "nsubj", "punct", "parataxis"],
}
const known = ["the", "market", "closed", ".", rootForm]
const vocabulary = Uint32Array.from(known.flatMap((form) => featureKeys(form, lexicon))).sort()

/** Weights of a tiny network that has learned nothing. */
const tiny = (() => {
  const shape = { embedding: 16, hidden: 16, layers: 2, arc: 16, label: 16, tags: 3, relations: 4 }
  const m = machine(1 << 24)
  return packParser(
    "0",
    m,
    newParameters(m, shape, vocabulary.length, 5),
    labels,
    vocabulary,
    lexicon,
  )
})()

/** Layers over sentences of words, one space between all. */
function layers(sentences: readonly (readonly string[])[]) {
  let at = 0
  const tokens = sentences.flat().map((form) => {
    const start = at
    at += form.length + 1
    return { start, end: start + form.length, form }
  })
  let first = 0
  const spans = sentences.map(({ length }) => {
    const [from, last] = [first, first + length]
    first = last
    return { start: tokens[from]!.start, end: tokens[last - 1]!.end, first: from, last }
  })
  return { document: {} as Document, tokens, sentences: spans }
}

const read = parser(tiny, (form) => form)
const annotate = (sentences: readonly (readonly string[])[]) =>
  read.annotate(layers(sentences), undefined as never)

const anyWord = fc.oneof(
  fc.constantFrom(...known.slice(0, 4), "", ","),
  fc.string({ maxLength: 6 }),
)
const anySentences = fc.array(fc.array(anyWord, { minLength: 1, maxLength: 30 }), { maxLength: 6 })

/** One root, and every token reaches it within its sentence. */
function expectTrees(sentences: readonly (readonly string[])[]): void {
  const { arcs } = annotate(sentences)
  for (const { first, last } of layers(sentences).sentences) {
    const own = arcs.slice(first, last)
    expect(own.filter(({ head }) => head < 0)).toHaveLength(1)
    expect(own.filter(({ deprel }) => deprel === "root")).toHaveLength(1)
    own.forEach((_, i) => {
      let at = first + i
      for (let steps = 0; arcs[at]!.head >= 0 && steps <= own.length; steps++) at = arcs[at]!.head
      expect(arcs[at]!.head).toBe(-1)
      expect(at >= first && at < last).toBe(true)
    })
  }
}

describe("parsing", () => {
  test("gives one tree a sentence, whatever the words", () => {
    fc.assert(fc.property(anySentences, expectTrees), { numRuns: 60 })
  })

  test("gives one tree to a sentence of a thousand words", () => {
    expectTrees([["a"], Array.from({ length: 1000 }, (_, i) => (i % 40 ? "x" : ";")), ["b", "c"]])
  })

  test("gives tags and lemmas, and nothing for an empty document", () => {
    const { tags } = annotate([["the", "market", "closed", "."]])
    expect(tags).toHaveLength(4)
    expect(tags.map(({ lemma }) => lemma)).toEqual(["the", "market", "closed", "."])
    expect(labels.tags).toContain(`${tags[0]!.upos}\t${tags[0]!.xpos}\t${tags[0]!.feats}`)
    expect(annotate([])).toEqual({ tags: [], arcs: [] })
  })

  test("what it says of a sentence does not depend on its neighbours", () => {
    const sentence = ["the", "old", "market", "closed", "."]
    const alone = annotate([sentence])
    const among = annotate([["x"], Array(60).fill("market"), sentence])
    expect(among.tags.slice(61)).toEqual(alone.tags)
    expect(among.arcs.slice(61).map(({ head }) => head)).toEqual(
      alone.arcs.map(({ head }) => (head < 0 ? -1 : head + 61)),
    )
  })

  test("WebAssembly and plain JavaScript say the same", () => {
    const sentences = [["the", "market", "."], ["closed"], ["market", "closed", "the", "x", "y"]]
    const [a, b] = [kernels, plainKernels].map((make) =>
      openNetwork(openWeights(tiny, "en"), make).read(sentences),
    )
    expect(a).toEqual(b)
  })

  test("a sentence of 20,000 words takes ten times the sums of one of 2,000, in the same memory", () => {
    const spent = (words: number) => {
      let [sums, memory] = [0, 0]
      const counted = (bytes: number) => {
        memory = bytes
        const k = kernels(bytes)
        const mm: typeof k.mm = (...args) => {
          const [rows, inner, outer] = args.slice(6) as [number, number, number]
          sums += rows * inner * outer
          k.mm(...args)
        }
        const dots: typeof k.dots = (...args) => {
          sums += args[4] * args[4] * args[5]
          k.dots(...args)
        }
        return { ...k, mm, dots }
      }
      const forms = Array.from({ length: words }, (_, i) => known[i % 3]!)
      const ends = pieces(forms, longestSentence)
      const parts = ends.map((end, i) => forms.slice(ends[i - 1] ?? 0, end))
      openNetwork(openWeights(tiny, "en"), counted).read(parts)
      return { sums, memory }
    }
    const [short, long] = [spent(2000), spent(20_000)]
    expect(long.sums / short.sums).toBeLessThan(10.5)
    expect(long.memory).toBe(short.memory)
  })

  test("weights for another language, damaged or of something else are refused", () => {
    expect(() => parser(tiny, (form) => form, "kk")).toThrow(SitrepError)
    const damaged = tiny.slice()
    damaged[5000]! ^= 1
    expect(() => parser(damaged, (form) => form)).toThrow(/damaged/)
    const other = packWeights({ language: "en", version: "1", parts: [] }, {})
    expect(() => parser(other, (form) => form)).toThrow(/hold no "settings"/)
  })
})

describe("a batch", () => {
  test("lies by time, the longest sentence first", () => {
    const { offsets, rowAt, sequence, order } = batchOf([2, 4, 1, 4])
    expect(order).toEqual([1, 3, 0, 2])
    expect([...offsets]).toEqual([0, 4, 7, 9, 11])
    expect([...sequence]).toEqual([0, 1, 2, 3, 0, 1, 2, 0, 1, 0, 1])
    expect([...rowAt]).toEqual([2, 6, 0, 4, 7, 9, 3, 1, 5, 8, 10])
  })

  test("widths the kernels cannot take are refused", () => {
    const shape = {
      embedding: 16,
      hidden: 24,
      layers: 1,
      arc: 16,
      label: 16,
      tags: 3,
      relations: 4,
    }
    expect(() => layoutOf(shape)).toThrow(/24 is no multiple of 16/)
  })
})

describe("features", () => {
  test("a form's shape, and how it looks when only the letters count", () => {
    expect(shape("McDonald-77's")).toBe("XxXxx-dd'x")
    expect(shape("Ақтау")).toBe("Xxx")
    expect(normal("’TIS 24")).toBe("'tis 00")
  })

  test("known features have rows, unknown ones share their slot's", () => {
    expect(featureIds(featureKeys("market", lexicon), vocabulary).every((id) => id >= slots)).toBe(
      true,
    )
    const strange = featureIds(featureKeys("§§", lexicon), vocabulary)
    expect(strange.slice(0, 2)).toEqual([0, 1])
  })

  test("the root is like no word", () => {
    const root = new Set(featureKeys(rootForm, lexicon))
    for (const form of ["", "the", "."])
      expect(featureKeys(form, lexicon).some((key) => root.has(key))).toBe(false)
  })

  test("the lexicon knows words and their regular forms", () => {
    expect(analyse(lexicon, "stop")).toEqual({ mask: 3, noun: 4, verb: 2 })
    expect(analyse(lexicon, "stopped")).toEqual({ mask: 512, noun: 0, verb: 2 })
    expect(analyse(lexicon, "stops")).toEqual({ mask: 128, noun: 4, verb: 0 })
    expect(analyse(lexicon, "qwx")).toEqual({ mask: 0, noun: 0, verb: 0 })
  })
})

describe("numbers in a byte", () => {
  test("come back within a hundredth of their block's largest, near zero within a thousandth", () => {
    const numbers = Float32Array.from({ length: 128 }, (_, i) =>
      i < 64 ? (i - 32) / 8 : (i - 96) / 900,
    )
    const { codes, scales } = encode(numbers)
    numbers.forEach((x, i) => {
      const scale = scales[Math.floor(i / 64)]!
      const error = Math.abs(table[codes[i]!]! * scale - x) / scale
      expect(error).toBeLessThan(Math.abs(x) / scale < 0.02 ? 0.001 : 0.013)
    })
  })

  test("nothing but zeros is no trouble", () => {
    const { codes, scales } = encode(new Float32Array(64))
    expect(table[codes[0]!]).toBe(0)
    expect(scales[0]).toBe(0)
  })
})
