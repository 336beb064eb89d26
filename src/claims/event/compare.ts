import type { Agreement, EventClaim, SameAs } from "../../model/index.ts"

/** Of the same act, by and to the same, at the same time and place: `same`, or in
 *  conflict if one source denies what another asserts. What is not known on one
 *  side speaks against nothing; what is known to differ makes two happenings. */
export function compare(a: EventClaim, b: EventClaim, same: SameAs): Agreement {
  if (a.type !== b.type || a.frame !== b.frame) return "unrelated"
  const answers = [
    anyOf(a.actor, b.actor, same),
    anyOf(a.recipient, b.recipient, same),
    same.place(a.place, b.place),
    same.time(a, b),
  ]
  if (answers.includes(false)) return "unrelated"
  if (!answers.slice(0, 2).includes(true)) return "compatible"
  return (a.modality === "denied") !== (b.modality === "denied") ? "conflict" : "same"
}

function anyOf(a: EventClaim["actor"], b: EventClaim["actor"], same: SameAs): boolean | undefined {
  const answers = a.flatMap((one) => b.map((other) => same.actor(one, other)))
  if (answers.includes(true)) return true
  return answers.includes(false) && !answers.includes(undefined) ? false : undefined
}
