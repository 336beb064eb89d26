import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import { html, situation } from "../../src/report/index.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

const executable = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
)
if (!executable)
  console.warn("html.browser.test.ts is skipped: no Chromium (set CHROMIUM to its path)")

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"

/** Everything in here wants to run. */
const attack = [
  "<script>window.hit=1</script>",
  "</span></div></script></style><img src=x onerror=window.hit=1>",
  "\" onmouseover=window.hit=1 x='",
  "javascript:window.hit=1",
  "</style><style>body{background:url(https://evil.example/a)}</style>",
  "<svg onload=window.hit=1>",
  "&lt;b&gt; 𝄞 阿拉木图\r\nnext",
].join(" ")

const hostile: Report = {
  publisher: `Gazette ${attack}`,
  publishedAt: "2022-01-07",
  title: `Title ${attack}`,
  text: `${attack} The ministry said 26 people ${attack} were killed. Clashes went on in the town.`,
  who: { [`Ministry ${attack}`]: "The ministry" },
  told: [
    figure(`26 people ${attack} were killed`, "killed", exactly(26), "person", {
      says: [`Ministry ${attack}`],
    }),
    event("Clashes went on in the town", "ASSAULT"),
  ],
}

/** A second day and a place, so that there is something to draw. */
const drawn: Report = {
  publisher: "Courier",
  publishedAt: "2022-01-09",
  text: "Crowds burned the depot of the town on Sunday.",
  told: [
    event("Crowds burned the depot of the town", "ASSAULT", {
      time: "2022-01-09",
      place: "Aktau",
    }),
  ],
}

const plain: Report = {
  publisher: "Herald",
  publishedAt: "2022-01-07",
  text: `${"The valley lay quiet in the morning. ".repeat(120)}At noon 8 guards were dead and 31 lay wounded.`,
  told: [
    figure("8 guards were dead", "killed", exactly(8), "police", { time: "2022-01-07" }),
    figure("31 lay wounded", "injured", exactly(31), "police"),
  ],
}

