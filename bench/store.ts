/** How adding, opening again and the first report of a dossier cost as it grows:
 *
 *      npm run build && npx tsx bench/store.ts 1000 10000 100000
 *
 *  Reports are synthetic and short, and are read once before: the store alone is
 *  measured, then joining them, then `sitrep report` in a process of its own. READ
 *  says how many are read (the others are copies of these under ids of their own),
 *  JOIN how many are joined. */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { standing } from "../src/cli/standing.ts"
import { standardProgram } from "../src/program.ts"
import { situation } from "../src/report/situation.ts"
import {
  type Arrival,
  keyOf,
  openStore,
  type Reading,
  readingOf,
  type Store,
  sha256,
  stateAt,
} from "../src/store/index.ts"

const towns = "Larn Quay Brel Oster Tamm Vell Sorrin Kade Ums Port-Hale".split(" ")
const bodies = "interior ministry,health ministry,police,army,city council,red cross".split(",")
const deeds = ["killed", "injured", "arrested", "evacuated"]
const BATCH = 64
/** Reports that are joined at most. */
const PART = Number(process.env.JOIN ?? 1000)

/** A short report that no other says in the same words. */
const story = (n: number): string => {
  const town = towns[n % towns.length]!
  const day = 1 + (Math.floor(n / 40) % 28)
  return `At least ${3 + ((n * 7) % 90)} people were ${deeds[n % 4]} in ${town} on Friday, the ${bodies[n % 6]} said.\n\nShops in street ${n} stayed shut. "We heard ${n % 13} shots," a resident told reporter ${n} of ${town} on ${day} June.\n`
}

const program = standardProgram()

async function readAll(count: number): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = []
  for (let n = 0; n < count; n++) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        id: `r${n}`,
        text: story(n),
        outlet: `Outlet ${n % 200}`,
        published: new Date(Date.UTC(2021, 5, 1 + Math.floor(n / 400))).toISOString().slice(0, 10),
        language: "en",
      }),
    )
    for await (const item of program.ingest(bytes, `r${n}.json`)) {
      if (!item.ok) throw item.error
      const reading: Reading = program.read(item.document, item.notices)
      const original = { sha256: sha256(bytes), bytes }
      arrivals.push({ by: "bench", original, origin: `r${n}.json`, part: 0, reading })
    }
  }
  return arrivals
}

/** A report like one that was read, under an id of its own: reading a hundred
 *  thousand would take hours, and the store does not know. */
function copyOf(arrival: Arrival, round: number): Arrival {
  if (round === 0) return arrival
  const old = arrival.reading.doc.document.id
  const id = `${round}-${old}`
  const text = JSON.stringify(arrival.reading).replaceAll(old, id)
  const bytes = new TextEncoder().encode(`${round} ${old}`)
  const original = { sha256: sha256(bytes), bytes }
  return { ...arrival, original, origin: `${round}-${arrival.origin}`, reading: JSON.parse(text) }
}

async function adding(path: string, base: readonly Arrival[], count: number): Promise<number> {
  const store = await openStore(path, { create: true })
  let spent = 0
  for (let from = 0; from < count; from += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => {
      const n = from + i
      return copyOf(base[n % base.length]!, Math.floor(n / base.length))
    })
    const began = performance.now()
    await store.add(part, new Date().toISOString(), program.stamp)
    spent += performance.now() - began
  }
  await store.close()
  return spent
}

/** Works out the report over all reports and keeps it, as the end of `sitrep add`
 *  does; gives the milliseconds. Over more than {@link PART} the joining would take
 *  longer than the rest of the bench: then a part is joined, and the report that is
 *  kept repeats it until it is as long as the whole one would be. */
async function joining(path: string, size: number): Promise<number | undefined> {
  const store = await openStore(path)
  const began = performance.now()
  if (size <= PART) await standing(store, program)
  else await repeated(store, size)
  const spent = performance.now() - began
  await store.close()
  return size <= PART ? spent : undefined
}

async function repeated(store: Store, size: number): Promise<void> {
  const state = stateAt(await store.entries())
  const ids = state.additions.slice(0, PART).map(({ act }) => act.document)
  const readings = (await store.rows(ids)).map(readingOf)
  const dossier = program.dossier(readings, [], { together: [], apart: [] })
  const part = situation(dossier, { title: "Larn", asOf: "2021-06-30" })
  const text = JSON.stringify(part)
  const name = new RegExp(`"(?=(?:${ids.join("|")}))`, "g")
  const parts = Array.from({ length: Math.round(size / PART) }, (_, round) =>
    round === 0 ? part : (JSON.parse(text.replace(name, `"${round}-`)) as typeof part),
  )
  const sections = part.sections.map((section, i) => ({
    ...section,
    lines: parts.flatMap((one) => one.sections[i]!.lines),
  }))
  const whole = { ...part, documents: parts.flatMap(({ documents }) => documents), sections }
  await store.derive("report", { key: keyOf(state, program), json: JSON.stringify(whole) })
}

/** A process of its own: start, open, report. Needs `npm run build`. */
function reopening(path: string): number {
  const began = performance.now()
  const { status, stderr } = spawnSync("node", [
    "dist/cli/bin.js",
    "report",
    path,
    "-o",
    "/dev/null",
  ])
  if (status !== 0) console.error(stderr.toString())
  return performance.now() - began
}

const sizes = process.argv.slice(2).map(Number)
const most = Number(process.env.READ ?? 10_000)
const base = await readAll(Math.min(Math.max(...sizes), most))
const folder = mkdtempSync(join(tmpdir(), "bench-store-"))
const points: (readonly [number, number])[] = []
console.log("  reports    add s reports/s       MB   join s open + report s")
for (const size of sizes) {
  const path = join(folder, `${size}.sitrep`)
  const add = await adding(path, base, size)
  points.push([Math.log(size), Math.log(add)])
  const megabytes = statSync(path).size / 1e6
  const joins = await joining(path, size)
  const again = reopening(path)
  const cells = [
    size,
    add / 1000,
    size / (add / 1000),
    megabytes,
    joins && joins / 1000,
    again / 1000,
  ]
  console.log(
    cells.map((n) => (n === undefined ? "–" : n.toFixed(n < 100 ? 2 : 0)).padStart(9)).join(""),
  )
}
rmSync(folder, { recursive: true })
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
const slope =
  points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
  points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
console.log(`adding grows as n^${slope.toFixed(2)}`)
