import type {
  Actor,
  ActorId,
  Annotated,
  Claim,
  DocumentId,
  Lookup,
  Mention,
  MentionId,
} from "../model/index.ts"
import { isKindOfBody, officeOf } from "./bodies.ts"

/** Who speaks through a person. */
export type Body = Pick<Actor, "id" | "names" | "type" | "country">

type Report = Annotated<"mentions" | "claims">

/** Relations in which who is named speaks for the other. */
const speaking = new Set(["spokesperson", "office", "employee"])

/** Whom a person speaks for: the body that a report calls them a spokesman of, or
 *  the office that stands as a title before their name; in the first report that
 *  says so. Time grows with the mentions. */
export function employersOf(
  documents: readonly Report[],
  known: Lookup,
  countryOf: (document: DocumentId) => string | undefined,
): ReadonlyMap<ActorId, Body> {
  const found = new Map<ActorId, Body>()
  for (const doc of documents) {
    const country = countryOf(doc.document.id)
    const roles = doc.claims.filter(isRole)
    const serving = new Set(roles.map(({ subject }) => subject))
    const ends = new Map(doc.mentions.map((one) => [one.end, one]))
    for (const mention of doc.mentions) {
      const person = personOf(mention, known)
      if (person === undefined || found.has(person.id)) continue
      const title = titleOf(mention, serving.has(mention.id), ends, doc.document.text)
      const office = [ownTitle(mention, person, known), title && bodyOf(title, known)].find(
        (body) => body && officeOf(body, country) !== undefined,
      )
      if (office) found.set(person.id, office)
    }
    for (const role of roles) {
      const [person, body] = [known.actor(role.subject), employer(role, known)]
      if (person && body && !found.has(person.id)) found.set(person.id, body)
    }
    for (const [office, person] of ownOffices(doc, known)) {
      const body = found.get(person)
      if (body && !found.has(office)) found.set(office, body)
    }
  }
  return found
}

/** "His office" is the one that he speaks for. */
function ownOffices({ mentions }: Report, known: Lookup): readonly (readonly [ActorId, ActorId])[] {
  const owners = new Map(
    mentions.filter(({ level }) => level === "pronoun").map((one) => [one.start, one.id]),
  )
  return mentions.flatMap(({ id, start, level }) => {
    const [office, owner] = [known.actor(id), owners.get(start)]
    const person = owner === undefined || owner === id ? undefined : known.actor(owner)
    const own = level === "nominal" && person?.type === "person"
    return own && office && office !== person && isKindOfBody(office)
      ? [[office.id, person.id] as const]
      : []
  })
}

type Role = Extract<Claim, { relation: string }>

const isRole = (claim: Claim): claim is Role =>
  "relation" in claim && claim.standing === "current" && speaking.has(claim.relation)

function employer({ relation, subject, object, role }: Role, known: Lookup): Body | undefined {
  const body = object === undefined ? undefined : known.actor(object)
  if (body?.type === "organization") return body
  const person = known.actor(subject)
  return person && relation === "office" && role !== undefined
    ? { ...person, names: [role] }
    : undefined
}

const personOf = (mention: Mention, known: Lookup): Actor | undefined => {
  const actor = mention.type === "person" ? known.actor(mention.id) : undefined
  return actor !== undefined && /^\p{Lu}/u.test(actor.names[0]) ? actor : undefined
}

/** The title that a mention has before the name: "Harbour Minister Ada Brun". */
function ownTitle({ id }: Mention, { names, ...person }: Actor, known: Lookup): Body | undefined {
  const words = known.words(id)
  const name = names.find((one) => words.endsWith(` ${one}`))
  const title = name === undefined ? "" : words.slice(0, -name.length).trim()
  return title === "" ? undefined : { ...person, names: [title], type: "organization" }
}

/** What stands right before a name, as a title, or, before who serves in it, as
 *  its possessor. */
function titleOf(
  { start }: Mention,
  serves: boolean,
  ends: ReadonlyMap<number, Mention>,
  text: string,
): Mention | undefined {
  const gap = serves && possessive.test(text.slice(start - 3, start)) ? 3 : 1
  return gap === 3 || text[start - 1] === " " ? ends.get(start - gap) : undefined
}

const possessive = /^[’']s $/u

const bodyOf = ({ id }: { readonly id: MentionId }, known: Lookup): Body | undefined => {
  const actor = known.actor(id)
  return actor?.type === "gpe" || actor?.type === "location" ? undefined : actor
}
