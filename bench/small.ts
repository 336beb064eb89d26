/** Scores of the small models on the treebanks' development parts: words and
 *  sentences from raw text. Run: `npx tsx bench/small.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { english } from "../src/languages/en/index.ts"
import type { Context, Span } from "../src/model/index.ts"
import { segmenter } from "../src/read/segmenter.ts"
import { type Tree, trees } from "../train/treebank.ts"
import { textDocument } from "./document.ts"

const shared = "../shared"
const weights = readFileSync("models/en/small.bin")
const context: Context = { language: english, note: () => {} }

/** The running text of a treebank, and its words and sentences in it. */
function raw(all: readonly Tree[]) {
  let text = ""
  const words: Span[] = []
  const sentences: Span[] = []
  let gap = ""
  for (const { surfaces, newDocument, newParagraph } of all) {
    if (text !== "") text += newDocument || newParagraph ? "\n\n" : gap
    const start = text.length
    surfaces.forEach((piece, i) => {
      for (const word of piece.words) {
        words.push({ start: text.length, end: text.length + word.length })
        text += word
      }
      if (piece.space && i + 1 < surfaces.length) text += " "
    })
    gap = surfaces.at(-1)?.space === false ? "" : " "
    sentences.push({ start, end: text.length })
  }
  return { text, words, sentences }
}

/** F1 of spans, in percent. */
function f1(gold: readonly Span[], found: readonly Span[]): string {
  const keys = new Set(gold.map(({ start, end }) => `${start}-${end}`))
  const hits = found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(2)
  return `${percent(2 * hits, gold.length + found.length)} (P ${percent(hits, found.length)} R ${percent(hits, gold.length)})`
}

function segmentation(name: string, file: string): void {
  const { text, words, sentences } = raw(trees(`${shared}/treebanks/${file}`))
  const annotator = segmenter(weights, english)
  const began = performance.now()
  const found = annotator.annotate({ document: textDocument(text) }, context)
  const speed = Math.round(words.length / (performance.now() - began))
  const spread = process.argv.includes("--errors")
  console.log(
    `${name}: words ${f1(words, found.tokens)}, sentences ${f1(sentences, found.sentences)}, ${speed} k words/s`,
  )
  if (spread) printErrors(text, sentences, found.sentences)
}

function printErrors(text: string, gold: readonly Span[], found: readonly Span[]): void {
  const show = (mark: string, { end }: Span) =>
    console.log(mark, JSON.stringify(`${text.slice(end - 50, end)} ‖ ${text.slice(end, end + 40)}`))
  const goldEnds = new Set(gold.map(({ end }) => end))
  const foundEnds = new Set(found.map(({ end }) => end))
  for (const one of found) if (!goldEnds.has(one.end)) show("+", one)
  for (const one of gold) if (!foundEnds.has(one.end)) show("-", one)
}

if (!existsSync(`${shared}/treebanks`)) console.log("skipped: the treebanks are not here")
else {
  segmentation("EWT dev", "EWT/dev.conllu")
  segmentation("GUM dev", "GUM/dev.conllu")
}
