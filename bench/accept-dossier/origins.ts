import type { ClaimId, Corroboration, DocumentGroup, DocumentId } from "../../src/model/index.ts"
import type { DossierGold } from "./gold.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import type { Sample } from "./sample.ts"

const strength = ["identical", "nearDuplicate", "derived"] as const

/** Which reports are not independent, how, and which was first. */
export function copies(given: Sample): Judged {
  const { gold, last } = given
  const items = gold.copies.flatMap((want) => {
    const group = groupOf(want.reports, last.dossier.groups, given)
    const loosest = strength.findLast((relation) =>
      gold.copies.some((one) => one.origin === want.origin && one.relation === relation),
    )
    const missed = `${want.reports.join(" and ")}, ours ${group ? `${group.relation} from ${given.number(group.documents[0])}` : "independent"}`
    return [
      { key: `copies ${want.id}`, right: group !== undefined, missed },
      {
        key: `relation ${want.id}`,
        right: group?.relation === loosest,
        missed: `${loosest}: ${missed}`,
      },
      {
        key: `origin ${want.id}`,
        right: group !== undefined && given.number(group.documents[0]) === want.origin,
        missed: `${want.origin} first: ${missed}`,
      },
    ]
  })
  return judged("copies and their origin", items, strangers(given))
}

const groupOf = (
  reports: readonly string[],
  groups: readonly DocumentGroup[],
  given: Sample,
): DocumentGroup | undefined =>
  groups.find(({ documents }) => {
    const numbers = documents.map((id) => given.number(id))
    return reports.every((one) => numbers.includes(one))
  })

/** Reports in a group of ours that share no origin in the gold. */
function strangers(given: Sample): readonly string[] {
  const origin = new Map(
    given.gold.copies.flatMap((one) => one.reports.map((n) => [n, one.origin])),
  )
  const family = (id: DocumentId) => origin.get(given.number(id)) ?? given.number(id)
  return given.last.dossier.groups
    .filter(({ documents }) => new Set(documents.map(family)).size > 1)
    .map(({ documents }) => documents.map((id) => given.number(id)).join(" = "))
}

type GoldVoice = DossierGold["voices"][number]

/** How many outlets, how many origins. */
export function voices(given: Sample): Judged {
  const items = given.gold.voices.map((want) => voiceItem(want, given))
  return judged("voices: outlets, origins", items)
}

function voiceItem(want: GoldVoice, given: Sample): Item {
  const claims = claimsOf(want, given)
  const groups = given.last.dossier.corroborations.filter((one) =>
    one.claims.some((id) => claims.has(id)),
  )
  const outlets = new Set(
    groups
      .flatMap((one): readonly ClaimId[] => one.claims)
      .filter((id) => claims.has(id))
      .map((id) => given.last.known.home(id)?.id),
  )
  const origins = originsOf(groups, given)
  const right = outlets.size === want.reports && same(origins, want.origins)
  return {
    key: `voices ${want.id}`,
    right,
    missed: `${want.line}: ${want.reports} reports, ${want.origins.join(", ")}; ours ${outlets.size} reports in ${groups.length} groups, ${origins.join(", ")}`,
  }
}

const claimsOf = ({ figures = [], events = [] }: GoldVoice, given: Sample): ReadonlySet<ClaimId> =>
  new Set([
    ...figures.flatMap((id) => given.figure(id)?.id ?? []),
    ...events.flatMap((words) => given.events(words).map(({ id }) => id)),
  ])

/** The voices of groups that say one thing in different words; within one group
 *  a voice that is counted twice is two. */
function originsOf(groups: readonly Corroboration[], given: Sample): readonly string[] {
  const all: string[] = []
  for (const { voices: some } of groups) {
    const more = some.map((voice) => given.who(voice, voice.document)[0] ?? `? ${voice.kind}`)
    const before = new Set(all)
    all.push(...more.filter((one) => !before.has(one)))
  }
  return all
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join("|") === [...b].sort().join("|")
