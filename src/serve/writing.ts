import type { OpenAPIHono, z } from "@hono/zod-openapi"
import {
  type ClaimAnchor,
  type ClaimId,
  type Decision,
  type Entry,
  type NonEmpty,
  SitrepError,
} from "../model/index.ts"
import { anchorOf } from "../store/index.ts"
import type { Delivery, Desk, Receipt } from "./desk.ts"
import type { EntryRow, ReceiptRow } from "./replies.ts"
import { type decisionBody, type deliveryBody, routes } from "./routes.ts"
import type { Views } from "./states.ts"
import { journalRows } from "./views/journal.ts"
import { given, type View } from "./views/view.ts"

/** The routes that write to the journal. */
export function writing(app: OpenAPIHono, desk: Desk, view: Views): void {
  const row = async ({ seq }: Entry): Promise<EntryRow> =>
    journalRows(await desk.journal()).find((one) => one.seq === seq)!
  app.openapi(routes.add, async (c) => {
    const { by, reports } = c.req.valid("json")
    return c.json({ receipts: await gathered(desk.add(deliveries(reports), by)) }, 200)
  })
  app.openapi(routes.decide, async (c) => {
    const { by, reason, decision } = c.req.valid("json")
    const entry = await desk.decide(anchored(decision, await view()), reason, by)
    return c.json(await row(entry), 200)
  })
  app.openapi(routes.undo, async (c) => {
    const { by, reason, entry } = c.req.valid("json")
    return c.json(await row(await desk.undo(entry, reason, by)), 200)
  })
  app.openapi(routes.withdraw, async (c) => {
    const { by, reason, report } = c.req.valid("json")
    return c.json(await row(await desk.withdraw(report, reason, by)), 200)
  })
}

const deliveries = (reports: z.infer<typeof deliveryBody>["reports"]): NonEmpty<Delivery> =>
  reports.map(delivery) as unknown as NonEmpty<Delivery>

function delivery(report: z.infer<typeof deliveryBody>["reports"][number]): Delivery {
  if ("url" in report) return report
  const { name } = report
  const bytes =
    "text" in report ? new TextEncoder().encode(report.text) : Buffer.from(report.base64, "base64")
  return { name, bytes }
}

async function gathered(receipts: AsyncIterable<Receipt>): Promise<ReceiptRow[]> {
  const all: ReceiptRow[] = []
  for await (const { origin, ok, document, message } of receipts)
    all.push({ origin, ok, ...given("document", document), ...given("message", message) })
  return all
}

/** A decision by the words of its claims, since ids may change when the program
 *  learns to read better.
 *
 *  @throws {SitrepError} `E_OPTION` when there is no such claim. */
function anchored(decision: z.infer<typeof decisionBody>["decision"], view: View): Decision {
  if ("claim" in decision)
    return { ...decision, claim: anchor(decision.claim, view) } as unknown as Decision
  if ("claims" in decision) {
    const [one, other] = decision.claims
    return { decide: decision.decide, claims: [anchor(one, view), anchor(other, view)] }
  }
  return decision as unknown as Decision
}

function anchor(id: string, { ground }: View): ClaimAnchor {
  const claim = ground.known.claim(id as ClaimId)
  const document = ground.known.home(id as ClaimId)
  if (!claim || !document)
    throw new SitrepError("E_OPTION", "there is no such claim any more; load the page anew", id)
  return anchorOf(claim, ground.docs.get(document.id)!)
}
