import { OpenAPIHono } from "@hono/zod-openapi"
import type { ActorId, ClaimId, DocumentId, IncidentId } from "../model/index.ts"
import { situation } from "../report/situation.ts"
import type { Desk } from "./desk.ts"
import { refuse, told } from "./faults.ts"
import { listen } from "./listen.ts"
import { files, fileTypes, routes } from "./routes.ts"
import { type Views, viewsOf } from "./states.ts"
import { flowing, tables } from "./tables.ts"
import { actorPage, actors } from "./views/actors.ts"
import { claimDetail, claimPage, filtered, sorted } from "./views/claims.ts"
import { figures } from "./views/figures.ts"
import { headOf, titled } from "./views/head.ts"
import { journalPage } from "./views/journal.ts"
import { overview } from "./views/overview.ts"
import { reader, reports, search } from "./views/reports.ts"
import { incidentPage, map, timeline } from "./views/timeline.ts"
import { writing } from "./writing.ts"

/** The API over one dossier. It knows nothing of sockets and files, so that tests
 *  can ask it directly. */
export function appOf(desk: Desk): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  const view = viewsOf(desk)
  app.onError(told)
  whole(app, desk, view)
  lists(app, desk, view)
  single(app, view)
  writing(app, desk, view)
  for (const form of ["csv", "json"] as const)
    app.openapi(files[form], async (c) => {
      const { asOf, order, ...filter } = c.req.valid("query")
      const rows = sorted(filtered(await view(asOf), filter), order)
      return c.body(flowing(tables[form](rows)), 200, {
        "content-type": `${fileTypes[form]}; charset=utf-8`,
        "content-disposition": `attachment; filename="claims.${form}"`,
      })
    })
  app.get("/api/events", (c) => listen(c, desk))
  app.doc31("/api/openapi.json", description)
  app.all("/api/*", (c) => c.json({ code: "E_OPTION", message: "there is no such route" }, 404))
  return app
}

const description = {
  openapi: "3.1.0",
  info: {
    title: "sitrep",
    version: "1",
    description:
      "What the reports of one dossier say, who says so and what does not fit together. Offsets are UTF-16 code units into the text of a report, end exclusive.",
  },
}

function whole(app: OpenAPIHono, desk: Desk, view: Views): void {
  app.openapi(routes.head, async (c) => c.json(await headOf(desk), 200))
  app.openapi(routes.overview, async (c) => {
    const { asOf, since } = c.req.valid("query")
    if (asOf === undefined && since === undefined) return c.json(overview(await desk.report()), 200)
    const now = await view(asOf)
    const report = situation(now.state.dossier, titled(desk, now))
    const before = since === undefined ? undefined : await view(since)
    return c.json(overview(report, before && { before, now }), 200)
  })
  app.openapi(routes.figures, async (c) => {
    const { asOf, measure, offset, limit } = c.req.valid("query")
    return c.json(figures(await view(asOf), measure, offset, limit), 200)
  })
  app.openapi(routes.map, async (c) => c.json(map(await view(c.req.valid("query").asOf)), 200))
  app.openapi(routes.journal, async (c) =>
    c.json(await journalPage(desk, c.req.valid("query")), 200),
  )
}

function lists(app: OpenAPIHono, desk: Desk, view: Views): void {
  app.openapi(routes.timeline, async (c) => {
    const { asOf, background = true, offset, limit } = c.req.valid("query")
    return c.json(timeline(await view(asOf), background, offset, limit), 200)
  })
  app.openapi(routes.actors, async (c) => {
    const { asOf, text } = c.req.valid("query")
    return c.json(actors(await view(asOf), text), 200)
  })
  app.openapi(routes.claims, async (c) => {
    const { asOf, order, offset, limit, find, ...filter } = c.req.valid("query")
    return c.json(claimPage(await view(asOf), filter, order, { offset, limit, find }), 200)
  })
  app.openapi(routes.reports, async (c) => {
    const { asOf, offset, limit } = c.req.valid("query")
    return c.json(reports(await view(asOf), offset, limit), 200)
  })
  app.openapi(routes.search, async (c) => {
    const { q, asOf, limit } = c.req.valid("query")
    return c.json(search(await view(asOf), await desk.holding(q), q, limit), 200)
  })
}

function single(app: OpenAPIHono, view: Views): void {
  app.openapi(routes.actor, async (c) => {
    const { id, asOf } = c.req.valid("query")
    const found = actorPage(await view(asOf), id as ActorId)
    return found ? c.json(found, 200) : c.json(missing("actor"), 404)
  })
  app.openapi(routes.claim, async (c) => {
    const { id, asOf } = c.req.valid("query")
    const found = claimDetail(await view(asOf), id as ClaimId)
    return found ? c.json(found, 200) : c.json(missing("claim"), 404)
  })
  app.openapi(routes.incident, async (c) => {
    const { id, asOf } = c.req.valid("query")
    const found = incidentPage(await view(asOf), id as IncidentId)
    return found ? c.json(found, 200) : c.json(missing("incident"), 404)
  })
  app.openapi(routes.report, async (c) => {
    const { id, asOf } = c.req.valid("query")
    const found = reader(await view(asOf), id as DocumentId)
    return found ? c.json(found, 200) : c.json(missing("report"), 404)
  })
}

const missing = (what: string) => ({
  code: "E_OPTION",
  message: `there is no such ${what} in this dossier at that moment`,
})
