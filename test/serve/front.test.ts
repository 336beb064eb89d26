import { describe, expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
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
