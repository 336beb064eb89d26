import { describe, expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { Entry } from "../../src/model/index.ts"
import { situation } from "../../src/report/situation.ts"
import { type Front, frontOf } from "../../src/serve/front.ts"
import { exactly, figure, reports } from "../support/reports.ts"

const { docs, resolution } = reports({
  publisher: "Herald",
  publishedAt: "2022-01-07",
  text: "By Friday 8 guards were dead.",
  told: [figure("8 guards were dead", "killed", exactly(8), "police")],
})
const report = situation(dossier(docs, resolution, []), { title: "test", asOf: "2022" })

const front = (kept: Front["kept"]): Front => ({
  name: "test",
  lasting: true,
  head: async () => 1,
  extent: async () => ({ reports: 1, first: undefined, last: undefined }),
  journal: async () => [],
  orphans: async () => [],
  kept,
})

/** A thread that is busy for as long as the test lasts. */
const busy = () => new Promise<Response>(() => undefined)
const elsewhere = () => new Response('"elsewhere"')

describe("the server while the dossier is being joined", () => {
  test("tells what dossier it is and shows the report that is kept", async () => {
    const app = frontOf(
      front(async () => report),
      busy,
    )
    expect(await (await app.request("/api/dossier")).json()).toMatchObject({ reports: 1 })
    expect(await (await app.request("/api/overview")).text()).toContain("8")
  })

  test("offers few moments to choose from, however many there are", async () => {
    const at = (n: number) => new Date(Date.UTC(2022, 0, 1, 0, 7 * n)).toISOString()
    const steps = async (many: number): Promise<string[]> => {
      const entries = Array.from({ length: many }, (_, n) => ({ at: at(n) }) as Entry)
      const kept = { ...front(async () => report), journal: async () => entries }
      const reply = await frontOf(kept, busy).request("/api/dossier")
      return (JSON.parse(await reply.text()) as { moments: string[] }).moments
    }
    expect(await steps(30)).toHaveLength(30)
    const days = await steps(9000)
    expect(days.length).toBeLessThan(60)
    expect(days.at(-1)).toBe(at(8999))
    expect(days.slice(0, -1).every((one) => one.slice(11) > "23:50")).toBe(true)
  })

  test.each(["asOf=2022-01-08", "since=2022-01-08"])(
    "leaves the report %s to the other thread",
    async (query) => {
      const app = frontOf(
        front(async () => report),
        elsewhere,
      )
      expect(await (await app.request(`/api/overview?${query}`)).json()).toBe("elsewhere")
    },
  )

  test("leaves it a report that is not kept, every other view, and what it does not know", async () => {
    const app = frontOf(
      front(async () => undefined),
      elsewhere,
    )
    for (const path of ["overview", "claims?kind=figure", "claims.csv", "openapi.json", "none"])
      expect(await (await app.request(`/api/${path}`)).json(), path).toBe("elsewhere")
    const sent = { method: "POST", body: "{}" }
    expect(await (await app.request("/api/reports", sent)).json()).toBe("elsewhere")
  })
})
