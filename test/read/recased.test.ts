import { expect, test } from "vitest"
import { hashed } from "../../src/read/hash.ts"
import { known, phraseHash } from "../../src/read/namefeatures.ts"
import { recased, type Spelling } from "../../src/read/recased.ts"
import { packHashes, packWords, wordTable } from "../../src/read/wordtable.ts"

const seen = (words: string, bits: number) =>
  words.split(" ").map((word) => [word, bits] as [string, number])

const spelling: Spelling = {
  vocabulary: wordTable(
    packWords(new Map([...seen("the army shelled may leave in on town march", 1), ["may", 3]])),
  ),
  dictionary: wordTable(packWords(new Map([...seen("gunman march", 3)]))),
  names: wordTable(
    packHashes([
      [phraseHash(["new", "york"]), known.city],
      [hashed("may"), known.calendar],
      [hashed("chad"), known.country],
      [hashed("un"), known.group],
    ]),
  ),
  lemma: (form) => (form === "gunmen" ? "gunman" : form),
}

/** The forms of sentences cut at stops, as prose has them. */
function forms(text: string): string {
  const tokens = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
  }))
  const ends = tokens.flatMap(({ form }, i) => (form === "." ? [i + 1] : []))
  const sentences = ends.map((last, n) => {
    const first = ends[n - 1] ?? 0
    return { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end }
  })
  return recased(tokens, sentences, spelling)
    .map(({ form }) => form)
    .join(" ")
}

test.each([
  ["THE GUNMEN SHELLED CHAD .", "The gunmen shelled Chad ."],
  ["THE UN MAY LEAVE NEW YORK IN MARCH .", "The UN may leave New York in march ."],
  ["THE ARMY SHELLED DORVIK ON 4 MAY .", "The army shelled Dorvik on 4 May ."],
  ["THE TOWN SHELLED OSK . He left Osk .", "The town shelled Osk . He left Osk ."],
  ["NATO , EU .", "NATO , EU ."],
  ["The army left .", "The army left ."],
])("%s", (text, expected) => {
  expect(forms(text)).toBe(expected)
})
