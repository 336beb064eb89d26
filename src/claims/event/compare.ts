import type { Agreement, EventClaim, SameAs } from "../../model/index.ts"

/** Of the same act, by and to the same, at the same time and place: `same`, or in
 *  conflict if one source denies what another asserts. What is not known on one
 *  side speaks against nothing; what is known to differ makes two happenings. */
export function compare(a: EventClaim, b: EventClaim, same: SameAs): Agreement {
  if (a.type !== b.type || a.frame !== b.frame) return "unrelated"
  const by = anyOf(a.actor, b.actor, same)
  if (by === false) return "unrelated"
  const to = anyOf(a.recipient, b.recipient, same)
  if (to === false || same.place(a.place, b.place) === false || same.time(a, b) === false)
    return "unrelated"
  if (!by && !to) return "compatible"
  return (a.modality === "denied") !== (b.modality === "denied") ? "conflict" : "same"
}

/** Is one of some one of the others? Events are compared millions of times in a
 *  dossier, so that nothing is made on the way. */
function anyOf(a: EventClaim["actor"], b: EventClaim["actor"], same: SameAs): boolean | undefined {
  let found: false | undefined
  let open = false
  for (const one of a)
    for (const other of b) {
      const answer = same.actor(one, other)
      if (answer) return true
      if (answer === false) found = false
      else open = true
    }
  return open ? undefined : found
}
