import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { homes, toolsOf } from "../src/cli/commands/predict.ts"
import type { Row, Task, Tools } from "../src/cli/predict/task.ts"
import { standardEngine } from "../src/engine.ts"
import { accept, seedFolder } from "./accept/run.ts"
import { table } from "./accept/table.ts"
import { drawn, type Fault } from "./faults.ts"
import { type BenchSet, type Measure, sets } from "./sets.ts"

const shared = "../shared"
const committed = "bench/scores.json"

type Scores = Record<string, number>

const keyOf = ({ set, flags = [] }: BenchSet, { label }: Measure): string =>
  [set, ...flags, label].join(" ")

const jsonLines = (text: string): Row[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row)

/** Gold and stripped input of a set, cut to its first lines. */
function prepare(
  one: BenchSet,
  folder: string,
  lines: number | undefined,
): { gold: string; rows: Row[] } {
  const all = readFileSync(`${shared}/data/${one.set}.dev.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
  const gold = join(folder, "gold.jsonl")
  writeFileSync(gold, `${all.slice(0, lines).join("\n")}\n`)
  const input = execFileSync(
    process.execPath,
    [`${shared}/score/strip.mjs`, one.stripped ?? one.task, gold],
    {
      maxBuffer: 1 << 29,
      encoding: "utf8",
    },
  )
  return { gold, rows: jsonLines(input) }
}

function score(one: BenchSet, gold: string, predicted: string): string {
  const flags = one.scorer === "figures" ? [] : ["--json"]
  return execFileSync(
    process.execPath,
    [`${shared}/score/${one.scorer}.mjs`, gold, predicted, ...flags, ...(one.flags ?? [])],
    { maxBuffer: 1 << 28, encoding: "utf8" },
  )
}

/** All that a set gets wrong; its scorer lists errors in its own words, precision included. */
async function faultsOf(one: BenchSet, tools: Tools, folder: string): Promise<readonly Fault[]> {
  const task = await homes[one.task]?.()
  if (!task || !one.faults) return []
  const { gold, rows } = prepare(one, folder, undefined)
  const file = join(folder, "predicted.jsonl")
  writeFileSync(file, `${predicted(one, task, tools, rows)}\n`)
  const errors =
    one.scorer === "here" ? "" : score({ ...one, flags: ["--errors", "100000"] }, gold, file)
  return one.faults(jsonLines(readFileSync(gold, "utf8")), tools, errors)
}

/** So many misses and so many false ones of the chosen sets, to read by eye. */
async function showFaults(only: string | undefined, n: number, tools: Tools): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"))
  const all: Fault[] = []
  for (const one of sets.filter(({ set }) => only === undefined || set.includes(only)))
    all.push(...(await faultsOf(one, tools, folder)))
  rmSync(folder, { recursive: true })
  for (const side of ["miss", "false"] as const) {
    console.log(`\n${side}: ${all.filter((fault) => fault.side === side).length} in all`)
    drawn(all, side, n).forEach(({ set, id, what, words }, at) => {
      console.log(`\n${at + 1} ${set} ${id}: ${what}\n    ${words}`)
    })
  }
}

/** The number behind `--errors`, fifty where none is given. */
function errorsAsked(args: readonly string[]): number | undefined {
  const asked = args.find((arg) => /^--errors(=\d+)?$/.test(arg))
  return asked === undefined ? undefined : Number(asked.split("=")[1] ?? 50)
}

/** The number of a measure in a scorer's output; shares are of one. */
function numberOf(output: string, { at }: Measure): number {
  if (at instanceof RegExp) return Number(at.exec(output)?.[1]) / 100
  const start = output.indexOf("{")
  let value: unknown = JSON.parse(output.slice(start))
  for (const key of at.split(".")) value = (value as Record<string, unknown> | undefined)?.[key]
  return typeof value === "number" ? value : Number.NaN
}

const predictions = new Map<string, string>()

function predicted(one: BenchSet, task: Task, tools: Tools, rows: readonly Row[]): string {
  const key = `${one.set} ${one.task}`
  const known = predictions.get(key)
  if (known !== undefined) return known
  const made = rows.map((row) => JSON.stringify(task.predict(row, tools))).join("\n")
  predictions.set(key, made)
  return made
}

function judged(
  one: BenchSet,
  judge: NonNullable<BenchSet["judge"]>,
  task: Task,
  tools: Tools,
  fast: boolean,
): Scores {
  const all = jsonLines(readFileSync(`${shared}/data/${one.set}.dev.jsonl`, "utf8"))
  const rows = all.slice(0, fast ? one.fast : undefined)
  const scores = judge(rows, tools, () =>
    rows.map(({ id, text, published }) => task.predict({ id, text, published }, tools)),
  )
  return Object.fromEntries(
    one.measures.map((measure) => [keyOf(one, measure), scores[String(measure.at)] ?? Number.NaN]),
  )
}

async function measureSet(
  one: BenchSet,
  tools: Tools,
  folder: string,
  fast: boolean,
): Promise<Scores> {
  const task = await homes[one.task]?.()
  if (!task) return {}
  if (one.judge) return judged(one, one.judge, task, tools, fast)
  const { gold, rows } = prepare(one, folder, fast ? one.fast : undefined)
  const file = join(folder, "predicted.jsonl")
  writeFileSync(file, `${predicted(one, task, tools, rows)}\n`)
  const output = score(one, gold, file)
  return Object.fromEntries(
    one.measures.map((measure) => [keyOf(one, measure), numberOf(output, measure)]),
  )
}

const show = (value: number | undefined, plain: boolean | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? "–"
    : plain
      ? value.toFixed(2)
      : (100 * value).toFixed(1)

function row(
  one: BenchSet,
  measure: Measure,
  now: number | undefined,
  before: number | undefined,
): string {
  const moved = now === undefined || before === undefined ? "" : show(now - before, measure.plain)
  const sign = moved !== "" && !moved.startsWith("-") ? `+${moved}` : moved
  const name = `${[one.set.split("/")[1], ...(one.flags ?? [])].join(" ")}: ${measure.label}`
  const cells = [
    show(now, measure.plain),
    sign,
    show(measure.first, measure.plain),
    show(measure.aim, measure.plain),
  ]
  return `${name.padEnd(52)}${cells.map((cell) => cell.padStart(8)).join("")}`
}

async function main(args: readonly string[]): Promise<void> {
  if (!existsSync(shared))
    return console.log(`skipped: ${shared} with the development sets is not here`)
  const fast = args.includes("--fast")
  const only = args.find((arg) => !arg.startsWith("--"))
  const errors = errorsAsked(args)
  if (errors !== undefined) return showFaults(only, errors, toolsOf({}))
  const before: Scores =
    !fast && existsSync(committed) ? JSON.parse(readFileSync(committed, "utf8")) : {}
  const now: Scores = {}
  const tools = toolsOf({})
  const folder = mkdtempSync(join(tmpdir(), "bench-"))
  console.log(
    `${fast ? "First lines of each set only: not comparable with the committed scores.\n" : ""}${"set: measure".padEnd(52)}${["now", "moved", "first", "aim"].map((cell) => cell.padStart(8)).join("")}`,
  )
  for (const one of sets.filter(({ set }) => only === undefined || set.includes(only))) {
    Object.assign(now, await measureSet(one, tools, folder, fast))
    for (const measure of one.measures)
      console.log(row(one, measure, now[keyOf(one, measure)], before[keyOf(one, measure)]))
  }
  rmSync(folder, { recursive: true })
  if (existsSync(seedFolder))
    console.log(
      `\nThe article that the project starts from:\n${table(await accept(seedFolder, standardEngine()), false)}`,
    )
  if (args.includes("--write"))
    writeFileSync(committed, `${JSON.stringify({ ...before, ...rounded(now) }, null, 1)}\n`)
}

const rounded = (scores: Scores): Scores =>
  Object.fromEntries(
    Object.entries(scores).map(([key, value]) => [key, Math.round(value * 1e4) / 1e4]),
  )

await main(process.argv.slice(2))
