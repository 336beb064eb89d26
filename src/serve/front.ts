import { OpenAPIHono } from "@hono/zod-openapi"
import type { SituationReport } from "../model/index.ts"
import type { Answer } from "./apart.ts"
import type { Desk } from "./desk.ts"
import { refuse, told } from "./faults.ts"
import { listen } from "./listen.ts"
import { routes } from "./routes.ts"
import { headOf } from "./views/head.ts"
import { journalPage } from "./views/journal.ts"
import { overview } from "./views/overview.ts"

/** What can be told of a dossier without joining it. */
export interface Front
  extends Pick<Desk, "name" | "lasting" | "head" | "extent" | "journal" | "orphans"> {
  /** The situation report as things stand, if it is kept. */
  kept(): Promise<SituationReport | undefined>
}

/** The API where another thread has the dossier: what is kept is replied at once,
 *  however long that thread is busy; all else is asked of it. */
export function frontOf(front: Front, ask: Answer): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  app.onError(told)
  app.openapi(routes.head, async (c) => c.json(await headOf(front), 200))
  app.get(routes.overview.path, async (c, next) => {
    const { asOf, since } = c.req.query()
    const report = asOf || since ? undefined : await front.kept()
    return report ? c.json(overview(report)) : next()
  })
  app.openapi(routes.journal, async (c) =>
    c.json(await journalPage(front, c.req.valid("query")), 200),
  )
  app.get("/api/events", (c) => listen(c, front))
  app.all("/api/*", (c) => ask(c.req.raw))
  return app
}
