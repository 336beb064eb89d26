import type { Engine } from "../../engine.ts"
import type { Document, LayerName, Walked } from "../../model/index.ts"

/** One line of a task's input: a JSON object. */
export type Row = Readonly<Record<string, unknown>>

/** What a task may use: the program itself, from document to layers. */
export interface Tools {
  /** The document of a row with `text`, and `title`, `published`, `outlet` if any. */
  document(row: Row): Document
  /** All layers of a document. */
  walk(document: Document): Walked<LayerName>
  /** For tasks that ask which actor or place it is. */
  readonly engine: Engine
}

/** Turns one input line into one predicted line, in a scorer's form. */
export interface Task {
  readonly name: string
  predict(row: Row, tools: Tools): object
}
