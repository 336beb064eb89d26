import { standardEngine } from "../../engine.ts"
import { type Document, documentId, SitrepError } from "../../model/index.ts"
import { bytesOf } from "../inputs.ts"
import type { Row, Task, Tools } from "../predict/task.ts"
import { complain, out, progress, say } from "../print.ts"
import { tasks } from "../tasks.ts"

export interface PredictOptions {
  readonly actors?: string
  readonly goldTokens?: boolean
}

/** Where each task lives. A task without a home predicts nothing, and says so. */
export const homes: Readonly<Record<string, (() => Promise<Task>) | undefined>> = {
  events: async () => (await import("../predict/events.ts")).events,
  figures: async () => (await import("../predict/figures.ts")).figures,
  attribution: async () => (await import("../predict/attribution.ts")).attribution,
  speech: async () => (await import("../predict/speech.ts")).speech,
  quotes: async () => (await import("../predict/quotes.ts")).quotes,
  spans: async () => (await import("../predict/spans.ts")).spans,
  factuality: async () => (await import("../predict/factuality.ts")).factuality,
  coref: async () => (await import("../predict/coref.ts")).coref,
  places: async () => (await import("../predict/places.ts")).places,
  times: async () => (await import("../predict/times.ts")).times,
  actors: async () => (await import("../predict/actors.ts")).actors,
  duplicates: async () => (await import("../predict/duplicates.ts")).duplicates,
  clusters: async () => (await import("../predict/clusters.ts")).clusters,
}

/** Runs a task over an input and writes a predicted line for each of its lines. */
export async function predict(
  task: string,
  file: string,
  options: PredictOptions,
): Promise<number> {
  if (!tasks.includes(task))
    throw new SitrepError("E_OPTION", `is no task; there are ${tasks.join(", ")}`, task)
  if (task === "conllu") return conllu(file, options)
  const home = await homes[task]?.()
  if (!home) say(`sitrep: nothing stands behind "${task}" yet; its predictions are empty`)
  const tools = toolsOf(options)
  const line = progress("rows")
  let failed = 0
  for (const { row, at } of rows(file)) {
    try {
      if (row instanceof SitrepError) throw row
      out(`${JSON.stringify(home ? home.predict(row, tools) : { id: row.id })}\n`)
    } catch (error) {
      line.clear()
      failed++
      complain(error instanceof SitrepError ? error : new SitrepError("E_INPUT", String(error), at))
    }
    line.step(0)
  }
  line.end()
  return failed > 0 ? 1 : 0
}

async function conllu(file: string, options: PredictOptions): Promise<number> {
  const { predictConllu } = await import("../predict/conllu.ts")
  const source = new TextDecoder().decode(bytesOf(file))
  for (const part of predictConllu(source, options.goldTokens ?? false)) out(part)
  return 0
}

function* rows(file: string): Iterable<{ row: Row | SitrepError; at: string }> {
  const lines = new TextDecoder().decode(bytesOf(file)).split("\n")
  for (const [i, line] of lines.entries()) {
    const at = `${file}, line ${i + 1}`
    if (line.trim() !== "") yield { row: parsed(line, at), at }
  }
}

function parsed(line: string, at: string): Row | SitrepError {
  try {
    return JSON.parse(line) as Row
  } catch {
    return new SitrepError("E_INPUT", "is not valid JSON; mend it or leave it out", at)
  }
}

/** What tasks may use, with the standard engine behind it. */
export function toolsOf(options: PredictOptions): Tools {
  const engine = standardEngine(options.actors)
  return {
    document,
    walk: (doc) => engine.read(doc, []),
    engine,
  }
}

const string = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined

function document(row: Row): Document {
  const text = string(row.text) ?? ""
  const name = String(row.id ?? "")
  return {
    id: documentId(name, text),
    name,
    text,
    language: "en",
    blocks: [],
    meta: {
      title: string(row.title),
      publisher: string(row.outlet),
      author: undefined,
      url: undefined,
      publishedAt: string(row.published),
      translatedFrom: undefined,
    },
  }
}
