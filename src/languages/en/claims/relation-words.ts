import type { Language } from "../../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What English says of who is what to whom, by lemma.
 *
 *  - `relation.role.R`: nouns by which somebody is R to somebody ("head of")
 *  - `relation.part.R`: nouns for what belongs to a state or body as R
 *    ("ministry", "troops", "parliament")
 *  - `relation.link.R`: prepositions that lead from such a noun to the other side */
export const relationWords: Language["lexicons"] = {
  "relation.role.leader": words(`
    president head leader chief chairman chairwoman chairperson chair director boss premier king
    queen emir sultan monarch ruler dictator commander governor mayor ceo captain strongman
    chancellor speaker chieftain commander-in-chief warlord principal manager superintendent
    secretary-general director-general patriarch rector dean editor-in-chief vice-president
    vice-chairman co-chair co-leader president-elect ringleader figurehead frontman supremo
    kingpin patron`),
  "relation.role.office": words(`
    minister secretary ambassador envoy commissioner representative deputy senator judge
    prosecutor lawmaker mp councillor councilor undersecretary attorney ombudsman rapporteur
    coordinator general-secretary treasurer justice consul prefect delegate magistrate
    legislator congressman congresswoman parliamentarian auditor inspector-general regent
    attache negotiator mediator`),
  "relation.role.spokesperson": words(`spokesman spokeswoman spokesperson mouthpiece`),
  "relation.role.spouse": words(
    `husband wife spouse widow widower fiancé fiancée ex-husband ex-wife`,
  ),
  "relation.role.kin": words(`
    son daughter brother sister father mother nephew niece uncle aunt cousin grandson
    granddaughter grandfather grandmother relative son-in-law daughter-in-law father-in-law
    mother-in-law brother-in-law sister-in-law stepson stepdaughter stepfather stepmother
    half-brother half-sister twin sibling heir`),
  "relation.role.member": words(`member part affiliate adherent`),
  "relation.role.employee": words(`
    lawyer aide adviser advisor analyst researcher employee staffer bodyguard correspondent
    reporter editor professor attorney-at-law economist strategist assistant driver`),
  "relation.role.founder": words(`founder co-founder cofounder`),
  "relation.role.owner": words(`owner co-owner proprietor shareholder stakeholder`),
  "relation.role.neighbour": words(`neighbour neighbor`),
  "relation.role.ally": words(`ally partner supporter backer protégé protege confidant confidante`),
  "relation.role.rival": words(`rival opponent critic foe adversary enemy challenger`),
  "relation.role.successor": words(`successor`),
  "relation.role.counterpart": words(`counterpart opposite-number homologue`),

  "relation.part.department": words(`
    ministry department directorate secretariat treasury bureau inspectorate service office
    agency authority administration prosecutor`),
  "relation.part.force": words(`
    army military police troop troops force soldier peacekeeper guard navy militia airforce
    gendarmerie marine paratrooper regiment brigade division`),
  "relation.part.body": words(`
    parliament commission council court senate cabinet government embassy assembly congress
    legislature committee consulate chamber judiciary`),
  "relation.part.outlet": words(`
    site website newspaper channel radio tv television daily weekly portal broadcaster outlet
    newswire magazine media`),
  /** With one of these before it, a noun such as "agency" is an outlet. */
  "relation.news": words(`news press media information state-run`),
  "relation.part.family": words(`family clan dynasty`),
  "relation.part.place": words(`
    city town village district province region capital port island suburb neighbourhood
    neighborhood county state republic oblast prefecture municipality area airport hospital
    prison station square base university stadium market`),

  /** Places that take their own name with "of": "the town of Osh". */
  "relation.named.place": words(
    `city town village port island suburb hamlet settlement municipality`,
  ),

  "relation.link.of": words(`of`),
  "relation.link.leader": words(`of for in at`),
  "relation.link.office": words(`of for to in at from`),
  "relation.link.spokesperson": words(`of for at from`),
  "relation.link.spouse": words(`of to`),
  "relation.link.kin": words(`of to`),
  "relation.link.member": words(`of in`),
  "relation.link.employee": words(`of for at with to from`),
  "relation.link.founder": words(`of`),
  "relation.link.owner": words(`of in`),
  "relation.link.neighbour": words(`of to from with`),
  "relation.link.ally": words(`of to with`),
  "relation.link.rival": words(`of to`),
  "relation.link.successor": words(`of to as`),
  "relation.link.counterpart": words(`of from in`),
  "relation.link.place": words(`of in`),

  "relation.former": words(`
    former ex ex- erstwhile onetime one-time late outgoing ousted deposed sacked dismissed retired
    previous departing impeached toppled then- fugitive-former`),
  "relation.acting": words(`acting interim caretaker provisional ad-interim`),
  "relation.claimed": words(`
    self-declared self-proclaimed self-styled self-appointed de-facto disputed claimed so-called
    would-be`),
  /** Verbs that give somebody a role. */
  "relation.naming": words(`
    name appoint elect call declare proclaim style describe crown designate nominate choose pick
    install consider dub brand confirm reelect re-elect make`),
  /** Of these, the ones by which one names oneself without being it. */
  "relation.naming.claim": words(`call declare proclaim style describe consider dub brand present`),
  "relation.becoming": words(`become remain serve act stay`),
  /** Titles of those who head a whole state, where nothing says of what. */
  "relation.of.state": words(
    `president premier king queen emir sultan monarch chancellor minister`,
  ),
  "relation.minister": words(`minister`),
  /** Words before such a title that name no other office. */
  "relation.rank": words(`
    prime former ex- late outgoing ousted acting interim caretaker then- incumbent new
    longtime long-time current first embattled`),
  "relation.reflexive": words(`himself herself itself themselves`),
  "relation.as": words(`as`),
  "relation.with": words(`with`),
  "relation.through": words(`through via`),
  "relation.leading": words(`lead rule govern run head chair command direct oversee`),
  "relation.own": words(`own control`),
  "relation.belong": words(`belong`),
  "relation.known": words(`know nickname dub call`),
  "relation.state": words(`state government mission`),
}
