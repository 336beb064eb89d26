import { readFileSync, writeFileSync } from "node:fs"
import type { Read } from "../../engine.ts"
import { type Dossier, SitrepError, type SituationReport } from "../../model/index.ts"
import { html } from "../../report/html.ts"
import { markdown } from "../../report/markdown.ts"
import { situation } from "../../report/situation.ts"
import { type Styles, text } from "../../report/text.ts"
import { limited } from "../../report/weight.ts"
import { stamp } from "../../stamp.ts"
import { dossierAt, type LateProgram, type Store } from "../../store/index.ts"
import { batch } from "../batch.ts"
import { isDossier, momentOf, withStore } from "../desk.ts"
import { colours, out, say } from "../print.ts"
import { withReaders } from "../readers.ts"
import { latest, standing, titleOf } from "../standing.ts"

export interface ReportOptions {
  /** Files of rules of the user's own. */
  readonly rules?: readonly string[]
  /** Path of a list of actors of the user's own. */
  readonly actors?: string
  readonly format: "text" | "markdown" | "html" | "json"
  readonly output?: string
  readonly html?: string
  readonly title?: string
  readonly asOf?: string
  /** Reports read at the same time. */
  readonly jobs?: string
  readonly all?: boolean
}

/** Lines of a section that are shown unless all are asked for. */
const SHOWN = { text: 12, markdown: 40, html: 250 }

/** Writes one situation report over reports that are read now, or over a dossier.
 *  Exit code 1 where any input failed; the others are in the report all the same. */
export async function report(files: readonly string[], options: ReportOptions): Promise<number> {
  const [first] = files
  return files.length === 1 && isDossier(first!)
    ? withStore(first!, (store) => overDossier(store, options))
    : overFiles(files, options)
}

async function overFiles(files: readonly string[], options: ReportOptions): Promise<number> {
  const { standardEngine } = await import("../../engine.ts")
  const additions = { rules: options.rules, actors: options.actors }
  const engine = standardEngine(additions)
  const reads: Read[] = []
  const { read, failed } = await withReaders(options.jobs, additions, (readers) =>
    batch(files, engine, (one) => void reads.push(one), readers),
  )
  if (read === 0) return failed > 0 ? 1 : nothing()
  const dossier = engine.dossier(reads)
  publish(situation(dossier, headOf(dossier, options)), () => dossier, options)
  return failed > 0 ? 1 : 0
}

const headOf = (dossier: Dossier, { title, asOf }: ReportOptions) => ({
  title: title ?? titleOf(dossier),
  asOf: asOf ?? latest(dossier),
})

/** The report of a dossier as it stands is kept with it; any other moment, and
 *  the page with its sources, is worked out now. */
async function overDossier(store: Store, options: ReportOptions): Promise<number> {
  if (options.rules)
    throw new SitrepError("E_OPTION", "--rules goes with files, since a dossier keeps its readings")
  if (options.actors)
    throw new SitrepError(
      "E_OPTION",
      "--actors goes with files, since a dossier keeps its readings",
    )
  const program: LateProgram = {
    stamp: stamp(),
    load: async () => (await import("../../program.ts")).standardProgram(),
  }
  await warnOfAge(store, program)
  const paged = options.format === "html" || options.html !== undefined
  if (options.asOf === undefined && !paged) {
    const made = await standing(store, program)
    if (made.documents.length === 0) return empty(store)
    publish({ ...made, title: options.title ?? made.title }, undefined, options)
    return 0
  }
  const at = options.asOf === undefined ? undefined : momentOf(options.asOf, "end")
  const { dossier } = await dossierAt(store, program, { at })
  if (dossier.documents.length === 0) return empty(store)
  publish(situation(dossier, headOf(dossier, options)), () => dossier, options)
  return 0
}

function empty(store: Store): number {
  say(`sitrep: ${store.location}: holds no report as of then; sitrep log shows what came when`)
  return 1
}

/** Readings of another version stay in use until somebody rebuilds them. */
async function warnOfAge(store: Store, program: LateProgram): Promise<void> {
  const programs = await store.programs()
  const old = [...programs.values()].filter((stamp) => stamp !== program.stamp).length
  if (old === 0) return
  say(`sitrep: ${old} reports were read by another version; sitrep rebuild reads them again`)
}

/** Writes a report in the form that is asked for. */
export function publish(
  made: SituationReport,
  dossier: (() => Dossier) | undefined,
  options: Pick<ReportOptions, "format" | "output" | "html" | "all">,
): void {
  const shown = (form: keyof typeof SHOWN): SituationReport =>
    options.all ? made : limited(made, SHOWN[form])
  const forms = {
    text: () =>
      text(shown("text"), {
        width: width(),
        brief: !options.all,
        ...(painted(options) ? { styles } : {}),
      }),
    markdown: () => markdown(shown("markdown")),
    html: () => html(shown("html"), dossier!()),
    json: () => `${JSON.stringify(made, null, 1)}\n`,
  }
  write(forms[options.format](), options.output)
  if (options.html) write(forms.html(), options.html)
  if (options.html) say(`The report with its sources side by side: ${options.html}`)
}

function nothing(): number {
  say("sitrep: no input; name files, folders or globs, or - for standard input")
  return 1
}

const paint = colours(process.stdout)

const painted = (options: Pick<ReportOptions, "output">): boolean =>
  paint.isColorSupported && options.output === undefined

const styles: Styles = {
  heading: paint.bold,
  figure: paint.bold,
  quiet: paint.dim,
  warn: paint.yellow,
}

const width = (): number =>
  process.stdout.isTTY ? Math.max(60, Math.min(process.stdout.columns, 110)) : 100

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
