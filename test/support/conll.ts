import {
  type Annotated,
  type Document,
  type DocumentId,
  textDocument,
} from "../../src/model/index.ts"

type Parsed = Annotated<"sentences" | "tokens" | "tags" | "arcs">

/** A parsed document from lines `form lemma UPOS head deprel [XPOS] [feats]`, heads
 *  counted from 1 within the sentence (0 is the root), a blank line between
 *  sentences. Words are joined with blanks, except where a form begins with `+`. */
export function conll(lines: string): Parsed {
  const doc = { text: "", tokens: [], tags: [], arcs: [], sentences: [] } as {
    text: string
    tokens: Parsed["tokens"][number][]
    tags: Parsed["tags"][number][]
    arcs: Parsed["arcs"][number][]
    sentences: Parsed["sentences"][number][]
  }
  for (const block of lines.trim().split(/\n\s*\n/)) {
    const first = doc.tokens.length
    for (const line of block.split("\n")) {
      const [word, lemma, upos, head, deprel, xpos, feats] = line.trim().split(/\s+/)
      const form = word!.replace(/^\+(?=.)/, "")
      if (doc.text !== "" && form === word) doc.text += " "
      const start = doc.text.length
      doc.text += form
      doc.tokens.push({ start, end: doc.text.length, form })
      doc.tags.push({ lemma: lemma!, upos: upos!, xpos: xpos ?? "_", feats: feats ?? "" })
      doc.arcs.push({ head: head === "0" ? -1 : first + Number(head) - 1, deprel: deprel! })
    }
    const last = doc.tokens.length
    doc.sentences.push({
      first,
      last,
      start: doc.tokens[first]!.start,
      end: doc.tokens[last - 1]!.end,
    })
  }
  const { text, ...layers } = doc
  return { document: documentOf(text), ...layers }
}

/** A document that holds nothing but its text. */
export const documentOf = (text: string): Document =>
  textDocument(text, { id: "test" as DocumentId, name: "test" })
