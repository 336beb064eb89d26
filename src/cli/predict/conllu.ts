import { languages } from "../../languages/index.ts"
import {
  type ConlluSentence,
  parseConllu,
  printConllu,
  toConllu,
  toLayers,
} from "../../model/conllu.ts"
import { type Annotated, type Document, documentId, textDocument } from "../../model/index.ts"
import { pipeline } from "../../pipeline.ts"
import { lemmatiser } from "../../read/lemmas.ts"
import { parser } from "../../read/parser.ts"
import { segmenter } from "../../read/segmenter.ts"
import { resource } from "../../resources.ts"

type Trees = Annotated<"sentences" | "tokens" | "tags" | "arcs">

/** Reads the text of a CoNLL-U file anew and gives it back as CoNLL-U, document by
 *  document. With `goldTokens` the words and sentences of the file are kept and
 *  only tagged and parsed; else the file's `# text` is read as running text. */
export function* predictConllu(source: string, goldTokens: boolean): Iterable<string> {
  const [language] = languages
  const [network, small] = ["models/en/parser.bin", "models/en/small.bin"].map(resource)
  const parse = parser(network!, lemmatiser(small!))
  const sentences = parseConllu(source)
  if (goldTokens) {
    const context = { language: language!, note: () => {} }
    yield retagged(sentences, (doc) => ({ ...doc, ...parse.annotate(doc, context) }))
    return
  }
  const line = pipeline(language!).use(segmenter(small!, language!)).use(parse)
  for (const [i, text] of textsOf(sentences).entries())
    yield toConllu(line.run(documentOf(text, `conllu ${i}`)).doc)
}

const documentOf = (text: string, origin = "conllu"): Document =>
  textDocument(text, { id: documentId(origin, text), name: "conllu", blocks: [] })

/** The running text of each document: paragraphs with a blank line between. */
function textsOf(sentences: readonly ConlluSentence[]): string[] {
  const texts: string[] = []
  for (const { comments } of sentences) {
    const text = comments.find((comment) => comment.startsWith("# text = "))?.slice(9) ?? ""
    const starts = (what: string): boolean =>
      comments.some((comment) => comment === `# ${what}` || comment.startsWith(`# ${what} `))
    if (texts.length === 0 || starts("newdoc")) texts.push(text)
    else texts.push(`${texts.pop()}${starts("newpar") ? "\n\n" : " "}${text}`)
  }
  return texts
}

/** The sentences as they are, with new columns from UPOS to DEPREL. */
function retagged(
  sentences: readonly ConlluSentence[],
  read: (doc: Annotated<"sentences" | "tokens">) => Trees,
): string {
  const { text, ...layers } = toLayers(sentences)
  const { tags, arcs } = read({ document: documentOf(text), ...layers })
  let first = 0
  return printConllu(
    sentences.map((sentence) => {
      const words = sentence.words.map((word, i) => {
        const { head, deprel } = arcs[first + i]!
        const tag = tags[first + i]!
        const number = head < 0 ? 0 : head - first + 1
        return { ...word, ...tag, feats: tag.feats || "_", head: number, deprel }
      })
      first += words.length
      return { ...sentence, words }
    }),
  )
}
