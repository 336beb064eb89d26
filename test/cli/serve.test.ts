import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { run } from "../support/cli.ts"

const folder = mkdtempSync(join(tmpdir(), "sitrep-serve-"))
const file = join(folder, "ridder.sitrep")
const words = "Firefighters freed 14 miners in Ridder on Friday, the mayor said."

beforeAll(async () => {
  writeFileSync(join(folder, "one.txt"), `Date: 2022-01-08\n\n${words}\n`)
  await run("add", file, join(folder, "one.txt"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("sitrep serve replies from what is kept and from the thread that joins, and ends when told", async () => {
  const argv = ["--import", "tsx", "src/cli/bin.ts", "serve", file, "--port", "0"]
  const server = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] })
  const ended = new Promise((done) => server.on("exit", done))
  const url = await new Promise<string>((found) => {
    let said = ""
    server.stderr.on("data", (bytes) => {
      said += bytes
      const address = /http:\S+/.exec(said)?.[0]
      if (address) found(address)
    })
  })
  type Json = ReturnType<typeof JSON.parse>
  const asked = async (path: string): Promise<Json> => (await fetch(`${url}api/${path}`)).json()
  try {
    expect(await asked("dossier")).toMatchObject({ name: "ridder", reports: 1 })
    expect(JSON.stringify(await asked("overview"))).toContain("14")
    const { rows } = await asked("claims")
    expect(words).toContain(rows[0].citation.exact)
    const text = "Date: 2022-01-09\n\nNurses in Semey began a strike, the union said."
    const headers = { "content-type": "application/json" }
    const body = JSON.stringify({ by: "ada", reports: [{ name: "two.txt", text }] })
    await fetch(`${url}api/reports`, { method: "POST", headers, body })
    expect(await asked("dossier")).toMatchObject({ reports: 2 })
    expect((await asked("reports")).total).toBe(2)
  } finally {
    server.kill("SIGTERM")
  }
  expect(await ended).toBe(0)
}, 60_000)
