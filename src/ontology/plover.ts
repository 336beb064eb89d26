/** One of PLOVER's sixteen types of event. */
export interface EventType {
  readonly key: string
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4
  /** Without somebody on the other side it is none of this type. */
  readonly needsRecipient: boolean
  readonly about: string
  /** How it is done, or for requests, refusals and threats: what about. */
  readonly modes: readonly string[]
}

const type = (
  key: string,
  quad: EventType["quad"],
  about: string,
  modes = "",
  needsRecipient = false,
): EventType => ({ key, quad, needsRecipient, about, modes: modes.split(" ").filter(Boolean) })

/** The types of PLOVER 2.0 (draft) by key. SANCTION stands in quad 4, as in all
 *  data coded with it; the manual's table of quads is of two minds. */
export const plover: ReadonlyMap<string, EventType> = new Map(
  [
    type("AGREE", 1, "agrees, offers or promises to cooperate, help, meet or support later"),
    type("CONSULT", 1, "meets, visits, talks", "visit third-party multilateral phone"),
    type("SUPPORT", 1, "praises, endorses, recognises, signs an agreement"),
    type("CONCEDE", 1, "gives way in words or rules: eases, pardons, regrets, calls off"),
    type(
      "COOPERATE",
      2,
      "works together: trade, exercises, judicial help, shared findings",
      "",
      true,
    ),
    type("AID", 2, "gives: money, arms, relief, protection, asylum, rescue", "", true),
    type(
      "RETREAT",
      2,
      "gives way in deed: releases, withdraws, disarms, holds fire, lets in, resigns",
      "withdraw release disarm ceasefire access resign",
    ),
    type("REQUEST", 3, "asks, appeals, demands, orders", "assist change yield meet"),
    type("ACCUSE", 3, "criticises, accuses, sues, investigates", "disapprove investigate allege"),
    type("REJECT", 3, "refuses, turns down, vetoes, bars", "assist change yield meet"),
    type(
      "THREATEN",
      3,
      "threatens, warns of what it will do, gives an ultimatum",
      "restrict arrest relations expel territory violence",
    ),
    type(
      "PROTEST",
      4,
      "gathers, marches, strikes or riots in dissent",
      "demo riot strike hunger boycott obstruct vandalize",
    ),
    type(
      "SANCTION",
      4,
      "cuts relations, aid or trade; expels; convicts",
      "convict expel withdraw discontinue",
      true,
    ),
    type(
      "MOBILIZE",
      4,
      "moves or readies forces short of using them",
      "troops weapons police militia",
    ),
    type(
      "COERCE",
      4,
      "represses short of violence: arrests, seizes, bans, censors, deports, hacks",
      "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    ),
    type(
      "ASSAULT",
      4,
      "does, or could do, serious bodily harm or destruction on purpose",
      "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
    ),
  ].map((one) => [one.key, one]),
)

/** What an event is about, whatever its type. `military` is of states only. */
export const contexts: readonly string[] = (
  "military intelligence executive legislative election political_institutions pro_democracy " +
  "pro_autocracy economic legal reparations human_rights rights_freedoms repression human_security " +
  "gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration " +
  "disasters natural_resource environment technology terrorism cbrn cyber misinformation crime " +
  "corruption illegal_drugs trafficking"
).split(" ")
