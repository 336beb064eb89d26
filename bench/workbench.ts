/** What the workbench weighs and how soon it shows something:
 *
 *      npx tsx bench/workbench.ts [REPORTS]
 *
 *  Builds the page, measures its scripts, opens it over the sample and over a
 *  dossier of so many short synthetic reports (2,000 unless told otherwise) in a
 *  browser, and scrolls through its claims. Needs Chromium. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { type Browser, chromium } from "playwright-core"
import { build } from "vite"
import { coming } from "../src/cli/arrivals.ts"
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

const program = standardProgram()
const folder = mkdtempSync(join(tmpdir(), "bench-workbench-"))
const page = join(folder, "page")

async function weigh(): Promise<number> {
  await build({
    configFile: "workbench/vite.config.ts",
    logLevel: "error",
    build: { outDir: page },
  })
  const scripts = readdirSync(join(page, "assets")).filter((name) => name.endsWith(".js"))
  return scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(page, "assets", name))).length,
    0,
  )
}

async function sample(): Promise<Store> {
  const path = join(folder, "sample.sitrep")
  const store = await openStore(path, { create: true })
  const how = { by: "bench", published: true, quiet: true }
  await take(store, program, coming(["samples/kazakhstan/[0-9]*"], path), how)
  return store
}

async function great(reports: number): Promise<Store> {
  const store = await openStore(join(folder, "great.sitrep"), { create: true })
  const how = { by: "bench", published: true, quiet: true }
  await take(store, program, synthetic(program, reports), how)
  return store
}

/** Milliseconds until a freshly started server's page shows its first lines: the
 *  median of five. */
async function firstView(browser: Browser, store: Store): Promise<number> {
  await standing(store, program)
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const desk = deskOn(store, program, true, "bench")
    const running = await serve(appOf(desk), { host: "127.0.0.1", port: 0, token: undefined, page })
    const tab = await browser.newPage()
    const began = performance.now()
    await tab.goto(running.url)
    await tab.locator("main section li").first().waitFor()
    times.push(performance.now() - began)
    await tab.close()
    await running.close()
  }
  return times.sort((a, b) => a - b)[2]!
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

const round = (value: number): string => String(Math.round(value))
const reports = Number(process.argv[2] ?? 2000)
console.log(`scripts, gzip         ${round((await weigh()) / 1024)} KB`)
const browser = await chromium.launch({ executablePath: executable!, args: flags })
const small = await sample()
console.log(`first view, sample    ${round(await firstView(browser, small))} ms`)
await small.close()
const big = await great(reports)
console.log(`first view, ${String(reports).padEnd(9)} ${round(await firstView(browser, big))} ms`)
const { rows, longest, missing } = await scrolling(browser, big)
console.log(
  `claims scrolled       ${rows} rows, longest frame ${round(longest)} ms, ${missing} rows missing at rest`,
)
await big.close()
await browser.close()
rmSync(folder, { recursive: true, force: true })
