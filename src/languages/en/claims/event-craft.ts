import type { Pattern } from "../../../model/index.ts"
import type { EventRule } from "./event-rule.ts"

type Edge = NonNullable<Pattern["edges"]>[number]

const kind: Pattern["token"] = { in: "event_aircraft" }
const maker: Pattern["token"] = { in: "event_aircraft_makers" }

/** "A Boeing 737", "the old Antonov": an aircraft by the name of its maker. */
const byMaker: Pattern = {
  token: { upos: ["PROPN", "NOUN", "NUM"] },
  edges: [{ op: ">", deprel: ["compound", "flat", "nmod", "amod"], to: { token: maker } }],
}

/** A verb of flight with its craft on one side of the tree. */
const moves = (
  name: string,
  way: Pick<Edge, "op" | "deprel">,
  to: Pattern,
  example: string,
): EventRule => ({
  id: `event.frame.${name}`,
  match: {
    token: { lemma: ["land", "depart"], upos: "VERB" },
    as: "trigger",
    edges: [{ ...way, to }],
  },
  gives: { type: "TRAVEL" },
  examples: [example],
})

const of: Pick<Edge, "op" | "deprel"> = { op: ">", deprel: ["nsubj"] }
const that: Pick<Edge, "op" | "deprel"> = { op: "<", deprel: ["acl:relcl", "acl"] }

const port: Pattern = { token: { lemma: ["airport", "airfield", "airbase", "airstrip"] } }
const next = (to: Pattern): Edge => ({ op: ".", to })

/** What lands at an airport, whatever a tree hangs the airport from: "at the airport". */
const atAirport: EventRule = {
  id: "event.frame.landed_at_airport",
  match: {
    token: { lemma: "land", upos: "VERB" },
    as: "trigger",
    edges: [next({ token: { form: "at" }, edges: [next({ token: {}, edges: [next(port)] })] })],
  },
  gives: { type: "TRAVEL" },
  examples: ["The delegation [trigger landed] at the airport of Dorvik."],
  counterexamples: ["The stone landed at the feet of the mayor."],
}

/** Flights: an aircraft lands or departs. */
export const craft: readonly EventRule[] = [
  moves("craft_that", that, { token: kind }, "They saw a jet that [trigger landed] in Dorvik."),
  moves("maker", of, { token: maker }, "An old Antonov [trigger landed] in Dorvik."),
  moves("maker_that", that, { token: maker }, "They saw a Cessna that [trigger landed] at noon."),
  moves("by_maker", of, byMaker, "A Boeing 737 [trigger landed] in Dorvik."),
  moves("by_maker_that", that, byMaker, "They saw an Airbus A320 that [trigger landed] at noon."),
  atAirport,
]
