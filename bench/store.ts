import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { standardProgram } from "../src/program.ts"
import { type Arrival, openStore, sha256 } from "../src/store/index.ts"
import { file, synthetic } from "./synthetic.ts"

/** Reports in one transaction, as `sitrep add` writes them. */
const BATCH = 64
/** Reports that are read for true: reading takes most of the time and is timed
 *  elsewhere. Those beyond are the same under other ids, and so copies to the dossier. */
const READ = Number(process.env.READ ?? 10_000)
/** Megabytes of heap for a process that joins; Node.js gives 4 GB unless told. */
const HEAP = Number(process.env.HEAP ?? 4096)

const program = standardProgram()

/** Reports as they arrive at a store, each with its reading. */
async function arrivals(count: number): Promise<readonly Arrival[]> {
  const read: Arrival[] = []
  for await (const { item, ...rest } of synthetic(program, count)) {
    if (!item.ok) throw item.error
    read.push({ by: "bench", ...rest, reading: program.read(item.document, item.notices) })
  }
  return read
}

/** A report like one that was read, under an id of its own. */
function again(arrival: Arrival, round: number): Arrival {
  if (round === 0) return arrival
  const old = arrival.reading.doc.document.id
  const id = `${round}-${old}`
  const bytes = new TextEncoder().encode(id)
  const reading = JSON.parse(JSON.stringify(arrival.reading).replaceAll(old, id))
  const original = { sha256: sha256(bytes), bytes }
  return { ...arrival, original, origin: `${round}-${arrival.origin}`, reading }
}

/** Seconds that the store takes to write so many reports, of which the first were
 *  read. */
async function adding(path: string, read: readonly Arrival[], count: number): Promise<number> {
  const store = await openStore(path, { create: true })
  let spent = 0
  for (let from = 0; from < count; from += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) =>
      again(read[(from + i) % read.length]!, Math.floor((from + i) / read.length)),
    )
    const began = performance.now()
    await store.add(part, new Date().toISOString(), program.stamp)
    spent += performance.now() - began
  }
  await store.close()
  return spent / 1000
}

/** Prints peak memory in kB and microseconds of the processor when a process ends. */
const peak =
  "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); console.error(maxRSS, userCPUTime + systemCPUTime) })"

interface Took {
  /** On the clock. */
  readonly seconds: number
  /** Of the processor, over all threads. */
  readonly processor: number
  /** Peak memory. */
  readonly megabytes: number
}

/** What a command takes in a process of its own; `undefined` where it fails. */
function command(...words: readonly string[]): Took | undefined {
  const began = performance.now()
  const watch = ["--import", `data:text/javascript,${encodeURIComponent(peak)}`]
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, ...watch, "dist/cli/bin.js", ...words],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  )
  const seconds = (performance.now() - began) / 1000
  const [memory, processor] = stderr.trim().split("\n").at(-1)!.split(" ").map(Number)
  if (status === 0) return { seconds, processor: processor! / 1e6, megabytes: memory! / 1024 }
  console.error(`sitrep ${words.join(" ")}: ${stderr.trim().split("\n").slice(-3).join(" ")}`)
  return undefined
}

const cell = (value: number | undefined, width = 9): string =>
  (value === undefined ? "–" : value.toFixed(value < 100 ? 2 : 0)).padStart(width)

/** The slope of a line through points in logarithms: 1 is linear. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

/** Prints what dossiers of so many short synthetic reports cost: writing them, the
 *  first report, which joins them, opening them again for a report, and adding one
 *  report more. Needs `npm run build`. */
export async function dossiers(sizes: readonly number[]): Promise<void> {
  const read = await arrivals(Math.min(Math.max(...sizes), READ))
  const folder = mkdtempSync(join(tmpdir(), "bench-store-"))
  const more = join(folder, "one.json")
  writeFileSync(more, file(1e6))
  const points: (readonly [number, number])[] = []
  const took = "        s    CPU s       MB"
  console.log(
    `${" ".repeat(36)}   first report               re-open                    add one more`,
  )
  console.log(`  reports    add s reports/s       MB${took}${took}${took}`)
  for (const size of sizes) {
    const path = join(folder, `${size}.sitrep`)
    const add = await adding(path, read, size)
    points.push([size, add])
    const megabytes = statSync(path).size / 1e6
    const [first, reopened] = [1, 2].map(() => command("report", path, "-o", "/dev/null"))
    const one = command("add", path, more)
    const costs = [first, reopened, one].flatMap((took) => [
      took?.seconds,
      took?.processor,
      took?.megabytes,
    ])
    const cells = [size, add, size / add, megabytes, ...costs]
    console.log(cells.map((value) => cell(value)).join(""))
    rmSync(path)
  }
  rmSync(folder, { recursive: true })
  if (points.length > 1) console.log(`adding grows as n^${exponent(points).toFixed(2)}`)
}
