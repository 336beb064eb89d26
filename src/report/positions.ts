import {
  type ClaimId,
  claimsOf,
  type Mention,
  type NonEmpty,
  type RelationClaim,
  type ReportLine,
  type StanceClaim,
} from "../model/index.ts"
import { reactions } from "../ontology/reactions.ts"
import { relations } from "../ontology/relations.ts"
import { countryOf } from "../ontology/sectors.ts"
import { type Ground, lineFor, once, type Said } from "./lines.ts"
import { held } from "./neutral.ts"
import { capital } from "./words.ts"

/** Who stands where on what others do. */
export function stanceLines(ground: Ground): readonly ReportLine[] {
  const stances = claimsOf(ground.dossier.documents, "stance")
  const told = (stance: StanceClaim): string | undefined =>
    stance.modality === "denied" || stance.modality === "unclear" || !sided(stance, ground)
      ? undefined
      : `${stance.modality === "hedged" ? "Unconfirmed: " : ""}${stanceText(stance, ground)}`
  return linesOf("stances", stances, told, ground)
}

/** Are both ends somebody, and two? */
function sided({ holder, target }: StanceClaim, { known, names }: Ground): boolean {
  const ends = [holder, target as Mention["id"]].map((id) => known.mention(id))
  const bare = ends.some((end) => end?.level === "pronoun" && !known.actor(end.id))
  return !bare && names.mention(holder) !== (ends[1] ? names.mention(ends[1].id) : "")
}

/** Who is what to whom. That somebody holds an office is presupposed, also where
 *  what the sentence says is only guessed. */
export function actorLines(ground: Ground): readonly ReportLine[] {
  const ties = claimsOf(ground.dossier.documents, "relation")
  const told = (tie: RelationClaim): string | undefined =>
    trivial(tie, ground) ? undefined : relationText(tie, ground)
  return linesOf("actors", ties, told, ground).map((line) => ({
    ...line,
    modality: "asserted",
    frame: "actual",
    ...(line.time?.anchor === "words" ? {} : { asOf: undefined, time: undefined }),
  }))
}

/** One line a sentence, for all claims that come to the same sentence. */
function linesOf<C extends RelationClaim | StanceClaim>(
  section: string,
  claims: readonly C[],
  told: (claim: C) => string | undefined,
  ground: Ground,
): readonly ReportLine[] {
  const byId = new Map<ClaimId, C>(claims.map((claim) => [claim.id, claim]))
  const byText = new Map<string, { readonly text: string; readonly some: Said[] }>()
  for (const one of ground.dossier.corroborations) {
    const claim = byId.get(one.claims[0])
    const text = claim && told(claim)
    if (!text) continue
    const before = byText.get(text.toLowerCase())
    if (before) before.some.push(one)
    else byText.set(text.toLowerCase(), { text, some: [one] })
  }
  return [...inFull([...byText.values()])]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, some }) => lineFor(section, together(some), ground, capital(text)))
    .filter((line) => line !== undefined)
    .map((line) => ({ ...line, citations: once(line.citations) }))
}

interface Told {
  readonly text: string
  readonly some: readonly Said[]
}

/** "Ada Lo: mayor" goes under "Ada Lo: mayor of Larn" where only one line says of what. */
function inFull(all: readonly Told[]): readonly Told[] {
  const into = new Map<Told, Said[]>()
  const kept = all.filter((bare) => {
    const fuller = all.filter(({ text }) => text.startsWith(`${bare.text} of `))
    if (fuller.length !== 1) return true
    const more = into.get(fuller[0]!) ?? []
    into.set(fuller[0]!, [...more, ...bare.some])
    return false
  })
  return kept.map((one) => ({ ...one, some: [...one.some, ...(into.get(one) ?? [])] }))
}

/** Groups of claims that people would read as one. */
const together = (some: readonly Said[]): Said => ({
  claims: some.flatMap((one) => one.claims) as unknown as NonEmpty<ClaimId>,
  voices: some.reduce(
    (most, one) => (one.voices.length > most.length ? one.voices : most),
    some[0]!.voices,
  ),
})

