import { createRoute, z } from "@hono/zod-openapi"
import * as r from "./records.ts"
import * as s from "./schemas.ts"
import { filters } from "./views/journal.ts"

/** Every route with what it asks and what it replies. The description of the API
 *  (OpenAPI 3.1) and the client of the workbench are made from it. */

const asOf = z
  .string()
  .max(40)
  .optional()
  .describe("ISO 8601 moment: the dossier as it was then; now, if left out")

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { "application/json": { schema } },
  description,
})

const faults = {
  400: json(r.fault, "What was asked for cannot be understood"),
  404: json(r.fault, "There is no such thing in this dossier at that moment"),
}

const page = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}

const flag = z
  .enum(["true", "false"])
  .optional()
  .transform((value) => (value === undefined ? undefined : value === "true"))

const short = z.string().max(400)

const claimFilter = z.object({
  asOf,
  kind: short.optional(),
  type: short.optional(),
  modality: short.optional(),
  frame: short.optional(),
  source: short.optional(),
  place: short.optional(),
  report: short.optional(),
  text: short.optional(),
  disputed: flag,
  decided: flag,
  voices: z.coerce.number().int().min(1).optional().describe("at least so many independent voices"),
  from: short.optional().describe("ISO 8601: ends after this"),
  until: short.optional().describe("ISO 8601: starts before this"),
  order: z.enum(["time", "report", "source", "voices", "kind"]).default("report"),
})
const claimQuery = claimFilter.extend({
  ...page,
  find: short.optional().describe("a claim whose place among the rows is wanted"),
})

const anchor = z.object({
  kind: short,
  trigger: z.object({
    document: short,
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    exact: z.string().max(2000),
  }),
})
const citation = anchor.shape.trigger

const many = z.array(citation).max(20)
const corrections = z.union([
  z.object({ field: z.literal("span"), value: citation }),
  z.object({
    field: z.literal("count"),
    value: z.object({
      low: z.number().min(0),
      best: z.number().min(0).optional(),
      high: z.number().min(0).optional(),
      bound: short,
    }),
  }),
  z.object({
    field: z.enum(["actor", "recipient", "counted", "perpetrator", "place"]),
    value: many,
  }),
  z.object({
    field: z.enum([
      "type",
      "mode",
      "cameo",
      "measure",
      "group",
      "scope",
      "relation",
      "standing",
      "reaction",
      "polarity",
      "modality",
      "frame",
    ]),
    value: short,
  }),
])

/** The claim to decide on, by its id at this moment; the server keeps its words. */
export const decisionBody = z.object({
  by: z.string().trim().min(1).max(80),
  reason: z.string().max(2000).default(""),
  decision: z.discriminatedUnion("decide", [
    z.object({ decide: z.literal("accept"), claim: short }),
    z.object({ decide: z.literal("reject"), claim: short }),
    z.object({
      decide: z.literal("correct"),
      claim: short,
      changes: z.array(corrections).min(1).max(20),
    }),
    z.object({ decide: z.literal("together"), claims: z.tuple([short, short]) }),
    z.object({ decide: z.literal("apart"), claims: z.tuple([short, short]) }),
    z.object({ decide: z.literal("same"), mentions: z.tuple([citation, citation]) }),
    z.object({ decide: z.literal("different"), mentions: z.tuple([citation, citation]) }),
  ]),
})

export const deliveryBody = z.object({
  by: z.string().trim().min(1).max(80),
  reports: z
    .array(
      z.union([
        z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
        z.object({ name: short, text: z.string().max(20_000_000) }),
        z.object({ name: short, base64: z.string().max(40_000_000) }),
      ]),
    )
    .min(1)
    .max(500),
})

const get = <Q extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  query: Q,
  reply: R,
) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { query },
    responses: { 200: json(reply, summary), ...faults },
  })

const post = <B extends z.ZodType, R extends z.ZodType>(
  path: string,
  summary: string,
  body: B,
  reply: R,
) =>
  createRoute({
    method: "post",
    path,
    summary,
    request: { body: { required: true, content: { "application/json": { schema: body } } } },
    responses: { 200: json(reply, summary), ...faults },
  })

const moment = z.object({ asOf })
const one = z.object({ id: short, asOf })

export const routes = {
  head: get("/api/dossier", "What dossier this is and how far it reaches", z.object({}), r.head),
  overview: get(
    "/api/overview",
    "The situation report; with `since`, what changed from that moment on",
    z.object({ asOf, since: asOf }),
    s.overview,
  ),
  figures: get(
    "/api/figures",
    "The numbers as series, a page at a time",
    z.object({ asOf, measure: short.optional(), ...page }),
    s.figures,
  ),
  timeline: get(
    "/api/timeline",
    "Happenings in the order of time, a page at a time",
    z.object({
      asOf,
      background: flag.describe("with happenings of earlier times, too; so if left out"),
      ...page,
    }),
    s.timeline,
  ),
  incident: get("/api/incident", "The claims that tell of one happening", one, s.incidentPage),
  map: get("/api/map", "Places where something is said to have happened", moment, s.map),
  actors: get(
    "/api/actors",
    "Actors and what joins them",
    z.object({ asOf, text: short.optional() }),
    s.actors,
  ),
  actor: get("/api/actor", "Everything about one actor", one, s.actorPage),
  claims: get(
    "/api/claims",
    "Claims, narrowed and ordered, a page at a time",
    claimQuery,
    s.claimPage,
  ),
  claim: get("/api/claim", "Why a claim is there and what stands beside it", one, s.claimDetail),
  reports: get(
    "/api/reports",
    "The reports, with copies, a page at a time",
    z.object({ asOf, ...page }),
    r.reportPage,
  ),
  report: get("/api/report", "One report with all that was found in it", one, r.reader),
  search: get(
    "/api/search",
    "Words in the texts of the reports",
    z.object({ q: z.string().min(2).max(200), asOf, limit: page.limit }),
    r.hits,
  ),
  journal: get(
    "/api/journal",
    "Who added and decided what, the newest first, a page at a time",
    z.object({ asOf, show: z.enum(filters).optional(), ...page }),
    r.journal,
  ),
  add: post(
    "/api/reports",
    "Adds reports",
    deliveryBody,
    z.object({ receipts: z.array(r.receipt) }),
  ),
  decide: post(
    "/api/decisions",
    "Accepts, rejects, corrects, joins or parts",
    decisionBody,
    r.entry,
  ),
  undo: post(
    "/api/undo",
    "Takes a journal entry back",
    z.object({ by: short.min(1), entry: z.number().int().min(1), reason: short.default("") }),
    r.entry,
  ),
  withdraw: post(
    "/api/withdrawals",
    "Lets a report count no longer",
    z.object({ by: short.min(1), report: short, reason: z.string().min(1).max(2000) }),
    r.entry,
  ),
} as const

export const fileTypes = { csv: "text/csv", json: "application/json" } as const

const file = (form: keyof typeof fileTypes) =>
  createRoute({
    method: "get",
    path: `/api/claims.${form}`,
    summary: `All claims that pass, as one ${form.toUpperCase()} file`,
    request: { query: claimFilter },
    responses: {
      200: { content: { [fileTypes[form]]: { schema: z.string() } }, description: "The file" },
      400: faults[400],
    },
  })

/** What the claims table shows, as files. */
export const files = { csv: file("csv"), json: file("json") } as const
