import { readFileSync, writeFileSync } from "node:fs"
import pc from "picocolors"
import { type Read, standardEngine } from "../../engine.ts"
import type { Dossier, Place } from "../../model/index.ts"
import { SitrepError } from "../../model/index.ts"
import { html } from "../../report/html.ts"
import { markdown } from "../../report/markdown.ts"
import { situation } from "../../report/situation.ts"
import { type Styles, text } from "../../report/text.ts"
import { batch } from "../batch.ts"
import { out, say } from "../print.ts"

export interface ReportOptions {
  /** Files of rules of the user's own. */
  readonly rules?: readonly string[]
  readonly format: "text" | "markdown" | "html" | "json"
  readonly output?: string
  readonly html?: string
  readonly title?: string
  readonly asOf?: string
}

/** Reads reports and writes one situation report over all of them. Exit code 1
 *  where any input failed; the others are in the report all the same. */
export async function report(files: readonly string[], options: ReportOptions): Promise<number> {
  const engine = standardEngine({ rules: options.rules })
  const reads: Read[] = []
  const { read, failed } = await batch(files, engine, (one) => void reads.push(one))
  if (read === 0) return failed > 0 ? 1 : nothing()
  const dossier = engine.dossier(reads)
  const made = situation(dossier, {
    title: options.title ?? titleOf(dossier),
    asOf: options.asOf ?? latest(dossier),
  })
  const forms = {
    text: () => text(made, { width: width(), ...(painted(options) ? { styles } : {}) }),
    markdown: () => markdown(made),
    html: () => html(made, dossier),
    json: () => `${JSON.stringify(made, null, 1)}\n`,
  }
  write(forms[options.format](), options.output)
  if (options.html) write(forms.html(), options.html)
  if (options.html) say(`The report with its sources side by side: ${options.html}`)
  return failed > 0 ? 1 : 0
}

function nothing(): number {
  say("sitrep: no input; name files, folders or globs, or - for standard input")
  return 1
}

const painted = (options: ReportOptions): boolean =>
  pc.isColorSupported && process.stdout.isTTY === true && options.output === undefined

const styles: Styles = { heading: pc.bold, figure: pc.bold, quiet: pc.dim, warn: pc.yellow }

const width = (): number =>
  process.stdout.isTTY ? Math.max(60, Math.min(process.stdout.columns, 110)) : 100

/** "Kazakhstan: situation report", after the state that is spoken of most. */
function titleOf(dossier: Dossier): string {
  const states = dossier.places.filter(({ precision }) => precision === "country")
  const spoken = ({ id }: Place) => dossier.links.filter(({ to }) => to === id).length
  const most = states.sort((a, b) => spoken(b) - spoken(a) || (a.id < b.id ? -1 : 1))[0]
  return most ? `${most.name}: situation report` : "Situation report"
}

/** The day of the newest report: what a report is "as of" unless told. */
function latest(dossier: Dossier): string {
  const dates = dossier.documents.flatMap(({ document }) => document.meta.publishedAt ?? [])
  return dates.sort().at(-1) ?? new Date().toISOString().slice(0, 10)
}

function write(content: string, path: string | undefined): void {
  const file = path === "-" ? undefined : path
  try {
    if (file === undefined) out(content)
    else writeFileSync(file, content)
  } catch (error) {
    throw new SitrepError("E_OPTION", `cannot be written (${(error as Error).message})`, path)
  }
}

/** Parses a JSON file that sitrep wrote. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (error) {
    throw new SitrepError("E_INPUT", `is no report of sitrep (${(error as Error).message})`, path)
  }
}
