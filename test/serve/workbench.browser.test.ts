import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { coming } from "../../src/cli/arrivals.ts"
import { take } from "../../src/cli/commands/add.ts"
import { deskOn } from "../../src/cli/served.ts"
import type { Decision } from "../../src/model/index.ts"
import { standardProgram } from "../../src/program.ts"
import { appOf } from "../../src/serve/app.ts"
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

type Row = ReturnType<typeof JSON.parse>

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds on the page that is serious or worse. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" | ")))`,
  )
}

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
    running = await serve(appOf(desk), { host: "127.0.0.1", port, token: undefined, page })
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
    const shown = on
      .locator("main section, main table, main svg, main [role=grid], main .empty")
      .first()
    await shown.waitFor({ state: "attached" })
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

  test.each(views.flatMap((view) => [[view, "light"] as const, [view, "dark"] as const]))(
    "%s renders in %s, without a fault and without serious findings of axe",
    async (view, colorScheme) => {
      await tab.emulateMedia({ colorScheme })
      await opened(`?view=${view}`)
      await tab.waitForTimeout(150)
      expect(await serious(tab)).toEqual([])
      expect(faults).toEqual([])
      await tab.emulateMedia({ colorScheme: null })
    },
  )

  test("an empty dossier says how to fill it, in every view", async () => {
    const empty = await openStore(join(folder, "empty.sitrep"), { create: true })
    const address = { host: "127.0.0.1", port: 0, token: undefined, page }
    const other = await serve(appOf(deskOn(empty, program, true, "Empty")), address)
    const fresh = await context.newPage()
    for (const view of views) {
      await fresh.goto(`${other.url}?view=${view}`)
      const told = fresh.locator(".empty", { hasText: /No reports yet|Nothing has been added/ })
      await told.waitFor(patient)
      expect(await fresh.locator(".empty").count(), view).toBe(1)
    }
    await fresh.close()
    await other.close()
    await empty.close()
  })

  test("what a view shows is asked for once", async () => {
    for (const view of ["overview", "figures", "claims"]) {
      const before = requests.length
      await opened(`?view=${view}`)
      await tab.waitForTimeout(400)
      const asks = requests.slice(before).map((url) => new URL(url).pathname)
      expect(asks.filter((path) => path === `/api/${view}`)).toHaveLength(1)
      expect(asks.filter((path) => path === "/api/dossier")).toHaveLength(1)
    }
  })

  test("report, comparison and dialogs have no serious findings of axe either", async () => {
    const { reports } = await asked("api/reports")
    const copy = reports.find((one: Row) => one.group && one.group.origin !== one.id)
    const all = "claim,cue,hedge,actor,place,time,quantity,quotation"
    for (const query of [`layers=${all}`, `beside=${copy.group.origin}`]) {
      await opened(`?view=reports&report=${copy.id}&${query}`)
      await tab.locator(".reader .serif").first().waitFor()
      expect(await serious(tab), query).toEqual([])
    }
    for (const key of ["n", "?", "c"]) {
      await opened("?view=claims&kind=figure")
      await tab.locator("[role=row] .claim").first().waitFor()
      await tab.keyboard.press(key)
      await tab.locator("dialog").waitFor()
      expect(await serious(tab), key).toEqual([])
    }
  })

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

  test.each([
    ["overview", "main section li button"],
    ["figures", "main section:has(svg) svg .point"],
    ["timeline", "main li div button"],
    ["actors", "main .day .line button"],
    ["claims", "[role=row] .claim"],
    ["map", "main .line button"],
  ])("in %s, what is clicked opens its words", async (view, cell) => {
    const { actors } = await asked("api/actors")
    const { places } = await asked("api/map")
    await opened(`?view=${view}&actor=${actors[0].id}&place=${view === "map" ? places[0].id : ""}`)
    await tab.locator(cell).first().click()
    await tab.locator(".focus").first().waitFor(patient)
    const asks = new URL(tab.url()).searchParams
    const [start, end] = asks.get("at")!.split("-").map(Number)
    const { text } = await asked(`api/report?id=${asks.get("report")}`)
    expect(await marked()).toBe(text.slice(start, end))
  })

  test("the chain of sources is drawn beside the words, a line for each source", async () => {
    await opened("?view=claims")
    const { rows } = await asked("api/claims?kind=figure&limit=200")
    const row = rows.find((one: Row) => one.chain.length === 3)
    const { document, start, end } = row.citation
    await opened(`?view=claims&report=${document}&at=${start}-${end}`)
    await tab.locator(".text .line").first().waitFor(patient)
    const sources = await tab.locator("ol[aria-label^=Chain] li").count()
    expect(sources).toBeGreaterThan(1)
    expect(await tab.locator(".text .line").count()).toBe(sources - 1)
    const focus = (await tab.locator(".focus").first().boundingBox())!
    for (const line of await tab.locator(".text .line").all()) {
      const box = (await line.boundingBox())!
      expect(box.x + box.width).toBeLessThanOrEqual(focus.x)
      expect(box.y).toBeLessThanOrEqual(focus.y + 2)
      expect(box.y + box.height).toBeGreaterThanOrEqual(focus.y + focus.height - 2)
    }
  })

  test("copies stand side by side, and only what differs is marked", async () => {
    const { reports } = await asked("api/reports")
    const copy = reports.find((one: Row) => one.group && one.group.origin !== one.id)
    await opened(`?view=reports&report=${copy.id}&beside=${copy.group.origin}`)
    const rows = tab.locator("aside tbody tr")
    await rows.first().waitFor(patient)
    expect(await tab.locator("aside tbody tr.same").count()).toBeGreaterThan(3)
    expect(await tab.locator("aside tbody tr.same mark").count()).toBe(0)
    expect(await tab.locator("aside tbody tr:not(.same) mark").count()).toBeGreaterThan(0)
  })

  test("a link carries the whole state", async () => {
    await opened("?view=figures")
    await tab.locator("main table td.num button").first().click()
    await tab.locator(".focus").first().waitFor()
    await tab.locator(".layers input").last().check()
    const words = await marked()
    const other = await context.newPage()
    await opened(new URL(tab.url()).search, other)
    await other.locator(".focus").first().waitFor()
    expect(await marked(other)).toBe(words)
    expect(await other.locator(".layers input").last().isChecked()).toBe(true)
    expect(await other.locator(".mark.quotation").count()).toBe(
      await tab.locator(".mark.quotation").count(),
    )
    await other.close()
  })

  test("a link carries what is unfolded, and leads to its claim however far down it stands", async () => {
    const other = await context.newPage()
    const again = async () => opened(new URL(tab.url()).search, other)
    await opened("?view=timeline")
    await tab.locator("main li [aria-expanded]").nth(3).click()
    const words = await tab.locator("main .claims .line").first().textContent()
    await again()
    expect(await other.locator("main .claims .line").first().textContent()).toBe(words)
    expect(await other.locator("main [aria-expanded=true]").count()).toBe(1)
    await opened("?view=overview")
    await tab.locator("main section .more button", { hasText: /more$/ }).first().click()
    const lines = await tab.locator("main section li").count()
    await again()
    await expect.poll(() => other.locator("main section li").count(), patient).toBe(lines)
    await opened("?view=figures")
    await tab.locator("details summary").first().click()
    await again()
    expect(await other.locator("details[open]").count()).toBe(1)
    await tab.locator("#search").fill("almaty")
    await tab.locator(".search mark").first().waitFor(patient)
    await again()
    await other.locator(".search mark").first().waitFor(patient)
    expect(await other.locator("#search").inputValue()).toBe("almaty")
    await other.locator(".search li button").first().click()
    await other.locator(".focus").first().waitFor(patient)
    expect(new URL(other.url()).searchParams.get("q")).toBeNull()
    const { rows, total } = await asked("api/claims?limit=500&offset=0")
    const row = rows.at(-1)
    expect(total).toBeGreaterThan(400)
    await opened(`?view=claims&claim=${encodeURIComponent(row.id)}`, other)
    await other.locator(`[aria-selected=true][aria-rowindex="${rows.length}"]`).waitFor(patient)
    await other.locator("[aria-selected=true]", { hasText: row.headline }).waitFor(patient)
    await opened("?view=claims")
    await tab.locator("[role=row] .claim").first().waitFor()
    for (let n = 0; n < 3; n++) await tab.keyboard.press("j")
    await expect.poll(() => new URL(tab.url()).searchParams.get("claim"), patient).toBe(rows[3].id)
    await other.close()
  }, 60_000)

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

  test("a number is corrected by keyboard alone, with its reason, and taken back in another view", async () => {
    await opened("?view=claims&kind=figure&type=killed")
    await tab.locator("[role=row] .claim").first().waitFor()
    const journal = async (): Promise<Row> => (await asked("api/journal")).entries[0]
    await tab.keyboard.press("j")
    await tab.keyboard.press("c")
    await tab.locator("dialog form").waitFor()
    await tab.keyboard.type("41")
    for (let n = 0; n < 12; n++) {
      await tab.keyboard.press("Tab")
      const label = await tab.evaluate("document.activeElement.closest('label')?.textContent ?? ''")
      if (String(label).startsWith("reason")) break
    }
    await tab.keyboard.type("the list says so")
    await tab.keyboard.press("Enter")
    await expect
      .poll(async () => (await journal()).what, patient)
      .toBe("corrected a claim: count 41")
    expect(await journal()).toMatchObject({ reason: "the list says so", by: "editor" })
    await expect
      .poll(async () => (await asked("api/claims?kind=figure&text=41")).total, patient)
      .toBeGreaterThan(0)
    await tab.locator("dialog").waitFor({ state: "detached" })
    await tab.keyboard.press("8")
    await tab.locator("main tbody tr").first().waitFor()
    await tab.keyboard.press("u")
    await expect.poll(async () => (await journal()).act, patient).toBe("undo")
  })

  test("two claims are told to be of one incident by keyboard, and of two again", async () => {
    await opened("?view=claims&kind=event")
    await tab.locator("[role=row] .claim").first().waitFor()
    const what = async () => (await asked("api/journal")).entries[0].what
    for (const [key, said] of [
      ["t", /joined two claims/],
      ["p", /two claims apart/],
    ] as const) {
      await tab.keyboard.press("m")
      await tab.keyboard.press("j")
      await tab.keyboard.press(key)
      await expect.poll(what, patient).toMatch(said)
      await tab.keyboard.press("u")
      await expect.poll(what, patient).toMatch(/undid/)
    }
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

  test("the table is narrowed by time and saved as it is shown", async () => {
    await opened("?view=claims&kind=event")
    await tab.locator("[role=row] .claim").first().waitFor()
    await tab.getByLabel("From", { exact: true }).fill("2022-01-07")
    await tab.getByLabel("Before", { exact: true }).fill("2022-01-09")
    const { total } = await asked("api/claims?kind=event&from=2022-01-07&until=2022-01-09")
    expect(total).toBeGreaterThan(0)
    await tab.getByText(`${total} claims`).waitFor(patient)
    const saved = async (name: string): Promise<string> => {
      const [file] = await Promise.all([
        tab.waitForEvent("download"),
        tab.locator(".claims").getByText(name, { exact: true }).click(),
      ])
      return readFileSync(await file.path(), "utf8")
    }
    expect(JSON.parse(await saved("JSON"))).toHaveLength(total)
    expect((await saved("CSV")).trimEnd().split(/\r\n/)).toHaveLength(total + 1)
  })

  test("who speaks of whom is drawn, and can be left out", async () => {
    await opened("?view=actors")
    await tab.locator(".edge").first().waitFor()
    expect(await tab.locator(".edge.speech").count()).toBeGreaterThan(0)
    await tab.getByRole("checkbox", { name: "speaks of" }).uncheck()
    expect(await tab.locator(".edge.speech").count()).toBe(0)
    expect(tab.url()).toContain("hide=speech")
  })

  test("why a claim is there: rule, chain and links", async () => {
    await opened("?view=claims&kind=event")
    await tab.locator("[role=row]").first().waitFor()
    await tab.keyboard.press("w")
    await tab.locator(".why dl").first().waitFor()
    expect(await tab.locator(".why dt").allTextContents()).toEqual(
      expect.arrayContaining(["rule", "told by", "who, where"]),
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

  test("nothing that is typed into a field runs, wherever it is shown again", async () => {
    await opened("?view=claims&kind=stance")
    await tab.locator("[role=row] .claim").first().waitFor()
    await tab.getByLabel("Your name in the journal").fill(attack.slice(0, 78))
    await tab.getByLabel("Reason").fill(attack)
    await tab.getByRole("button", { name: /Accept/ }).click()
    await expect
      .poll(async () => (await asked("api/journal")).entries[0].reason, patient)
      .toBe(attack)
    await tab.keyboard.press("c")
    await tab.locator("dialog form").waitFor()
    for (const field of await tab.locator("dialog form input:not([type=number])").all())
      await field.fill(attack)
    await tab.locator("dialog form button.main").click()
    await tab.locator("dialog [role=alert], .said").first().waitFor()
    await tab.keyboard.press("Escape")
    await tab.locator("#search").fill(attack)
    await tab.waitForTimeout(400)
    for (const query of [
      `?view=claims&text=${encodeURIComponent(attack)}`,
      `?view=actors&text=${encodeURIComponent(attack)}&actor=${encodeURIComponent(attack)}`,
      `?view=journal&report=${encodeURIComponent(attack)}&at=${encodeURIComponent(attack)}`,
      `?view=overview&asOf=${encodeURIComponent(attack.slice(0, 39))}`,
      `?view=map&zoom=${encodeURIComponent(attack)}&place=${encodeURIComponent(attack)}`,
    ]) {
      await opened(query)
      await tab.waitForTimeout(150)
      expect(await tab.evaluate("window.hit"), query).toBeUndefined()
    }
    await opened("?view=journal")
    await tab.getByText(attack.slice(0, 40)).first().waitFor()
    await tab.getByLabel("Your name in the journal").fill("editor")
    expect(faults.filter((fault) => !/status of 40[04]/.test(fault))).toEqual([])
    faults.length = 0
  })

  test("files and pasted words are added in the page, each with what became of it", async () => {
    await opened("?view=reports")
    const rows = await tab.locator("main tbody tr").count()
    await tab.keyboard.press("n")
    const good = "Date: 2022-01-08\n\nFirefighters freed 14 miners in Ridder, the mayor said."
    await tab.getByLabel("Files").setInputFiles([
      { name: "good.txt", mimeType: "text/plain", buffer: Buffer.from(good) },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    ])
    await tab.locator("dialog li").nth(1).waitFor(patient)
    const said = await tab.locator("dialog li").allTextContents()
    expect(said[0]).toMatch(/✓ good\.txt/)
    expect(said[1]).toMatch(/✗ empty\.txt \w+ \w+/)
    await tab.getByLabel("Close").click()
    await expect.poll(() => tab.locator("main tbody tr").count(), patient).toBe(rows + 1)
    await tab.evaluate(`document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true,
      clipboardData: (() => { const data = new DataTransfer()
        data.setData("text/plain", "Date: 2022-01-08\\n\\nNurses in Semey began a strike on Friday, the union said.")
        return data })() }))`)
    await tab.locator("dialog button.main").click()
    await expect.poll(() => tab.locator("main tbody tr").count(), patient).toBe(rows + 2)
  })

  test("a decision whose words are no longer found is listed as such", async () => {
    const { rows } = await asked("api/claims?kind=figure&limit=1")
    const words = { ...rows[0].citation, start: 0, end: 4, exact: "61 carpenters were arrested" }
    const claim = { kind: "figure", trigger: words, words, prefix: "", suffix: "" }
    for (const decide of ["reject", "accept"]) {
      const decision = { decide, claim } as unknown as Decision
      await store.append(
        () => [{ by: "test", at: undefined, act: { act: "decide", decision, reason: "" } }],
        new Date().toISOString(),
      )
      await opened("?view=journal")
      await tab.getByText("Show them").waitFor(patient)
    }
    await tab.getByText("Show them").click()
    await tab.getByText("words no longer found").first().waitFor()
    await expect.poll(() => tab.locator("main tbody tr").count(), patient).toBe(2)
    expect(await tab.locator("main tbody tr").first().textContent()).toMatch(
      /accepted.*61 carpenters/,
    )
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

  test("on a phone the table of claims scrolls to its end, with the review below it", async () => {
    const own = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
    const phone = await own.newPage()
    await opened("?view=claims", phone)
    await phone.locator("[role=row] .claim").first().waitFor()
    const { total } = await asked("api/claims?limit=1")
    await phone.evaluate(`document.querySelector("[role=grid]").scrollTop = 1e9`)
    const last = phone.locator(`[aria-rowindex="${total}"]`)
    await last.locator(".claim").waitFor(patient)
    const [row, review] = [await last.boundingBox(), await phone.locator(".review").boundingBox()]
    expect(row!.y + row!.height).toBeLessThanOrEqual(review!.y + 1)
    expect(review!.y + review!.height).toBeLessThanOrEqual(844)
    expect(await phone.locator("[role=row]").count()).toBeLessThan(80)
    expect(
      await phone.evaluate(`(() => { const main = document.querySelector("main")
      return main.scrollHeight - main.clientHeight })()`),
    ).toBeLessThanOrEqual(1)
    await last.tap()
    await phone.locator(".focus").first().waitFor(patient)
    await own.close()
  })

  test("every view prints: no controls, nothing cut off", async () => {
    const paper = await context.newPage()
    for (const view of views) {
      await opened(`?view=${view}`, paper)
      await paper.waitForTimeout(150)
      const pdf = await paper.pdf({ format: "A4" })
      expect(pdf.length, view).toBeGreaterThan(10_000)
    }
    await opened("?view=claims", paper)
    await paper.locator("[role=row] .claim").first().waitFor()
    await paper.emulateMedia({ media: "print" })
    await paper.evaluate(`dispatchEvent(new Event("beforeprint"))`)
    expect(await paper.locator("[role=row] .claim").count()).toBe(200)
    for (const control of ["nav", "header button", ".moment input", ".review", ".claims .bar"])
      expect(await paper.locator(control).first().isVisible(), control).toBe(false)
    await paper.close()
  })
})
