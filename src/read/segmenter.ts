import type { Annotator, Document, Language, Span, Token } from "../model/index.ts"
import { borders } from "./borders.ts"
import { characters } from "./characters.ts"
import { lemmatiser } from "./lemmas.ts"
import { perceptron } from "./perceptron.ts"
import { recased, type Spelling } from "./recased.ts"
import { sentencesOf, signs } from "./sentences.ts"
import { cutsOf, tokeniser } from "./tokens.ts"
import { openWeights } from "./weights.ts"
import { wordTable } from "./wordtable.ts"

/** Cuts raw text into syntactic words and sentences, in time linear in the text.
 *  Words of a contraction are tokens of their own, side by side.
 *  @throws {SitrepError} E_WEIGHTS when the weights are not of this language. */
export function segmenter(
  weights: Uint8Array,
  language: Language,
): Annotator<never, "sentences" | "tokens"> {
  const { section } = openWeights(weights, language.code)
  const vocabulary = wordTable(section("vocabulary"))
  const ends = perceptron(section("sentences"))
  const cutter = tokeniser(perceptron(section("tokens")), vocabulary, cutsOf(language.contractions))
  const spelling: Spelling = {
    vocabulary,
    dictionary: wordTable(section("dictionary")),
    names: wordTable(section("namelists")),
    lemma: lemmatiser(weights, language.code),
  }
  const annotate = ({ document }: { readonly document: Document }) => {
    const chars = characters(document.text)
    const spans = cutter.tokenise(chars)
    const seen = signs(chars, spans, vocabulary)
    const border = borders(document, spans, seen, language.abbreviations)
    const sentences = sentencesOf(spans, seen, ends, border)
    const tokens = spans.map((span) => worded(document.text, span))
    return { tokens: recased(tokens, sentences, spelling), sentences }
  }
  return { name: "segmenter", annotate }
}

/** The clitic of a contraction is given its plain apostrophe. */
function worded(text: string, { start, end }: Span): Token {
  const form = text.slice(start, end)
  const clitic = /^(?:n?[’‘`ʼ][a-z]{1,2}|n[’‘`ʼ]t)$/i.test(form)
  return { start, end, form: clitic ? form.replace(/[’‘`ʼ]/, "'") : form }
}
