import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { coming } from "../../src/cli/arrivals.ts"
import { take } from "../../src/cli/commands/add.ts"
import { deskOn } from "../../src/cli/served.ts"
import { standardProgram } from "../../src/program.ts"
import { type Running, serve } from "../../src/serve/server.ts"
import { openStore, type Store } from "../../src/store/index.ts"
import { executable, flags } from "../support/chromium.ts"

if (!executable)
  console.warn("workbench.browser.test.ts is skipped: no Chromium (set CHROMIUM to its path)")

/** Everything in here wants to run. */
const attack = `<script>window.hit=1</script><img src=x onerror=window.hit=1>" onmouseover=window.hit=1 x='`

const hostile = `Title: Gunmen kill 7 guards ${attack}
Publisher: Gazette ${attack}
Date: 2022-01-08

The ministry said that 7 guards ${attack} were killed in the town of Taraz on Friday. "We <b>will not</b> yield ${attack}," the minister said.
`

const views = ["overview", "figures", "timeline", "map", "actors", "claims", "reports", "journal"]

/** Patience for a machine that is busy. */
const patient = { timeout: 15_000 }

describe.skipIf(!executable)("the workbench in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-bench-"))
  const file = join(folder, "sample.sitrep")
  const page = join(folder, "page")
  const program = standardProgram()
  const requests: string[] = []
  const faults: string[] = []
  let store: Store
  let running: Running
  let browser: Browser
  let context: BrowserContext
  let tab: Page
  let port = 0

  const start = async () => {
    store = await openStore(file, { create: true })
    const desk = deskOn(store, program, true, "Sample")
    running = await serve(desk, { host: "127.0.0.1", port, token: undefined, page })
    port = Number(new URL(running.url).port)
  }
  const stop = async () => {
    await running.close()
    await store.close()
  }
  const at = (query: string) => `http://127.0.0.1:${port}/${query}`
  /** A reply of the server over a line of its own, since restarts cut kept ones. */
  const asked = async (
    path: string,
    init: RequestInit = {},
  ): Promise<ReturnType<typeof JSON.parse>> => {
    const headers = { connection: "close", "content-type": "application/json" }
    return (await fetch(at(path), { ...init, headers })).json()
  }
  const opened = async (query: string, on: Page = tab) => {
    await on.goto(at(query))
    await on.locator("main section, main table, main svg, main [role=grid]").first().waitFor()
  }
  const marked = (on: Page = tab): Promise<string> =>
    on.evaluate(`[...document.querySelectorAll(".focus")].map((one) => one.textContent).join("")`)

  beforeAll(async () => {
    const { build } = await import("vite")
    await build({
      configFile: "workbench/vite.config.ts",
      logLevel: "error",
      build: { outDir: page },
    })
    await start()
    await take(store, program, coming(["samples/kazakhstan/[0-9]*"], file), {
      by: "test",
      published: true,
      quiet: true,
    })
    browser = await chromium.launch({ executablePath: executable!, args: flags })
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
    tab = await context.newPage()
    tab.on("request", (request) => requests.push(request.url()))
    tab.on("pageerror", (error) => faults.push(String(error)))
    tab.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("net::"))
        faults.push(message.text())
    })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(views)(
    "%s renders, without a fault and without serious findings of axe",
    async (view) => {
      await opened(`?view=${view}`)
      await tab.waitForTimeout(150)
      const source = readFileSync(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      )
      await tab.evaluate(source)
      const found = (await tab.evaluate(
        `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" | ")))`,
      )) as string[]
      expect(found).toEqual([])
      expect(faults).toEqual([])
    },
  )

  test("a click on a figure marks exactly its characters in its report", async () => {
    await opened("?view=figures")
    await tab.locator("main table td.num button").first().click()
    await tab.locator(".focus").first().waitFor()
    const [start, end] = new URL(tab.url()).searchParams.get("at")!.split("-").map(Number)
    const id = new URL(tab.url()).searchParams.get("report")!
    const { text } = await asked(`api/report?id=${id}`)
    expect(await marked()).toBe(text.slice(start, end))
    expect(await marked()).toMatch(/\p{L}|\d/u)
  })

  test("a link carries the whole state", async () => {
    await opened("?view=figures")
    await tab.locator("main table td.num button").first().click()
    await tab.locator(".focus").first().waitFor()
    const words = await marked()
    const other = await context.newPage()
    await opened(new URL(tab.url()).search, other)
    await other.locator(".focus").first().waitFor()
    expect(await marked(other)).toBe(words)
    await other.close()
  })

  test("ten claims are reviewed by keyboard alone, and what was decided lasts over a restart", async () => {
    await opened("?view=claims&kind=figure")
    await tab.locator("[role=row]").first().waitFor()
    for (let n = 0; n < 10; n++) {
      const before = (await asked("api/dossier")).seq
      await tab.keyboard.press("a")
      await expect.poll(async () => (await asked("api/dossier")).seq, patient).toBe(before + 1)
    }
    const accepted = async () => (await asked("api/claims?decided=true&limit=50")).total
    expect(await accepted()).toBe(10)
    await stop()
    await start()
    expect(await accepted()).toBe(10)
    await opened("?view=claims&decided=true")
    expect(await tab.locator(".chip.accept").count()).toBe(10)
  })

  test("a rejected claim goes, and comes back when that is undone", async () => {
    await opened("?view=claims&kind=event")
    await tab.locator("[role=row]").first().waitFor()
    const total = async () => (await asked("api/claims?kind=event")).total
    const before = await total()
    await tab.keyboard.press("r")
    await expect.poll(total, patient).toBe(before - 1)
    await tab.keyboard.press("u")
    await expect.poll(total, patient).toBe(before)
  })

  test("two actors are joined, and the joining can be undone", async () => {
    const { actors } = await asked("api/actors")
    const [one, two] = actors.filter((row: { type: string }) => row.type === "person")
    const before = (await asked("api/actors")).total
    await opened(`?view=actors&actor=${one.id}`)
    await tab.getByRole("button", { name: "Mark, to join with another" }).click()
    await tab.locator(".node, tbody button").first().waitFor()
    await tab.getByRole("button", { name: "All actors" }).click()
    await tab.locator("tbody button", { hasText: two.name }).first().click()
    await tab.getByRole("button", { name: `Is the same as ${one.name}` }).click()
    await expect.poll(async () => (await asked("api/actors")).total, patient).toBeLessThan(before)
    await tab.locator(".said button", { hasText: "Undo" }).click()
    await expect.poll(async () => (await asked("api/actors")).total, patient).toBe(before)
    // The page still showed the joined actor, who is gone by now.
    faults.length = 0
  })

  test("why a claim is there: rule, chain and links", async () => {
    await opened("?view=claims&kind=event")
    await tab.locator("[role=row]").first().waitFor()
    await tab.keyboard.press("w")
    await tab.locator(".why dl").first().waitFor()
    expect(await tab.locator(".why dt").allTextContents()).toEqual(
      expect.arrayContaining(["Rule", "Chain"]),
    )
  })

  test("what one window decides, the other shows", async () => {
    const other = await context.newPage()
    await opened("?view=journal", other)
    await opened("?view=claims&kind=relation")
    await tab.locator("[role=row]").first().waitFor()
    const rows = await other.locator("main tbody tr").count()
    await tab.keyboard.press("a")
    await expect
      .poll(() => other.locator("main tbody tr").count(), { timeout: 8000 })
      .toBe(rows + 1)
    await other.close()
  })

  test("a hostile report is text and nothing else, wherever it is shown", async () => {
    const { receipts } = await asked("api/reports", {
      method: "POST",
      body: JSON.stringify({
        by: attack.slice(0, 60),
        reports: [{ name: `x${attack}.txt`, text: hostile }],
      }),
    })
    const [receipt] = receipts
    expect(receipt.ok).toBe(true)
    for (const view of views) {
      await opened(`?view=${view}&report=${receipt.document}`)
      await tab.waitForTimeout(120)
    }
    expect(await tab.evaluate("window.hit")).toBeUndefined()
    expect(faults).toEqual([])
  })

  test("a bad file gets one clear error; the others go in", async () => {
    const { receipts } = await asked("api/reports", {
      method: "POST",
      body: JSON.stringify({
        by: "test",
        reports: [
          { name: "empty.txt", text: "" },
          {
            name: "picture.png",
            base64: Buffer.from([137, 80, 78, 71, 0, 1, 2]).toString("base64"),
          },
          {
            name: "good.txt",
            text: "Date: 2022-01-08\n\nPolice arrested 12 men in Taraz, the mayor said.",
          },
        ],
      }),
    })
    expect(receipts.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, false, true])
    for (const { message } of receipts.slice(0, 2)) expect(message).toMatch(/\w+ \w+/)
  })

  test("a dropped line is said, and taken up again", async () => {
    await opened("?view=overview")
    await stop()
    await tab.locator(".offline").waitFor({ timeout: 10_000 })
    await start()
    await tab.locator(".offline").waitFor({ state: "detached", timeout: 15_000 })
    faults.length = 0
  })

  test("nothing is asked of any other machine", () => {
    expect(requests.filter((url) => !url.startsWith(at("")) && !url.startsWith("data:"))).toEqual(
      [],
    )
  })

  test.each([
    ["phone", { viewport: { width: 390, height: 800 } }],
    ["dark", { colorScheme: "dark" as const }],
  ])("%s: no view is wider than the window", async (_, options) => {
    const own = await browser.newContext(options)
    const small = await own.newPage()
    for (const view of views) {
      await opened(`?view=${view}`, small)
      const wide = await small.evaluate("document.documentElement.scrollWidth - innerWidth")
      expect(wide, view).toBeLessThanOrEqual(0)
    }
    await own.close()
  })

  test("it prints", async () => {
    await opened("?view=overview")
    const pdf = await tab.pdf({ format: "A4" })
    expect(pdf.length).toBeGreaterThan(10_000)
  })
})
