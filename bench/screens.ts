/** The pictures in the README, taken of the sample: `npx tsx bench/screens.ts`.
 *  Needs Chromium and the built page (`npm run build`). */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { coming } from "../src/cli/arrivals.ts"
import { take } from "../src/cli/commands/add.ts"
import { deskOn } from "../src/cli/served.ts"
import { standardProgram } from "../src/program.ts"
import { appOf } from "../src/serve/app.ts"
import { serve } from "../src/serve/server.ts"
import { openStore } from "../src/store/index.ts"
import { executable, flags } from "../test/support/chromium.ts"

const folder = mkdtempSync(join(tmpdir(), "screens-"))
const path = join(folder, "sample.sitrep")
const program = standardProgram()
const store = await openStore(path, { create: true })
const how = { by: "sample", published: true, quiet: true }
await take(store, program, coming(["samples/kazakhstan/[0-9]*"], path), how)
const desk = deskOn(store, program, true, "Kazakhstan, January 2022")
const address = { host: "127.0.0.1", port: 0, token: undefined, page: "dist/workbench" }
const running = await serve(appOf(desk), address)
const browser = await chromium.launch({ executablePath: executable!, args: flags })
const tab = await browser.newPage({ viewport: { width: 1200, height: 570 } })
mkdirSync("docs/images", { recursive: true })

await tab.goto(`${running.url}?view=figures`)
await tab.locator("main section:has(svg) td.num button").nth(3).click()
await tab.locator(".focus").first().waitFor()
await tab.locator("main section:has(svg)").first().evaluate("(one) => one.scrollIntoView()")
await tab.waitForTimeout(500)
await tab.screenshot({ path: "docs/images/figures.png" })
await tab.goto(`${running.url}?view=overview`)
await tab.locator("main section li").first().waitFor()
await tab.screenshot({ path: "docs/images/overview.png" })

await browser.close()
await running.close()
await store.close()
rmSync(folder, { recursive: true, force: true })
