import { z } from "@hono/zod-openapi"
import { claimRow, words } from "./schemas.ts"

/** The shapes of what the server tells of reports, of the journal and of itself. */

export const reportRow = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    publishedAt: z.string().optional(),
    url: z.string().optional(),
    characters: z.number().int(),
    claims: z.number().int(),
    group: z
      .object({
        relation: z.string(),
        origin: z.string(),
        outlet: z.string().describe("of the origin"),
        size: z.number().int().describe("reports in the group"),
      })
      .optional(),
  })
  .openapi("Report")

export const reportPage = z
  .object({ total: z.number().int(), offset: z.number().int(), reports: z.array(reportRow) })
  .openapi("Reports")

export const reader = z
  .object({
    report: reportRow,
    copies: z.array(claimRow.shape.report).describe("others of its group"),
    text: z.string(),
    marks: z.array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        layer: z.string(),
        title: z.string(),
        id: z.string().optional(),
      }),
    ),
    attributions: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        source: z.string(),
        cue: words.optional(),
        sourceWords: words.optional(),
        content: z.array(words),
        within: z.string().optional(),
        by: z.string(),
      }),
    ),
    claims: z.array(claimRow),
    notices: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .openapi("Reader")

export const hit = z
  .object({
    report: reportRow,
    citation: words,
    before: z.string(),
    after: z.string(),
  })
  .openapi("Hit")

export const hits = z.object({ total: z.number().int(), hits: z.array(hit) }).openapi("Hits")

export const entry = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    recorded: z.string(),
    by: z.string(),
    what: z.string(),
    words: z.string().optional(),
    citations: z.array(words).describe("what a decision points at, as it stood then"),
    reason: z.string().optional(),
    undone: z.boolean(),
    orphan: z.boolean(),
    act: z.string(),
  })
  .openapi("Entry")

export const journal = z
  .object({
    total: z.number().int().describe("entries that were asked for, on all pages"),
    offset: z.number().int(),
    lost: z.number().int().describe("decisions that count and whose words are no longer found"),
    entries: z.array(entry),
  })
  .openapi("Journal")

export const head = z
  .object({
    name: z.string(),
    seq: z.number().int(),
    lasting: z.boolean(),
    reports: z.number().int(),
    first: z.string().optional(),
    last: z.string().optional(),
    moments: z
      .array(z.string())
      .describe("when entries begin to count, in order; of many, the last of each hour or day"),
  })
  .openapi("Head")

export const receipt = z
  .object({
    origin: z.string(),
    ok: z.boolean(),
    document: z.string().optional(),
    message: z.string().optional(),
  })
  .openapi("Receipt")

export const fault = z
  .object({ code: z.string(), message: z.string(), at: z.string().optional() })
  .openapi("Fault")
