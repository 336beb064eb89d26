/** What the workbench weighs and how soon it shows something:
 *
 *      npm run build && npx tsx bench/workbench.ts [REPORTS …]
 *
 *  Measures the scripts of the page, opens it over the sample and over dossiers of
 *  so many short synthetic reports (2,000 and 10,000 unless told otherwise) in a
 *  browser, and scrolls through its claims. The report of a dossier is kept in it,
 *  as `sitrep add` leaves it; the server is a process of its own, begun anew for
 *  each first view, and still joins the reports while the page is opened. The other
 *  views are timed when they are joined. Needs Chromium. */

import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { type Browser, chromium } from "playwright-core"
import { type Coming, coming } from "../src/cli/arrivals.ts"
import { take } from "../src/cli/commands/add.ts"
import { deskOn } from "../src/cli/served.ts"
import { standing } from "../src/cli/standing.ts"
import type { Dossier } from "../src/model/index.ts"
import { standardProgram } from "../src/program.ts"
import { appOf } from "../src/serve/app.ts"
import type { State } from "../src/serve/desk.ts"
import { serve } from "../src/serve/server.ts"
import { openStore, type Store } from "../src/store/index.ts"
import { executable, flags } from "../test/support/chromium.ts"
import { synthetic } from "./synthetic.ts"

/** Rows to scroll through. */
const ROWS = 100_000
/** Times that each thing is measured. */
const ROUNDS = 5

const program = standardProgram()
const folder = mkdtempSync(join(tmpdir(), "bench-workbench-"))
const page = "dist/workbench"

function weigh(): number {
  const scripts = readdirSync(join(page, "assets")).filter((name) => name.endsWith(".js"))
  return scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(page, "assets", name))).length,
    0,
  )
}

/** A dossier of what comes, its report kept in it; its path. */
async function dossierOf(name: string, reports: AsyncIterable<Coming>): Promise<string> {
  const path = join(folder, `${name}.sitrep`)
  const store = await openStore(path, { create: true })
  await take(store, program, reports, { by: "bench", published: true, quiet: true })
  await standing(store, program)
  await store.close()
  return path
}

interface Served {
  readonly url: string
  end(): Promise<unknown>
}

/** `sitrep serve` over a dossier, when it says where it listens. */
function served(path: string): Promise<Served> {
  const server = spawn("node", ["dist/cli/bin.js", "serve", path, "--port", "0"])
  const ended = new Promise((done) => server.on("exit", done))
  return new Promise((found) => {
    server.stderr.on("data", (said) => {
      const url = /http:\S+/.exec(String(said))?.[0]
      const end = () => {
        server.kill("SIGTERM")
        return ended
      }
      if (url) found({ url, end })
    })
  })
}

const first = "main section li, main tbody td, main svg circle, [role=row] .claim"

/** Milliseconds until a page shows its first lines. */
async function shown(browser: Browser, url: string): Promise<number> {
  const tab = await browser.newPage()
  const began = performance.now()
  await tab.goto(url, { timeout: 600_000 })
  await tab.locator(first).first().waitFor({ timeout: 600_000 })
  const took = performance.now() - began
  await tab.close()
  return took
}

/** The middle one of so many measurements. */
async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await measure())
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

const firstView = (browser: Browser, path: string): Promise<number> =>
  median(async () => {
    const server = await served(path)
    const took = await shown(browser, server.url)
    await server.end()
    return took
  })

const views = ["figures", "timeline", "map", "actors", "claims", "reports", "journal"]

/** Each view once the reports are joined, and how long a server takes to join them. */
async function otherViews(browser: Browser, path: string): Promise<void> {
  const server = await served(path)
  const began = performance.now()
  await (await fetch(`${server.url}api/claims?limit=1`)).text()
  tell("joined after", performance.now() - began)
  for (const view of views)
    tell(`  ${view}`, await median(() => shown(browser, `${server.url}?view=${view}`)))
  await server.end()
}

/** The dossier so many times over under other ids, until it has the rows wanted:
 *  joining so many reports is measured elsewhere. */
function repeated(state: State, rows: number): State {
  const { documents, links, settings } = state.dossier
  const claims = documents.reduce((sum, doc) => sum + doc.claims.length, 0)
  const text = JSON.stringify({
    documents: documents.map((doc) => ({ ...doc, sentences: [], quantities: [], times: [] })),
    links,
    settings,
  })
  const ids = new RegExp(`"(?=(?:${documents.map(({ document }) => document.id).join("|")}))`, "g")
  const parts = Array.from(
    { length: Math.ceil(rows / claims) },
    (_, n) => JSON.parse(text.replace(ids, `"${n}-`)) as Dossier,
  )
  const all = <K extends "documents" | "links" | "settings">(key: K) =>
    parts.flatMap((part) => part[key] as Dossier[K][number][])
  const dossier = {
    ...state.dossier,
    documents: all("documents"),
    links: all("links"),
    settings: all("settings"),
    corroborations: [],
    contradictions: [],
    series: [],
    incidents: [],
  } as unknown as Dossier
  return { ...state, dossier }
}

/** Scrolls through 100,000 claims: rows, the longest stretch without a frame in
 *  milliseconds, and how many rows were missing when it came to rest. */
async function scrolling(browser: Browser, store: Store) {
  const desk = deskOn(store, program, true, "bench")
  const great = repeated(await desk.state(), ROWS)
  const held = { ...desk, state: async () => great }
  const running = await serve(appOf(held), { host: "127.0.0.1", port: 0, token: undefined, page })
  const tab = await browser.newPage()
  await tab.goto(`${running.url}?view=claims`)
  await tab.locator("[role=row] .claim").first().waitFor({ timeout: 600_000 })
  const longest = (await tab.evaluate(`new Promise((done) => {
    const list = document.querySelector("[role=grid]")
    let last = performance.now(), longest = 0, step = 0
    const frame = (now) => {
      longest = Math.max(longest, now - last)
      last = now
      list.scrollTop = (list.scrollHeight * ++step) / 300
      step < 300 ? requestAnimationFrame(frame) : done(longest)
    }
    requestAnimationFrame(frame)
  })`)) as number
  await tab.waitForTimeout(1500)
  const missing = await tab.locator("[role=row]:not(:has(.claim))").count()
  const rows = Number(await tab.locator("[role=grid]").getAttribute("aria-rowcount"))
  await tab.close()
  await running.close()
  return { rows, longest, missing }
}

const tell = (what: string, milliseconds: number): void =>
  console.log(`${what.padEnd(22)}${Math.round(milliseconds)} ms`)

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000, 10_000]
console.log(`scripts, gzip         ${Math.round(weigh() / 1024)} KB`)
const browser = await chromium.launch({ executablePath: executable!, args: flags })
const files = coming(["samples/kazakhstan/[0-9]*"], "")
tell("first view, sample", await firstView(browser, await dossierOf("sample", files)))
for (const size of sizes) {
  const path = await dossierOf(String(size), synthetic(program, size))
  tell(`first view, ${size}`, await firstView(browser, path))
  await otherViews(browser, path)
}
const store = await openStore(join(folder, `${sizes[0]}.sitrep`))
const { rows, longest, missing } = await scrolling(browser, store)
console.log(
  `claims scrolled       ${rows} rows, longest frame ${Math.round(longest)} ms, ${missing} rows missing at rest`,
)
await store.close()
await browser.close()
rmSync(folder, { recursive: true, force: true })
