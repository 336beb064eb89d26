import { describe, expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { Decision, Entry } from "../../src/model/index.ts"
import { situation } from "../../src/report/situation.ts"
import { appOf } from "../../src/serve/app.ts"
import type { Desk } from "../../src/serve/desk.ts"
import { event, exactly, figure, reports } from "../support/reports.ts"

const { docs, resolution } = reports(
  {
    publisher: "Herald",
    publishedAt: "2022-01-07",
    text: "The governor said 8 guards were dead. Clashes went on in the town.",
    who: { governor: "The governor", guards: "8 guards" },
    told: [
      figure("8 guards were dead", "killed", exactly(8), "police", { says: ["governor"] }),
      event("Clashes went on in the town", "ASSAULT", {
        actor: ["guards"],
        says: ["governor"],
      }),
    ],
  },
  {
    publisher: "Courier",
    publishedAt: "2022-01-09",
    text: "By Sunday 11 guards were dead, the =hospital said.",
    told: [figure("11 guards were dead", "killed", exactly(11), "police")],
  },
)

/** A dossier held in memory, which remembers what was written to it. */
function desk(): Desk & { readonly decisions: Decision[] } {
  const entries: Entry[] = []
  const decisions: Decision[] = []
  const write = async (act: Entry["act"], by: string): Promise<Entry> => {
    const at = "2022-01-10T00:00:00.000Z"
    const entry = { seq: entries.length + 1, recorded: at, at, by, act, previous: "", hash: "" }
    entries.push(entry)
    return entry
  }
  return {
    name: "test",
    lasting: false,
    decisions,
    head: async () => entries.length,
    extent: async () => ({ reports: docs.length, first: undefined, last: undefined }),
    report: async () => situation(dossier(docs, resolution, []), { title: "test", asOf: "2022" }),
    state: async (asOf) => {
      const some = docs.filter(
        ({ document }) => asOf === undefined || (document.meta.publishedAt ?? "") <= asOf,
      )
      const found = dossier(some, resolution, [])
      return { seq: entries.length, dossier: found, decided: new Map() }
    },
    journal: async () => entries,
    holding: async () => new Set(docs.map(({ document }) => document.id)),
    orphans: async () => [],
    add: async function* (deliveries) {
      for (const one of deliveries)
        yield {
          origin: "url" in one ? one.url : one.name,
          ok: true,
          document: "d",
          message: undefined,
        }
    },
    decide: async (decision, reason, by) => {
      decisions.push(decision)
      return write({ act: "decide", decision, reason }, by)
    },
    undo: async (entry, reason, by) => write({ act: "undo", entry, reason }, by),
    withdraw: async (document, reason, by) =>
      write({ act: "withdraw", document: document as never, reason }, by),
  }
}

/** What came back: the tests say what they expect of it. */
type Json = ReturnType<typeof JSON.parse>

const app = appOf(desk())
const get = async (path: string) => {
  const reply = await app.request(path)
  const body: Json = await reply.json()
  return { status: reply.status, body }
}
const post = async (to: ReturnType<typeof appOf>, path: string, sent: unknown) => {
  const headers = { "content-type": "application/json" }
  const reply = await to.request(path, { method: "POST", headers, body: JSON.stringify(sent) })
  const body: Json = await reply.json()
  return { status: reply.status, body }
}

describe("the API", () => {
  test("every span it gives out gives back its words", async () => {
    const { body } = await get("/api/claims")
    const texts = new Map(docs.map(({ document }) => [document.id as string, document.text]))
    expect(body.rows.length).toBe(3)
    for (const { citation } of body.rows)
      expect(texts.get(citation.document)?.slice(citation.start, citation.end)).toBe(citation.exact)
  })

  test("what happened is told in words, not by its code", async () => {
    const { rows } = (await get("/api/claims?kind=event")).body
    expect(rows[0]).toMatchObject({ headline: "The guards: assault", type: "ASSAULT" })
  })

  test("claims are narrowed, counted and paged", async () => {
    expect((await get("/api/claims?kind=figure")).body.total).toBe(2)
    expect((await get("/api/claims?kind=figure&text=11")).body.total).toBe(1)
    const page = (await get("/api/claims?offset=1&limit=1")).body
    expect([page.total, page.rows.length, page.offset]).toEqual([3, 1, 1])
    expect(page.facets).toEqual({})
    expect((await get("/api/claims?limit=1")).body.facets.kind).toEqual([
      { value: "figure", count: 2 },
      { value: "event", count: 1 },
    ])
  })

  test("an earlier moment knows only what was there", async () => {
    expect((await get("/api/claims?asOf=2022-01-08")).body.total).toBe(2)
    expect((await get("/api/reports?asOf=2022-01-08")).body.total).toBe(1)
  })

  test("what changed since a moment comes with the overview", async () => {
    const { body } = await get("/api/overview?since=2022-01-08")
    const lines = body.changes.flatMap((part: { lines: { text: string }[] }) => part.lines)
    expect(lines.map(({ text }: { text: string }) => text).join("\n")).toMatch(/11/)
  })

  test("words are found in the texts, with their place", async () => {
    const { body } = await get("/api/search?q=GUARDS")
    expect(body.hits.map((hit: { citation: { exact: string } }) => hit.citation.exact)).toEqual([
      "guards",
      "guards",
    ])
  })

  test("words are found where a word begins, whatever they are", async () => {
    const exact = async (q: string) => {
      const { body } = await get(`/api/search?q=${encodeURIComponent(q)}`)
      return body.hits.map((hit: { citation: { exact: string } }) => hit.citation.exact)
    }
    expect(await exact("were dead,  th")).toEqual(["were dead, th"])
    expect(await exact("uards")).toEqual([])
    expect(await exact("(.*")).toEqual([])
    expect(await exact("said.")).toEqual(expect.arrayContaining(["said."]))
    expect(await exact("  ")).toEqual([])
  })

  test("one claim tells why it is there", async () => {
    const { rows } = (await get("/api/claims?kind=figure")).body
    const { body } = await get(`/api/claim?id=${encodeURIComponent(rows[0].id)}`)
    expect(body.chain.map((link: { source: string }) => link.source)).toHaveLength(2)
    expect(body.fields).toContainEqual(expect.objectContaining({ name: "best", value: "8" }))
  })

  test("one claim tells its parties in the report's words, not by their ids", async () => {
    const { rows } = (await get("/api/claims?kind=event")).body
    const { body } = await get(`/api/claim?id=${encodeURIComponent(rows[0].id)}`)
    expect(body.fields).toContainEqual(
      expect.objectContaining({ name: "actor_mentions", value: "“8 guards”" }),
    )
  })

  test("the network tells who speaks of whom", async () => {
    const { actors, edges } = (await get("/api/actors")).body
    const named = new Map(actors.map((one: Json) => [one.id, one.name]))
    expect(edges.map((one: Json) => [named.get(one.from), one.kind, named.get(one.to)])).toEqual([
      ["governor", "speech", "guards"],
    ])
  })

  test("what does not exist is said in words", async () => {
    for (const path of ["/api/claim?id=x", "/api/actor?id=x", "/api/report?id=x", "/api/none"]) {
      const { status, body } = await get(path)
      expect(status).toBe(404)
      expect(body.message).toMatch(/no such/)
    }
  })

  test.each([
    "/api/claims?limit=0",
    "/api/claims?limit=x",
    "/api/claims?order=beauty",
    "/api/search?q=a",
  ])("%s is refused with the name of the field", async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.at).toMatch(/limit|order|q/)
  })

  test("a decision goes to the journal by the words of its claim", async () => {
    const held = desk()
    const own = appOf(held)
    const { rows }: Json = await (await own.request("/api/claims?kind=event")).json()
    const { status, body } = await post(own, "/api/decisions", {
      by: "ada",
      reason: "seen the video",
      decision: { decide: "accept", claim: rows[0].id },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ seq: 1, by: "ada", reason: "seen the video" })
    expect(held.decisions[0]).toMatchObject({
      decide: "accept",
      claim: { kind: "event", words: { exact: "Clashes went on in the town" } },
    })
  })

  test("a decision on a claim that is gone, or without a name, is refused", async () => {
    const decision = { decide: "accept", claim: "gone" }
    expect((await post(app, "/api/decisions", { by: "ada", decision })).status).toBe(400)
    expect((await post(app, "/api/decisions", { by: " ", decision })).status).toBe(400)
    expect(
      (await post(app, "/api/decisions", { by: "ada", decision: { decide: "burn" } })).status,
    ).toBe(400)
  })

  test("a claim is found among the rows, wherever it stands", async () => {
    const { rows } = (await get("/api/claims")).body
    const find = async (query: string) => (await get(`/api/claims?limit=1&${query}`)).body.found
    expect(await find(`find=${encodeURIComponent(rows[2].id)}`)).toBe(2)
    expect(await find(`kind=figure&find=${encodeURIComponent(rows[2].id)}`)).toBe(1)
    const event = rows.find((row: Json) => row.kind === "event")
    expect(await find(`kind=figure&find=${encodeURIComponent(event.id)}`)).toBeUndefined()
    expect(await find("kind=figure")).toBeUndefined()
  })

  test.each(["reports", "journal", "timeline", "figures"])(
    "%s come a page at a time",
    async (view) => {
      const own = appOf(desk())
      const { rows }: Json = await (await own.request("/api/claims")).json()
      for (const { id } of rows) {
        const decision = { decide: "accept", claim: id }
        await post(own, "/api/decisions", { by: "ada", decision })
      }
      const page = async (query: string): Promise<Json> => {
        const body: Json = await (await own.request(`/api/${view}?${query}`)).json()
        const listed =
          body[
            { reports: "reports", journal: "entries", timeline: "incidents", figures: "series" }[
              view
            ]!
          ]
        return { ...body, listed }
      }
      const whole = await page("")
      expect(whole.listed).toHaveLength(whole.total)
      expect(whole.total).toBeGreaterThan(0)
      const one = await page(`offset=${whole.total - 1}&limit=1`)
      expect([one.total, one.listed.length]).toEqual([whole.total, 1])
      const key = ({ id, seq, points, measure }: Json) =>
        id ?? seq ?? `${measure} ${points[0].claim.id}`
      expect(key(one.listed[0])).toEqual(key(whole.listed.at(-1)))
    },
  )

  test("one incident tells its claims", async () => {
    const { incidents } = (await get("/api/timeline")).body
    const { body } = await get(`/api/incident?id=${encodeURIComponent(incidents[0].id)}`)
    expect(body.total).toBe(incidents[0].claims)
    expect(body.claims[0].id).toBe(incidents[0].first.id)
  })

  test("the journal is narrowed", async () => {
    const own = appOf(desk())
    const { rows }: Json = await (await own.request("/api/claims")).json()
    await post(own, "/api/decisions", {
      by: "ada",
      decision: { decide: "accept", claim: rows[0].id },
    })
    await post(own, "/api/undo", { by: "ada", entry: 1 })
    const acts = async (show: string) => {
      const { entries }: Json = await (await own.request(`/api/journal?show=${show}`)).json()
      return entries.map(({ act }: Json) => act)
    }
    expect(await acts("decisions")).toEqual(["decide"])
    expect(await acts("undone")).toEqual(["undo", "decide"])
    expect(await acts("reports")).toEqual([])
    expect(await acts("lost")).toEqual([])
  })

  test("a file of claims that is asked for in a way it does not know is refused", async () => {
    expect((await get("/api/claims.json?order=beauty")).status).toBe(400)
  })

  test("the table as a file holds what the table shows, and no formula runs", async () => {
    const shown = (await get("/api/claims?kind=figure&order=voices")).body.rows
    expect((await get("/api/claims.json?kind=figure&order=voices")).body).toEqual(shown)
    const text = await (await app.request("/api/claims.csv?kind=figure")).text()
    expect(text.split("\r\n")).toHaveLength(4)
    expect(text).toContain("8 guards were dead")
    expect(text).not.toMatch(/(^|,)"?[=+@]/m)
  })

  test("it describes itself, with every route", async () => {
    const { body } = await get("/api/openapi.json")
    expect(body.openapi).toBe("3.1.0")
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(["/api/overview", "/api/claims", "/api/decisions", "/api/reports"]),
    )
  })
})
