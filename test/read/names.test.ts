import { describe, expect, test } from "vitest"
import { type Atom, atom, known, phraseHash } from "../../src/read/namefeatures.ts"
import { type Found, repaired } from "../../src/read/namerepair.ts"
import { bestPath, labelCount, labelled, labelOf } from "../../src/read/viterbi.ts"
import { packHashes, packWords, wordTable } from "../../src/read/wordtable.ts"
import { cases } from "../support/cases.ts"
import { tagged } from "../support/tagged.ts"

const words: [string, number][] = [
  ["Ministry", known.body],
  ["Union", known.body],
  ["agency", known.body],
  ["Minister", known.title],
  ["Norway", known.country],
  ["Norwegian", known.demonym],
  ["Anna", known.first],
  ["Karim", known.first],
  ["Monday", known.calendar],
]
const lists = {
  names: wordTable(packHashes(words.map(([word, bits]) => [phraseHash([word]), bits]))),
  dictionary: wordTable(packWords(new Map([["foreign", 4]]))),
}

/** Names as `TYPE words` over the text, whose sentences a bar parts. */
function mended(items: string, given: readonly string[]): string[] {
  const [before = "", ...after] = items.split(" | ")
  const { document, tokens, tags } = tagged([before, ...after].join(" "))
  const firsts = [0, ...(after.length > 0 ? [before.split(" ").length] : [])]
  const sentences = firsts.map((first, n) => {
    const last = firsts[n + 1] ?? tokens.length
    return { start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last }
  })
  const atoms: Atom[] = tokens.map(({ form }) => atom(form, lists, false))
  const names = given.map((line): Found => {
    const [type, ...rest] = line.split(" ")
    const start = document.text.indexOf(rest.join(" "))
    const end = start + rest.join(" ").length
    const first = tokens.findIndex((token) => token.start === start)
    const last = tokens.findIndex((token) => token.end === end) + 1
    return { first, last, type: type as Found["type"] }
  })
  return repaired(names, { tokens, tags, atoms, sentences, starts: new Set(firsts) }).map(
    ({ first, last, type }) =>
      `${type} ${document.text.slice(tokens[first]!.start, tokens[last - 1]!.end)}`,
  )
}

describe("names are mended", () => {
  test.each(cases("test/cases/read/name-repairs.txt"))("$title", ({ text, expected }) => {
    const [items, ...given] = text.split("\n")
    expect(mended(items!, given)).toEqual(expected)
  })
})

describe("the best line of labels", () => {
  const per = (place: number) => labelOf(0, place)
  const scores = (wanted: readonly number[]): Int32Array => {
    const rows = new Int32Array(wanted.length * labelCount)
    wanted.forEach((label, i) => {
      rows[i * labelCount + label] = 5
    })
    return rows
  }
  const none = new Int32Array((labelCount + 1) * labelCount)

  test("follows the scores where they make sense", () => {
    const wanted = [0, per(0), per(1), per(2), 0, per(3)]
    const path = bestPath(scores(wanted), none, wanted.length)
    expect([...path]).toEqual(wanted)
    expect(labelled(path)).toEqual([
      { first: 1, last: 4, type: 0 },
      { first: 5, last: 6, type: 0 },
    ])
  })

  test("never begins inside a name, ends in one, or changes type in one", () => {
    const wanted = [per(1), labelOf(1, 0), labelOf(2, 1), per(0)]
    const path = bestPath(scores(wanted), none, wanted.length)
    for (const { first, last } of labelled(path)) expect(last).toBeGreaterThan(first)
    expect(path[0]).not.toBe(per(1))
    expect(path[3]).not.toBe(per(0))
  })

  test("of nothing is nothing", () => {
    expect(bestPath(new Int32Array(0), none, 0)).toHaveLength(0)
  })
})
