import type { Annotated, DocumentGroup, DocumentId, NonEmpty } from "../model/index.ts"
import { candidates } from "./candidates.ts"
import { type Credit, creditsOf } from "./credits.ts"
import { type Kinship, kinship } from "./kinship.ts"
import { push } from "./most.ts"
import { containment, print } from "./shingles.ts"
import { unionOf } from "./union.ts"

type Documents = readonly Annotated<"mentions" | "attributions">[]

interface Kin {
  readonly earlier: number
  readonly later: number
  readonly kin: Exclude<Kinship, "independent">
  readonly part: number
}

/** Groups of reports that are not independent, each document in one group at
 *  most, given in order of their dates. Copies are one group with all their
 *  copies; what takes sentences from several reports goes with the one that it
 *  takes most from, so that a roundup does not make its sources one. */
export function groupsOf(documents: Documents): readonly DocumentGroup[] {
  const kin = kinOf(documents)
  const sets = unionOf(documents.length)
  for (const one of kin) if (one.kin !== "derived") sets.join(one.earlier, one.later)
  const taken = mostTaken(kin)
  for (const one of taken) sets.join(one.earlier, one.later)
  const held = [...kin.filter((one) => one.kin !== "derived"), ...taken]
  const members = new Map<number, number[]>()
  for (const n of documents.keys()) push(members, sets.root(n), n)
  const kins = new Map<number, Kin[]>()
  for (const one of held) push(kins, sets.root(one.later), one)
  return [...members]
    .filter(([, some]) => some.length > 1)
    .map(([root, some]) => grouped(some, kins.get(root) ?? [], documents))
}

function kinOf(documents: Documents): readonly Kin[] {
  const prints = documents.map(({ document }) => print(document.text, document.meta.title))
  return candidates(prints.map((one) => one.shingles)).flatMap((earlier, later) =>
    earlier.flatMap((other) => {
      const [a, b] = [prints[other]!, prints[later]!]
      const kin = kinship(a, b)
      return kin === "independent"
        ? []
        : [{ earlier: other, later, kin, part: containment(a.shingles, b.shingles) }]
    }),
  )
}

/** Of each derived report what it takes most from; at a tie the earliest. */
function mostTaken(kin: readonly Kin[]): readonly Kin[] {
  const copies = new Set(kin.filter((one) => one.kin !== "derived").map((one) => one.later))
  const most = new Map<number, Kin>()
  for (const one of kin) {
    const best = most.get(one.later)
    if (one.kin !== "derived" || copies.has(one.later)) continue
    if (best && (best.part > one.part || (best.part === one.part && best.earlier < one.earlier)))
      continue
    most.set(one.later, one)
  }
  return [...most.values()]
}

const order = ["identical", "nearDuplicate", "derived"] as const

const loosest = (kin: readonly Kin[]): DocumentGroup["relation"] =>
  order.findLast((relation) => kin.some((one) => one.kin === relation)) ?? "derived"

/** One group: its origin is the report that most of the others credit. */
function grouped(some: readonly number[], kin: readonly Kin[], documents: Documents) {
  const members = some.map((n) => documents[n]!)
  const credits = creditsOf(members)
  const origin = originOf(members, credits)
  const others = members.filter((one) => one !== origin).map((one) => one.document.id)
  return {
    documents: [origin.document.id, ...others] as NonEmpty<DocumentId>,
    relation: loosest(kin),
    credits: credits.map((one) => one.citation),
  }
}

function originOf(members: Documents, credits: readonly Credit[]): Documents[number] {
  const votes = new Map<DocumentId, number>()
  for (const { to } of credits) if (to) votes.set(to, (votes.get(to) ?? 0) + 1)
  const most = Math.max(0, ...votes.values())
  return members.find((one) => most > 0 && votes.get(one.document.id) === most) ?? members[0]!
}
