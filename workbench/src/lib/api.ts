import type { z } from "@hono/zod-openapi"
import type { routes } from "../../../src/serve/routes.ts"

type Routes = typeof routes
type Reads = { [K in keyof Routes]: Routes[K]["method"] extends "get" ? K : never }[keyof Routes]
type Writes = Exclude<keyof Routes, Reads>

type Query<K extends Reads> = Routes[K] extends { request: { query: infer Q extends z.ZodType } }
  ? z.input<Q>
  : never
type Body<K extends Writes> = Routes[K] extends {
  request: { body: { content: { "application/json": { schema: infer B extends z.ZodType } } } }
}
  ? z.input<B>
  : never
export type Reply<K extends keyof Routes> = Routes[K] extends {
  responses: { 200: { content: { "application/json": { schema: infer R extends z.ZodType } } } }
}
  ? z.infer<R>
  : never

const reads: { readonly [K in Reads]: string } = {
  head: "/api/dossier",
  overview: "/api/overview",
  figures: "/api/figures",
  timeline: "/api/timeline",
  incident: "/api/incident",
  map: "/api/map",
  actors: "/api/actors",
  actor: "/api/actor",
  claims: "/api/claims",
  claim: "/api/claim",
  reports: "/api/reports",
  report: "/api/report",
  search: "/api/search",
  journal: "/api/journal",
}

const writes: { readonly [K in Writes]: string } = {
  add: "/api/reports",
  decide: "/api/decisions",
  undo: "/api/undo",
  withdraw: "/api/withdrawals",
}

/** What the server says is wrong, in words for people. */
export class Fault extends Error {}

async function reply<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch(() => {
    throw new Fault("The server cannot be reached. Is sitrep serve still running?")
  })
  const body = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  throw new Fault(body?.message ?? `The server replied ${response.status}`)
}

/** The query of an address, without what is not set. */
export function query(asked: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "")
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return text === "" ? "" : `?${text}`
}

/** Asks for one of the views. */
export const get = <K extends Reads>(
  route: K,
  asked: Query<K>,
  signal?: AbortSignal,
): Promise<Reply<K>> =>
  reply(fetch(reads[route] + query(asked as Record<string, unknown>), signal ? { signal } : {}))

/** Writes to the journal. */
export const post = <K extends Writes>(route: K, body: Body<K>): Promise<Reply<K>> =>
  reply(
    fetch(writes[route], {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  )
