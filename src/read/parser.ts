import type { Annotator, Arc, Language, Sentence, Tag, Token } from "../model/index.ts"
import { pieces } from "./decode.ts"
import { type Second, secondReadings } from "./headlines.ts"
import type { Lemmatiser } from "./lemmas.ts"
import { longestSentence, type Network, openNetwork, type Parse } from "./network.ts"
import { openWeights } from "./weights.ts"

/** Tags and trees of all sentences. Every sentence gets exactly one tree with one
 *  root; one of more than {@link longestSentence} words is read in pieces, whose
 *  trees hang from the first as `parataxis`. With `headlines`, those whose verb looks like a
 *  noun are read twice.
 *  @throws {SitrepError} E_WEIGHTS when the weights are damaged or for another language. */
export function parser(
  weights: Uint8Array,
  lemma: Lemmatiser,
  language = "en",
  headlines?: Language["headlines"],
): Annotator<"sentences" | "tokens", "tags" | "arcs"> {
  const network = openNetwork(openWeights(weights, language))
  const second = headlines && { network, lemma, words: headlines }
  const tags = network.tags.map((tag) => tag.split("\t") as [string, string, string])
  const tagOf = ({ form }: Token, tag: number): Tag => {
    const [upos, xpos, feats] = tags[tag]!
    return { lemma: lemma(form, upos, xpos), upos, xpos, feats }
  }
  return {
    name: "parser",
    annotate({ sentences, tokens }) {
      const found = parse(network, second, sentences, tokens)
      return {
        tags: tokens.map((token, i) => tagOf(token, found.tags[i]!)),
        arcs: tokens.map((_, i): Arc => {
          const deprel = network.relations[found.relations[i]!]!
          return { head: found.heads[i]!, deprel }
        }),
      }
    },
  }
}

/** Tags, heads and relations of all tokens; heads count in the document. */
function parse(
  network: Network,
  second: Second | undefined,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): Parse {
  const out = {
    tags: new Int32Array(tokens.length),
    heads: new Int32Array(tokens.length).fill(-1),
    relations: new Int32Array(tokens.length),
  }
  const parts = sentences.flatMap((sentence) => partsOf(sentence, tokens))
  const first = network.read(parts.map(({ forms }) => forms))
  const readings = parts.map(({ forms }, i) => ({ forms, parse: first[i]! }))
  const read = second ? secondReadings(second, readings) : first
  const parataxis = network.relations.indexOf("parataxis")
  let root = -1
  parts.forEach(({ first, opens }, i) => {
    const { tags, heads, relations } = read[i]!
    out.tags.set(tags, first)
    out.relations.set(relations, first)
    heads.forEach((head, at) => {
      out.heads[first + at] = head < 0 ? head : first + head
    })
    const top = first + heads.indexOf(-1)
    if (opens) root = top
    else {
      out.heads[top] = root
      out.relations[top] = parataxis
    }
  })
  return out
}

/** A sentence's forms in pieces; `opens` the first. */
function partsOf(sentence: Sentence, tokens: readonly Token[]) {
  const forms = tokens.slice(sentence.first, sentence.last).map(({ form }) => form)
  let from = 0
  return pieces(forms, longestSentence).map((end) => {
    const part = { forms: forms.slice(from, end), first: sentence.first + from, opens: from === 0 }
    from = end
    return part
  })
}
