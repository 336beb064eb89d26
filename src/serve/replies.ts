import type { z } from "@hono/zod-openapi"
import type * as r from "./records.ts"
import type * as s from "./schemas.ts"

/** What the server replies, as types: for the views that make it and the workbench
 *  that shows it. */

export type ClaimRow = z.infer<typeof s.claimRow>
export type ClaimDetail = z.infer<typeof s.claimDetail>
export type ClaimPage = z.infer<typeof s.claimPage>
export type Line = z.infer<typeof s.line>
export type Overview = z.infer<typeof s.overview>
export type Series = z.infer<typeof s.series>
export type Withdrawn = z.infer<typeof s.withdrawal>
export type Figures = z.infer<typeof s.figures>
export type IncidentRow = z.infer<typeof s.incident>
export type IncidentPage = z.infer<typeof s.incidentPage>
export type Timeline = z.infer<typeof s.timeline>
export type MapView = z.infer<typeof s.map>
export type ActorRow = z.infer<typeof s.actorRow>
export type Actors = z.infer<typeof s.actors>
export type ActorPage = z.infer<typeof s.actorPage>
export type ReportRow = z.infer<typeof r.reportRow>
export type ReportPage = z.infer<typeof r.reportPage>
export type Reader = z.infer<typeof r.reader>
export type Hits = z.infer<typeof r.hits>
export type Journal = z.infer<typeof r.journal>
export type EntryRow = z.infer<typeof r.entry>
export type Head = z.infer<typeof r.head>
export type ReceiptRow = z.infer<typeof r.receipt>
export type Words = z.infer<typeof s.words>
export type TimeOf = z.infer<typeof s.time>
export type PlaceOf = z.infer<typeof s.place>
