import { describe, expect, test } from "vitest"
import { fromLayers, parseConllu, printConllu, toLayers } from "../../src/model/conllu.ts"

const line = (...columns: (string | number)[]): string => columns.join("\t")
const file = [
  "# newdoc id = made-up",
  "# text = They can't say.",
  line(1, "They", "they", "PRON", "PRP", "Case=Nom|Number=Plur", 4, "nsubj", "_", "_"),
  line("2-3", "can't", "_", "_", "_", "_", "_", "_", "_", "_"),
  line(2, "ca", "can", "AUX", "MD", "VerbForm=Fin", 4, "aux", "_", "_"),
  line(3, "n't", "not", "PART", "RB", "_", 4, "advmod", "_", "_"),
  line("3.1", "empty", "_", "_", "_", "_", "_", "_", "_", "_"),
  line(4, "say", "say", "VERB", "VB", "VerbForm=Inf", 0, "root", "_", "SpaceAfter=No"),
  line(5, ".", ".", "PUNCT", ".", "_", 4, "punct", "_", "_"),
  "",
  "# text = Gas.",
  line(1, "Gas", "gas", "NOUN", "NN", "Number=Sing", 0, "root", "_", "_"),
  "",
  "",
].join("\n")

describe("CoNLL-U", () => {
  test("reads words, ranges and comments, and passes over empty nodes", () => {
    const [first, second] = parseConllu(file)
    expect(first!.comments).toHaveLength(2)
    expect(first!.words.map(({ form }) => form)).toEqual(["They", "ca", "n't", "say", "."])
    expect(first!.words[3]).toMatchObject({ head: 0, deprel: "root", misc: "SpaceAfter=No" })
    expect(first!.ranges).toEqual([{ first: 2, last: 3, form: "can't", misc: "_" }])
    expect(second!.words).toHaveLength(1)
    expect(parseConllu("")).toEqual([])
    expect(parseConllu("# only a comment\n")).toEqual([])
  })

  test("prints what it read, but for empty nodes", () => {
    const kept = file.split("\n").filter((text) => !text.startsWith("3.1"))
    expect(printConllu(parseConllu(file))).toBe(kept.join("\n"))
  })

  test("a line without ten columns is refused with the line", () => {
    expect(() => parseConllu("1\tThey\tthey")).toThrow(/not ten columns: 1\tThey/)
  })

  test("becomes layers whose spans lie on the text", () => {
    const { text, sentences, tokens, tags, arcs } = toLayers(parseConllu(file))
    expect(text).toBe("They can't say. Gas ")
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
      tokens.map(({ form }) => form),
    )
    expect(sentences).toEqual([
      { start: 0, end: 15, first: 0, last: 5 },
      { start: 16, end: 19, first: 5, last: 6 },
    ])
    expect(tags[2]).toEqual({ lemma: "not", upos: "PART", xpos: "RB", feats: "" })
    expect(arcs.map(({ head }) => head)).toEqual([3, 3, 3, -1, 3, -1])
  })

  test("layers become words with their place in the document", () => {
    const [first, second] = fromLayers(toLayers(parseConllu(file)))
    expect(first!.words[3]).toMatchObject({ feats: "VerbForm=Inf", head: 0 })
    expect(first!.words[3]!.misc).toBe("SpaceAfter=No|TokenRange=11:14")
    expect(second!.words[0]!.misc).toBe("TokenRange=16:19")
    expect(second!.words[0]!.head).toBe(0)
  })

  test("a token whose form is not its text stands in a range with its neighbour", () => {
    const tokens = [
      { start: 0, end: 2, form: "wo" },
      { start: 2, end: 4, form: "n't" },
      { start: 5, end: 7, form: "go" },
    ]
    const tag = { lemma: "x", upos: "X", xpos: "XX", feats: "" }
    const [sentence] = fromLayers({
      text: "wont go",
      sentences: [{ start: 0, end: 7, first: 0, last: 3 }],
      tokens,
      tags: tokens.map(() => tag),
      arcs: [2, 2, -1].map((head) => ({ head, deprel: "dep" })),
    })
    expect(sentence!.ranges).toEqual([{ first: 1, last: 2, form: "wont", misc: "_" }])
  })

  test("words that share a written form divide it, as far as its characters go", () => {
    const words = ["de", "el"].map((form, i) =>
      line(i + 1, form, "_", "_", "_", "_", 0, "root", "_", "_"),
    )
    const range = line("1-2", "del", "_", "_", "_", "_", "_", "_", "_", "_")
    const { tokens } = toLayers(parseConllu([range, ...words].join("\n")))
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
    ])
  })
})
