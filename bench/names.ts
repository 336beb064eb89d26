/** F1 of names on the development part of UNER-EWT, from gold words and the
 *  parser's tags: as printed, in capitals, in lower case.
 *  Run: `npx tsx bench/names.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { english } from "../src/languages/en/index.ts"
import type { Context, Document, Sentence, Token } from "../src/model/index.ts"
import { lemmatiser } from "../src/read/lemmas.ts"
import { names } from "../src/read/names.ts"
import { parser } from "../src/read/parser.ts"
import { iob, type Marked } from "../train/namedata.ts"

const corpus = "../shared/names/ewt-dev.iob2"
const types = ["PER", "LOC", "ORG"] as const
const context: Context = { language: english, note: () => {} }

/** A document of gold words, one space between them, none around hyphens. */
function laidOut(sentences: readonly Marked[], written: (form: string) => string) {
  let text = ""
  const tokens: Token[] = []
  const spans: Sentence[] = []
  const gold = new Map<string, string>()
  for (const { forms, names: marked } of sentences) {
    const first = tokens.length
    forms.forEach((word, i) => {
      const glued = word === "-" || forms[i - 1] === "-"
      if (i > 0 && !glued) text += " "
      const form = written(word)
      tokens.push({ form, start: text.length, end: text.length + form.length })
      text += form
    })
    spans.push({ start: tokens[first]!.start, end: text.length, first, last: tokens.length })
    for (const name of marked)
      gold.set(`${first + name.first}-${first + name.last}`, types[name.type]!)
    text += "\n\n"
  }
  return { document: { text, blocks: [] } as unknown as Document, tokens, sentences: spans, gold }
}

function main(): void {
  const small = readFileSync("models/en/small.bin")
  const tag = parser(readFileSync("models/en/parser.bin"), lemmatiser(small))
  const find = names(small)
  for (const [title, written] of [
    ["as printed", (form: string) => form],
    ["ALL CAPS", (form: string) => form.toUpperCase()],
    ["lower case", (form: string) => form.toLowerCase()],
  ] as const) {
    const sums = { gold: 0, found: 0, spans: 0, hits: 0 }
    for (const sentences of iob(corpus)) {
      const { gold, ...doc } = laidOut(sentences, written)
      const tagged = { ...doc, ...tag.annotate(doc, context) }
      const found = find.annotate(tagged, context).names
      sums.gold += gold.size
      sums.found += found.length
      for (const { first, last, type } of found) {
        const right = gold.get(`${first}-${last}`)
        if (right !== undefined) sums.spans++
        if (right === type) sums.hits++
      }
    }
    const percent = (part: number, all: number) => ((100 * part) / all).toFixed(1)
    const f1 = percent(2 * sums.hits, sums.gold + sums.found)
    const untyped = percent(2 * sums.spans, sums.gold + sums.found)
    console.log(
      `${title}: F1 ${f1}, P ${percent(sums.hits, sums.found)}, R ${percent(sums.hits, sums.gold)}, untyped F1 ${untyped}`,
    )
  }
}

if (existsSync(corpus)) main()
else console.log("skipped: the corpora of names are not here")