/** "China praises Tokayev", "residents condemn the order". */
function stanceText({ holder, target, reaction, polarity }: StanceClaim, ground: Ground): string {
  const { names, known } = ground
  const label = reactions.get(reaction ?? "")?.label ?? attitudes[polarity]
  const verb = manyAre(known.mention(holder)) ? many(label) : label
  return held(`${names.mention(holder)} ${verb} ${names.mention(target)}`)
}

/** Does it stand for many: "residents", but not "the United Nations"? */
const manyAre = (mention: Mention | undefined): boolean =>
  mention?.plural === true && mention.level !== "name"

const attitudes = { favor: "supports", against: "opposes", neutral: "comments on" } as const

/** A verb for many: "praises" becomes "praise". */
const many = (label: string): string =>
  label.replace(/^\S+/, (verb) => {
    if (verb === "is") return "are"
    return /(?:ss|sh|ch|x)es$/.test(verb) ? verb.slice(0, -2) : verb.replace(/s$/, "")
  })

/** "Kassym-Jomart Tokayev: president of Kazakhstan", "24.kg is a news outlet of
 *  Kyrgyzstan". */
function relationText(tie: RelationClaim, { names, known }: Ground): string {
  const subject = names.mention(tie.subject)
  const object = tie.object && names.mention(tie.object)
  const standing =
    tie.standing === "claimed" || tie.standing === "acting" ? ` (${tie.standing})` : ""
  if (tie.role === undefined) {
    const label = relations.get(tie.relation)?.label ?? tie.relation
    const plural = manyAre(known.mention(tie.subject))
    return held(`${subject} ${plural ? many(label) : label} ${object ?? ""}${standing}`.trim())
  }
  const role = ownWords(worded(tie), tie, object)
  const former = tie.standing === "former" && !/former|ex-/i.test(role) ? "former " : ""
  const of = object && !shareWord(role, object) ? ` of ${object}` : ""
  return held(`${subject}: ${former}${role}${of}${standing}`)
}

/** A role without the state that is told behind it ("Kazakh minister of Kazakhstan") and
 *  without a word for what its standing says ("former ex head"). */
function ownWords(role: string, { standing }: RelationClaim, object: string | undefined): string {
  const plain = standing === "former" ? role.replace(/^(?:ex|former)[ -]/i, "") : role
  const [first = "", ...rest] = plain.split(" ")
  const state = object && countryOf(object)?.country
  return rest.length > 0 && state && countryOf(first)?.country === state ? rest.join(" ") : plain
}

/** The role as the report spells it: "Armenian Prime Minister". */
function worded({ role = "", citation }: RelationClaim): string {
  const at = citation.exact.toLowerCase().indexOf(role.toLowerCase())
  return at < 0 ? role : citation.exact.slice(at, at + role.length).replace(/\s+/g, " ")
}

/** Does the role name its object itself: "EU foreign policy chief"? */
const shareWord = (role: string, object: string): boolean => {
  const words = new Set(role.toLowerCase().split(/\s+/))
  const initials = (object.match(/\p{Lu}/gu) ?? []).join("").toLowerCase()
  if (initials.length > 1 && words.has(initials)) return true
  return object.split(/\s+/).some((word) => words.has(word.toLowerCase()))
}

/** A tie that its own name tells ("the airport of Bishkek is in Bishkek", "the
 *  spokesman: spokesman"), or that has nobody named at one end. */
function trivial(tie: RelationClaim, { names, known }: Ground): boolean {
  const end = known.mention(tie.subject)
  if (tie.role !== undefined && end?.type === "group") return true
  const subject = plain(names.mention(tie.subject))
  if (tie.role !== undefined && subject === plain(tie.role)) return true
  if (tie.object === undefined) return tie.role === undefined
  const object = plain(names.mention(tie.object))
  if (tie.role !== undefined) return subject === object
  const nameless = end?.level !== "name" && !/\p{Lu}/u.test(names.mention(tie.subject))
  return (
    nameless ||
    parts(object).every((word) => parts(subject).includes(word)) ||
    alike(subject, object)
  )
}

const plain = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an) /, "")
const parts = (name: string): readonly string[] => name.match(/\p{L}{3,}/gu) ?? []

/** Does one name hold the other's first words, as a part of a body does? */
const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
