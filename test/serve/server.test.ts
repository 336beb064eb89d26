import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import { situation } from "../../src/report/situation.ts"
import { appOf } from "../../src/serve/app.ts"
import type { Desk } from "../../src/serve/desk.ts"
import { type Running, serve } from "../../src/serve/server.ts"
import { reports } from "../support/reports.ts"

const { docs, resolution } = reports({ text: "Nothing was said.", told: [] })
const desk: Desk = {
  name: "test",
  lasting: true,
  head: async () => 0,
  extent: async () => ({ reports: docs.length, first: undefined, last: undefined }),
  report: async () => situation(dossier(docs, resolution, []), { title: "test", asOf: "2022" }),
  state: async () => ({
    seq: 0,
    dossier: dossier(docs, resolution, []),
    decided: new Map(),
  }),
  journal: async () => [],
  holding: async () => new Set(docs.map(({ document }) => document.id)),
  orphans: async () => [],
  add: async function* () {},
  decide: () => Promise.reject(new Error("not asked")),
  undo: () => Promise.reject(new Error("not asked")),
  withdraw: () => Promise.reject(new Error("not asked")),
}

/** The status that a request gets, with any headers one likes. */
const status = (running: Running, path: string, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(running.url)
    request({ port, host: "127.0.0.1", path, headers }, (reply) => {
      reply.resume()
      resolve(reply.statusCode!)
    })
      .on("error", reject)
      .end()
  })

describe("the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-serve-"))
  const page = join(folder, "page")
  let open: Running
  let closed: Running

  beforeAll(async () => {
    mkdirSync(page)
    writeFileSync(join(folder, "secret.txt"), "secret")
    writeFileSync(join(page, "index.html"), "<!doctype html><title>page</title>")
    open = await serve(appOf(desk), { host: "127.0.0.1", port: 0, token: undefined, page })
    closed = await serve(appOf(desk), { host: "127.0.0.1", port: 0, token: "open sesame", page })
  })
  afterAll(async () => {
    await open.close()
    await closed.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test("gives the page to every address that is none of the API's", async () => {
    for (const path of ["/", "/?view=map", "/nowhere"]) {
      const reply = await fetch(new URL(path, open.url))
      expect(await reply.text()).toContain("<title>page")
      expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'")
    }
  })

  test("gives no file from beside the page", async () => {
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])
      expect(await status(open, path)).toBe(200)
    const reply = await fetch(new URL("/..%2fsecret.txt", open.url))
    expect(await reply.text()).not.toContain("secret")
  })

  test("refuses another site's page, and a name that is not its own", async () => {
    expect(await status(open, "/api/dossier")).toBe(200)
    expect(await status(open, "/api/dossier", { origin: "https://evil.example" })).toBe(403)
    expect(await status(open, "/api/dossier", { "sec-fetch-site": "cross-site" })).toBe(403)
    expect(await status(open, "/api/dossier", { host: "evil.example" })).toBe(403)
    expect(await status(open, "/api/dossier", { origin: "null" })).toBe(403)
  })

  test("asks for the token where there is one", async () => {
    expect(await status(closed, "/api/dossier")).toBe(401)
    expect(await status(closed, "/")).toBe(401)
    expect(await status(closed, "/api/dossier?token=wrong")).toBe(401)
    expect(await status(closed, "/api/dossier", { authorization: "Bearer open sesame" })).toBe(200)
    const first = await fetch(closed.url, { redirect: "manual" })
    expect(first.status).toBe(302)
    const cookie = first.headers.get("set-cookie")!.split(";")[0]!
    expect(first.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/)
    expect(await status(closed, "/api/dossier", { cookie })).toBe(200)
  })

  test("listens to others only with a token, and says when a port is taken", async () => {
    const address = { host: "0.0.0.0", port: 0, token: undefined, page }
    await expect(serve(appOf(desk), address)).rejects.toThrow(/token/)
    const port = Number(new URL(open.url).port)
    const taken = { host: "127.0.0.1", port, token: undefined, page }
    await expect(serve(appOf(desk), taken)).rejects.toThrow(/taken/)
  })
})
