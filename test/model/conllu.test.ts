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

  const layersOf = (text: string, forms: readonly string[], upos = "X") => {
    let at = 0
    const tokens = forms.map((form) => {
      const start = text.indexOf(form.replace("n't", "n’t"), at)
      at = start + form.length
      return { start, end: at, form }
    })
    return {
      text,
      sentences: [{ start: 0, end: text.length, first: 0, last: tokens.length }],
      tokens,
      tags: tokens.map(() => ({ lemma: "x", upos, xpos: "XX", feats: "" })),
      arcs: tokens.map((_, i) => ({ head: i - 1, deprel: i ? "dep" : "root" })),
    }
  }
  const rangesIn = (text: string, forms: readonly string[], upos?: string) =>
    fromLayers(layersOf(text, forms, upos))[0]!.ranges.map(
      ({ first, last, form, misc }) => `${first}-${last} ${form} ${misc}`,
    )

  test.each([
    ["They won’t go", ["They", "wo", "n't", "go"], ["2-3 won’t TokenRange=5:10"]],
    ["It cannot.", ["It", "can", "not", "."], ["2-3 cannot SpaceAfter=No|TokenRange=3:9"]],
    ["Who's in", ["Who", "'s", "in"], ["1-2 Who's TokenRange=0:5"]],
    ["aged 40) now", ["aged", "40", ")", "now"], []],
    ["He left.Then", ["He", "left", ".", "Then"], []],
    ["well-known", ["well", "-", "known"], []],
  ])("words written as one stand in a range: %s", (text, forms, expected) => {
    expect(rangesIn(text, forms)).toEqual(expected)
  })

  test("the apostrophe of a plural is a word, one that closes a quotation is a mark", () => {
    expect(rangesIn("boys' hats", ["boys", "'", "hats"], "PART")).toEqual([
      "1-2 boys' TokenRange=0:5",
    ])
    expect(rangesIn("boys' hats", ["boys", "'", "hats"], "PUNCT")).toEqual([])
  })

  test("words of a range have no space of their own; apostrophes stay as they are written", () => {
    const [sentence] = fromLayers(layersOf("We haven’t n’t", ["We", "have", "n't", "n't"]))
    expect(sentence!.words.map(({ form, misc }) => `${form} ${misc}`)).toEqual([
      "We TokenRange=0:2",
      "have TokenRange=3:7",
      "n’t TokenRange=7:10",
      "n’t TokenRange=11:14",
    ])
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