describe.skipIf(!executable)("the page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-page-"))
  const { docs, resolution } = reports(hostile, plain, drawn)
  const found = dossier(docs, resolution, [])
  const report = situation(found, { title: `The valley ${attack}`, asOf: "2022-01-07" })
  const texts = new Map(found.documents.map(({ document }) => [document.id, document.text]))
  const requests: string[] = []
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    writeFileSync(join(folder, "page.html"), html(report, found))
    browser = await chromium.launch({ executablePath: executable!, args: flags.split(" ") })
    page = await browser.newPage({ viewport: { width: 1300, height: 700 } })
    page.on("request", (request) => requests.push(request.url()))
    await page.goto(`file://${join(folder, "page.html")}`)
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const marked = (): Promise<string> =>
    page.evaluate(`[...document.querySelectorAll(".c.on")].map((one) => one.textContent).join("")`)

  const line = (words: string) =>
    report.sections.flatMap((section) => section.lines).find((one) => one.text.includes(words))!

  const inOneLine = (id: string) => page.locator(`[id="${id}"]`)

  test("a click marks exactly the words the line cites, in the tab of their report", async () => {
    const guards = line("8 police officers killed")
    await inOneLine(guards.id).click({ position: { x: 8, y: 8 } })
    expect(await marked()).toBe(guards.citations[0].exact)
    expect(await page.locator("[role=tab][aria-selected=true]").textContent()).toBe("Herald")
    expect(guards.citations[0].exact).toBe("8 guards were dead")
  })

  test("the words are scrolled into sight", async () => {
    await page.waitForTimeout(900)
    const box = await page.locator(".c.on").first().boundingBox()
    expect(box!.y).toBeGreaterThan(0)
    expect(box!.y).toBeLessThan(700)
  })

  test("words full of markup, odd line ends and wide characters are marked whole", async () => {
    const killed = line("26 people killed")
    await inOneLine(killed.id).click({ position: { x: 8, y: 8 } })
    const exact = killed.citations[0].exact
    expect(texts.get(killed.citations[0].document)).toContain(exact)
    expect(await marked()).toBe(exact)
  })

  test("hovering shows the words without moving the choice", async () => {
    await inOneLine(line("31 police officers injured").id).hover()
    const near = await page.evaluate(
      `[...document.querySelectorAll(".c.near")].map((one) => one.textContent).join("")`,
    )
    expect(near).toBe("31 lay wounded")
    expect(await marked()).toBe(line("26 people killed").citations[0].exact)
  })

  test("lines are reached and chosen by keyboard: Tab, arrows, Enter, Escape", async () => {
    await page.keyboard.press("Escape")
    expect(await marked()).toBe("")
    await page.locator("nav a").last().focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    const first = await marked()
    expect(first).not.toBe("")
    await page.keyboard.press("ArrowDown")
    expect(await marked()).not.toBe(first)
    await page.keyboard.press("ArrowUp")
    expect(await marked()).toBe(first)
  })

  test("a mark of a drawing leads to its line, and the line shows its words", async () => {
    const mark = page.locator("svg a.mark").first()
    const id = (await mark.getAttribute("href"))!.slice(1)
    await mark.click()
    await page.waitForTimeout(100)
    expect(await page.locator(`[id="${id}"]`).getAttribute("class")).toContain("on")
    expect(await marked()).not.toBe("")
    expect(await page.evaluate("document.activeElement.id")).toBe(id)
  })

  test("every drawing has a name and a description", async () => {
    const bare = await page.evaluate(
      `[...document.querySelectorAll("svg")].filter((one) => !one.querySelector(":scope > title")?.textContent || !one.querySelector(":scope > desc")?.textContent).length`,
    )
    expect(await page.locator("svg").count()).toBeGreaterThan(1)
    expect(bare).toBe(0)
  })

  test("on paper everything that is folded away is there", async () => {
    await page.emulateMedia({ media: "print" })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    const hidden = await page.evaluate(
      `[...document.querySelectorAll(".line")].filter((one) => one.getClientRects().length === 0).length`,
    )
    await page.emulateMedia({ media: "screen" })
    expect(hidden).toBe(0)
  })

  test("tabs follow the arrow keys", async () => {
    await page.locator("[role=tab]").first().click()
    await page.keyboard.press("ArrowRight")
    expect(await page.locator("[role=tab]").nth(1).getAttribute("aria-selected")).toBe("true")
    expect(await page.locator("[role=tabpanel]:visible").count()).toBe(1)
  })

  test("nothing in a report runs, and nothing in it becomes an element", async () => {
    expect(await page.evaluate("window.hit")).toBeUndefined()
    expect(
      await page.locator("main img, main script, aside img, aside script, style").count(),
    ).toBe(1)
    const handlers = await page.evaluate(
      `[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]).filter(({ name, value }) => /^on/i.test(name) || /^\\s*javascript:/i.test(value)).length`,
    )
    expect(handlers).toBe(0)
  })

  test("asks for nothing but itself", () => {
    expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([])
    expect(requests).toHaveLength(1)
  })

  test("the page's own policy stops a script and a request that get in later", async () => {
    const failed: (string | undefined)[] = []
    page.on("requestfailed", (request) => failed.push(request.failure()?.errorText))
    await page.evaluate(`(() => {
      const script = document.createElement("script"); script.textContent = "window.hit = 1"; document.body.append(script);
      const image = document.createElement("img"); image.src = "https://evil.example/x.png"; document.body.append(image);
    })()`)
    await page.waitForTimeout(200)
    expect(await page.evaluate("window.hit")).toBeUndefined()
    expect(failed).toEqual(["csp"])
  })

  test("a phone gets no sideways scrolling, and the words in a sheet", async () => {
    const phone = await browser.newPage({ viewport: { width: 360, height: 740 } })
    await phone.goto(`file://${join(folder, "page.html")}`)
    expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360)
    await phone
      .locator(".line")
      .first()
      .click({ position: { x: 8, y: 8 } })
    await phone.waitForTimeout(400)
    expect(await phone.locator("#sources").isVisible()).toBe(true)
    await phone.locator("#close").click()
    await phone.waitForTimeout(400)
    expect(await phone.locator("#sources").isVisible()).toBe(false)
    await phone.close()
  })

  test("without its script the page still holds every text and links every line", async () => {
    const still = await browser.newContext({ javaScriptEnabled: false })
    const other = await still.newPage()
    await other.goto(`file://${join(folder, "page.html")}`)
    expect(await other.locator("[role=tabpanel]:visible").count()).toBe(3)
    const target = await other.locator(".cite").first().getAttribute("href")
    expect(await other.locator(`[id="${target!.slice(1)}"]`).count()).toBe(1)
    await still.close()
  })
})
