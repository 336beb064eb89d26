import type { StanceClaim } from "../model/index.ts"

/** A way in which one actor takes what another does. */
export interface Reaction {
  readonly key: string
  /** Between holder and target: "X [warns] Y". */
  readonly label: string
  readonly polarity: StanceClaim["polarity"]
}

const reaction = (key: string, label: string, polarity: Reaction["polarity"]): Reaction => ({
  key,
  label,
  polarity,
})

/** The reactions by key. */
export const reactions: ReadonlyMap<string, Reaction> = new Map(
  [
    reaction("support", "supports", "favor"),
    reaction("praise", "praises", "favor"),
    reaction("congratulate", "congratulates", "favor"),
    reaction("thank", "thanks", "favor"),
    reaction("welcome", "welcomes", "favor"),
    reaction("defend", "defends", "favor"),
    reaction("offer", "offers help to", "favor"),
    reaction("condole", "expresses condolences to", "favor"),
    reaction("condemn", "condemns", "against"),
    reaction("criticise", "criticises", "against"),
    reaction("accuse", "accuses", "against"),
    reaction("oppose", "opposes", "against"),
    reaction("reject", "rejects", "against"),
    reaction("warn", "warns", "against"),
    reaction("threaten", "threatens", "against"),
    reaction("concern", "is concerned about", "against"),
    reaction("call_on", "calls on", "neutral"),
    reaction("call_for_restraint", "urges restraint from", "neutral"),
    reaction("demand", "makes demands on", "neutral"),
    reaction("monitor", "monitors", "neutral"),
  ].map((entry) => [entry.key, entry]),
)
