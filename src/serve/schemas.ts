import { z } from "@hono/zod-openapi"

/** The shapes of what the server is asked and replies: types for the workbench,
 *  checks for what comes in, and the schemas of the API's own description. */

const count = z
  .object({
    low: z.number(),
    best: z.number().optional(),
    high: z.number().optional(),
    bound: z.string(),
  })
  .openapi("Count", { description: "How many, as far as the words say; whole persons or things." })

export const words = z
  .object({
    document: z.string(),
    start: z.number().int().describe("UTF-16 offset into the report's text"),
    end: z.number().int().describe("UTF-16 offset, exclusive"),
    exact: z.string(),
  })
  .openapi("Citation", { description: "The exact characters that something rests on." })

export const time = z
  .object({
    start: z.string(),
    end: z.string(),
    granularity: z.string(),
    anchor: z.string().describe("`words`, or `publication` where only the report's date is known"),
    text: z.string(),
  })
  .openapi("Time")

export const place = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    precision: z.string(),
    inherited: z.boolean().describe("not said in the clause, taken from the report"),
  })
  .openapi("PlaceOf")

export const claimRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    headline: z.string(),
    type: z.string().describe("event type, measure, relation or reaction"),
    source: z.string().describe("who claims to know"),
    chain: z.array(z.string()).describe("outermost first"),
    modality: z.string(),
    frame: z.string(),
    place: place.optional(),
    time: time.optional(),
    voices: z.number().int(),
    outlets: z.number().int(),
    disputed: z.boolean(),
    decision: z.string().optional().describe("accept or correct, where somebody decided"),
    report: z.object({
      id: z.string(),
      name: z.string(),
      publisher: z.string().optional(),
      publishedAt: z.string().optional(),
    }),
    citation: words,
  })
  .openapi("Claim")

const link = z
  .object({
    source: z.string(),
    kind: z.string(),
    words: words.optional(),
    cue: words.optional(),
    act: z.string().optional(),
    lends: z.string().optional(),
    by: z.string().optional(),
    type: z.string().optional(),
  })
  .openapi("ChainLink")

export const claimDetail = z
  .object({
    claim: claimRow,
    by: z.string().describe("the rule that made it"),
    trigger: words,
    fields: z.array(z.object({ name: z.string(), about: z.string(), value: z.string() })),
    chain: z.array(link),
    scopes: z.array(
      z.object({
        cue: words,
        modality: z.string().optional(),
        frame: z.string().optional(),
        by: z.string(),
      }),
    ),
    links: z.array(
      z.object({
        mention: words,
        to: z.string(),
        judgement: z.string(),
        reason: z.string(),
        by: z.string(),
      }),
    ),
    same: z.array(claimRow).describe("claims of other reports that say the same"),
    against: z.array(z.object({ about: z.string(), claims: z.array(claimRow) })),
  })
  .openapi("ClaimDetail")

export const claimPage = z
  .object({
    total: z.number().int(),
    offset: z.number().int(),
    found: z.number().int().optional().describe("where the claim to be found stands, from 0"),
    rows: z.array(claimRow),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number().int() }))),
  })
  .openapi("ClaimPage")

export const line = z
  .object({
    id: z.string(),
    text: z.string(),
    attribution: z.string(),
    when: z.string().optional(),
    marks: z.array(z.object({ kind: z.string(), text: z.string() })),
    claims: z.array(z.string()),
    citations: z.array(words).describe("the first of them, as are the claims"),
    told: z.number().int().describe("citations in all"),
    parts: z
      .array(
        z.object({
          kind: z.string(),
          text: z.string(),
          claims: z.array(z.string()),
          citations: z.array(words),
        }),
      )
      .describe("earlier totals, other tellings, withdrawals, each with words of its own"),
  })
  .openapi("Line")

const section = z.object({
  key: z.string(),
  heading: z.string(),
  total: z.number().int(),
  lines: z.array(line),
})

export const overview = z
  .object({
    title: z.string(),
    asOf: z.string(),
    sections: z.array(section),
    changes: z.array(section).optional(),
  })
  .openapi("Overview")

export const series = z
  .object({
    key: z.string(),
    measure: z.string(),
    label: z.string(),
    group: z.string().optional(),
    place: z.string().optional(),
    range: count,
    told: z.number().int().describe("tellings in all; of many, those that say most are given"),
    points: z.array(
      z.object({
        claim: claimRow,
        count,
        at: z.string().describe("as of: ISO 8601 date or time"),
        standing: z.string(),
        fall: z.boolean(),
      }),
    ),
    conflicts: z.array(
      z.object({ between: z.array(z.string()), reason: z.string(), about: z.string() }),
    ),
    assessments: z.array(
      z.object({
        policy: z.string(),
        low: z.number(),
        best: z.number().optional(),
        high: z.number().optional(),
        from: z.array(z.string()),
        derived: z.boolean(),
        why: z.string(),
      }),
    ),
  })
  .openapi("Series")

export const withdrawal = z
  .object({
    figures: z.array(claimRow),
    words,
    source: z.string(),
    zombies: z.array(claimRow),
  })
  .openapi("Withdrawal")

export const figures = z
  .object({
    total: z.number().int(),
    offset: z.number().int(),
    measures: z.array(z.object({ key: z.string(), label: z.string() })),
    policies: z.array(z.string()),
    series: z.array(series),
    withdrawals: z.array(withdrawal),
    labels: z.array(z.object({ claims: z.array(claimRow), labels: z.array(z.string()) })),
  })
  .openapi("Figures")

export const incident = z
  .object({
    id: z.string(),
    title: z.string(),
    type: z.string(),
    place: place.optional(),
    time: time.optional(),
    background: z.boolean(),
    voices: z.number().int(),
    outlets: z.number().int(),
    disputed: z.boolean(),
    first: claimRow.describe("the event claim that is told first"),
    claims: z.number().int(),
  })
  .openapi("Incident")

export const incidentPage = z
  .object({
    total: z.number().int(),
    claims: z.array(claimRow).describe("events, then figures"),
    reasons: z.array(z.string()).describe("why the claims were joined"),
  })
  .openapi("IncidentPage")

export const timeline = z
  .object({ total: z.number().int(), offset: z.number().int(), incidents: z.array(incident) })
  .openapi("Timeline")

export const map = z
  .object({
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        country: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        precision: z.string(),
        claims: z.number().int(),
        top: z.array(claimRow),
      }),
    ),
  })
  .openapi("Map")

export const actorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    names: z.array(z.string()),
    type: z.string(),
    country: z.string().optional(),
    sector: z.string().optional(),
    mentions: z.number().int(),
    speaks: z.number().int().describe("claims that rest on this actor's word"),
    acts: z.number().int(),
  })
  .openapi("Actor")

export const actors = z
  .object({
    total: z.number().int(),
    actors: z.array(actorRow),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.string().describe("event, relation, stance or speech"),
        weight: z.number().int(),
        label: z.string(),
        claims: z.array(z.string()),
      }),
    ),
  })
  .openapi("Actors")

export const actorPage = z
  .object({
    actor: actorRow,
    spellings: z.array(z.object({ words: words, reason: z.string(), times: z.number().int() })),
    roles: z.array(claimRow),
    said: z.array(claimRow),
    acts: z.array(claimRow),
    suffers: z.array(claimRow),
    stances: z.array(claimRow),
  })
  .openapi("ActorPage")
