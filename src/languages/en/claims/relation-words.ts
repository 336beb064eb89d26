import { family, lexiconsOf } from "./family.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What English says of who is what to whom, by lemma.
 *
 *  - `relation.role.R`: nouns by which somebody is R to somebody ("head of")
 *  - `relation.part.R`: nouns for what belongs to a state or body as R
 *    ("ministry", "troops", "parliament")
 *  - `relation.link.R`: prepositions that lead from such a noun to the other side */
export const relationFamilies = [
  family(
    "relation.role.leader",
    words(`
    president head leader chief chairman chairwoman chairperson chair director boss premier king
    queen emir sultan monarch ruler dictator commander governor mayor ceo captain strongman
    chancellor speaker chieftain commander-in-chief warlord principal manager superintendent
    secretary-general director-general patriarch rector dean editor-in-chief vice-president
    vice-chairman co-chair co-leader president-elect ringleader figurehead frontman supremo
    kingpin patron`),
    {
      gives: { relation: "leader" },
      examples: ["[subject Ada Brun], the [trigger mayor] of [object Oslo], spoke."],
    },
  ),

  family(
    "relation.role.office",
    words(`
    minister secretary ambassador envoy commissioner representative deputy senator judge
    prosecutor lawmaker mp councillor councilor undersecretary attorney ombudsman rapporteur
    coordinator general-secretary treasurer justice consul prefect delegate magistrate
    legislator congressman congresswoman parliamentarian auditor inspector-general regent
    attache negotiator mediator`),
    {
      gives: { relation: "office" },
      examples: ["[subject Ada Brun], the [trigger envoy] of [object Chad], spoke."],
    },
  ),

  family("relation.role.spokesperson", words(`spokesman spokeswoman spokesperson mouthpiece`), {
    gives: { relation: "spokesperson" },
    examples: ["[subject Ada Brun], the [trigger spokeswoman] of [object the army], spoke."],
  }),

  family(
    "relation.role.spouse",
    words(`husband wife spouse widow widower fiancé fiancée ex-husband ex-wife`),
    {
      gives: { relation: "spouse" },
      examples: ["[subject Ada Brun], the [trigger wife] of [object Ole Dahl], spoke."],
    },
  ),

  family(
    "relation.role.kin",
    words(`
    son daughter brother sister father mother nephew niece uncle aunt cousin grandson
    granddaughter grandfather grandmother relative son-in-law daughter-in-law father-in-law
    mother-in-law brother-in-law sister-in-law stepson stepdaughter stepfather stepmother
    half-brother half-sister twin sibling heir`),
    {
      gives: { relation: "kin" },
      examples: ["[subject Ada Brun], the [trigger niece] of [object Ole Dahl], spoke."],
    },
  ),

  family("relation.role.member", words(`member part affiliate adherent`), {
    gives: { relation: "member" },
    examples: ["[subject Ada Brun], a [trigger member] of [object the council], spoke."],
  }),

  family(
    "relation.role.employee",
    words(`
    lawyer aide adviser advisor analyst researcher employee staffer bodyguard correspondent
    reporter editor professor attorney-at-law economist strategist assistant driver`),
    {
      gives: { relation: "employee" },
      examples: ["[subject Ada Brun], a [trigger lawyer] for [object the union], spoke."],
    },
  ),

  family("relation.role.founder", words(`founder co-founder cofounder`), {
    gives: { relation: "founder" },
    examples: ["[subject Ada Brun], the [trigger founder] of [object the union], spoke."],
  }),

  family("relation.role.owner", words(`owner co-owner proprietor shareholder stakeholder`), {
    gives: { relation: "owner" },
    examples: ["[subject Ada Brun], the [trigger owner] of [object the newspaper], spoke."],
  }),

  family("relation.role.neighbour", words(`neighbour neighbor`), {
    gives: { relation: "neighbour" },
    examples: ["[subject Mali], a [trigger neighbour] of [object Niger], closed its border."],
  }),

  family(
    "relation.role.ally",
    words(`ally partner supporter backer protégé protege confidant confidante`),
    {
      gives: { relation: "ally" },
      examples: ["[subject Mali], an [trigger ally] of [object Niger], sent troops."],
    },
  ),

  family("relation.role.rival", words(`rival opponent critic foe adversary enemy challenger`), {
    gives: { relation: "rival" },
    examples: ["[subject Ada Brun], a [trigger rival] of [object Ole Dahl], spoke."],
  }),

  family("relation.role.successor", words(`successor`), {
    gives: { relation: "successor" },
    examples: ["[subject Ada Brun], the [trigger successor] of [object Ole Dahl], spoke."],
  }),

  family("relation.role.counterpart", words(`counterpart opposite-number homologue`), {
    gives: { relation: "counterpart" },
    examples: ["[subject Ada Brun], the [trigger counterpart] of [object Ole Dahl], spoke."],
  }),

  family(
    "relation.part.department",
    words(`
    ministry department directorate secretariat treasury bureau inspectorate service office
    agency authority administration prosecutor`),
    {
      gives: { relation: "department" },
      examples: ["[object Chad]'s [trigger ministry] of health spoke."],
    },
  ),

  family(
    "relation.part.force",
    words(`
    army military police troop troops force soldier peacekeeper guard navy militia airforce
    gendarmerie marine paratrooper regiment brigade division`),
    {
      gives: { relation: "force" },
      examples: ["[object Chad]'s [trigger army] crossed the river."],
    },
  ),

  family(
    "relation.part.body",
    words(`
    parliament commission council court senate cabinet government embassy assembly congress
    legislature committee consulate chamber judiciary`),
    { gives: { relation: "body" }, examples: ["[object Chad]'s [trigger parliament] met."] },
  ),

  family(
    "relation.part.outlet",
    words(`
    site website newspaper channel radio tv television daily weekly portal broadcaster outlet
    newswire magazine media`),
    {
      gives: { relation: "outlet" },
      examples: ["The [trigger newspaper] of [object Oslo] wrote it."],
    },
  ),

  /** With one of these before it, a noun such as "agency" is an outlet. */
  family("relation.news", words(`news press media information state-run`), {
    gives: { relation: "outlet" },
    examples: ["[object Chad]'s news [trigger agency] wrote it."],
  }),

  family("relation.part.family", words(`family clan dynasty`), {
    gives: { relation: "kin" },
    examples: ["The [trigger family] of [subject Ole Dahl] left."],
  }),

  family(
    "relation.part.place",
    words(`
    city town village district province region capital port island suburb neighbourhood
    neighborhood county state republic oblast prefecture municipality area airport hospital
    prison station square base university stadium market`),
    {
      gives: { relation: "located" },
      examples: ["[subject The village] in [object Chad] is empty."],
    },
  ),

  /** Places that take their own name with "of": "the town of Osh". */
  family(
    "relation.named.place",
    words(`city town village port island suburb hamlet settlement municipality`),
    { counterexamples: ["They left the town of Oslo."] },
  ),

  family("relation.link.of", words(`of`), {
    gives: { relation: "neighbour" },
    examples: ["[subject Mali], a [trigger neighbour] of [object Niger], closed its border."],
  }),

  family("relation.link.leader", words(`of for in at`), {
    gives: { relation: "leader" },
    examples: ["[subject Ada Brun], the [trigger commander] for [object the valley], spoke."],
  }),

  family("relation.link.office", words(`of for to in at from`), {
    gives: { relation: "office" },
    examples: ["[subject Ada Brun], the [trigger envoy] to [object Chad], spoke."],
  }),

  family("relation.link.spokesperson", words(`of for at from`), {
    gives: { relation: "spokesperson" },
    examples: ["[subject Ada Brun], a [trigger spokeswoman] for [object the army], spoke."],
  }),

  family("relation.link.spouse", words(`of to`), {
    gives: { relation: "spouse" },
    examples: ["[subject Ada Brun], the [trigger wife] of [object Ole Dahl], spoke."],
  }),

  family("relation.link.kin", words(`of to`), {
    gives: { relation: "kin" },
    examples: ["[subject Ada Brun], the [trigger niece] of [object Ole Dahl], spoke."],
  }),

  family("relation.link.member", words(`of in`), {
    gives: { relation: "member" },
    examples: ["[subject Ada Brun], a [trigger member] of [object the council], spoke."],
  }),

  family("relation.link.employee", words(`of for at with to from`), {
    gives: { relation: "employee" },
    examples: ["[subject Ada Brun], a [trigger lawyer] for [object the union], spoke."],
  }),

  family("relation.link.founder", words(`of`), {
    gives: { relation: "founder" },
    examples: ["[subject Ada Brun], the [trigger founder] of [object the union], spoke."],
  }),

  family("relation.link.owner", words(`of in`), {
    gives: { relation: "owner" },
    examples: ["[subject Ada Brun], a [trigger shareholder] in [object the newspaper], spoke."],
  }),

  family("relation.link.neighbour", words(`of to from with`), {
    gives: { relation: "neighbour" },
    examples: ["[subject Mali], a [trigger neighbour] to [object Niger], closed its border."],
  }),

  family("relation.link.ally", words(`of to with`), {
    gives: { relation: "ally" },
    examples: ["[subject Mali], an [trigger ally] of [object Niger], sent troops."],
  }),

  family("relation.link.rival", words(`of to`), {
    gives: { relation: "rival" },
    examples: ["[subject Ada Brun], a [trigger rival] to [object Ole Dahl], spoke."],
  }),

  family("relation.link.successor", words(`of to as`), {
    gives: { relation: "successor" },
    examples: ["[subject Ada Brun], the [trigger successor] to [object Ole Dahl], spoke."],
  }),

  family("relation.link.counterpart", words(`of from in`), {
    gives: { relation: "counterpart" },
    examples: ["[subject Ada Brun], the [trigger counterpart] of [object Ole Dahl], spoke."],
  }),

  family("relation.link.place", words(`of in`), {
    gives: { relation: "located" },
    examples: ["The [trigger airport] of [object Oslo] was closed."],
  }),

  family(
    "relation.former",
    words(`
    former ex ex- erstwhile onetime one-time late outgoing ousted deposed sacked dismissed retired
    previous departing impeached toppled then- fugitive-former`),
    {
      gives: { standing: "former" },
      examples: ["[subject Ada Brun], the ousted [trigger mayor] of [object Oslo], spoke."],
    },
  ),

  family("relation.acting", words(`acting interim caretaker provisional ad-interim`), {
    gives: { standing: "acting" },
    examples: ["[subject Ada Brun], the interim [trigger mayor] of [object Oslo], spoke."],
  }),

  family(
    "relation.claimed",
    words(`
    self-declared self-proclaimed self-styled self-appointed de-facto disputed claimed so-called
    would-be`),
    {
      gives: { standing: "claimed" },
      examples: ["[subject Ada Brun], the self-styled [trigger mayor] of [object Oslo], spoke."],
    },
  ),

  /** Verbs that give somebody a role. */
  family(
    "relation.naming",
    words(`
    name appoint elect call declare proclaim style describe crown designate nominate choose pick
    install consider dub brand confirm reelect re-elect make`),
    {
      gives: { relation: "leader" },
      examples: ["They named [subject Ada Brun] as [trigger mayor] of [object Oslo]."],
    },
  ),

  /** Of these, the ones by which one names oneself without being it. */
  family(
    "relation.naming.claim",
    words(`call declare proclaim style describe consider dub brand present`),
    {
      gives: { standing: "claimed" },
      examples: ["[subject Ada Brun] declared herself [trigger mayor] of [object Oslo]."],
    },
  ),

  family("relation.becoming", words(`become remain serve act stay`), {
    gives: { relation: "leader" },
    examples: ["[subject Ada Brun] became [trigger mayor] of [object Oslo]."],
  }),

  /** Titles of those who head a whole state, where nothing says of what. */
  family(
    "relation.of.state",
    words(`president premier king queen emir sultan monarch chancellor minister`),
    {
      gives: { relation: "leader", object: true },
      examples: [
        "Elections in Chad were calm. In Chad people voted. Chad is dry. [trigger President] [subject Ada Brun] spoke.",
      ],
    },
  ),

  family("relation.minister", words(`minister`), {
    gives: { relation: "office", object: true },
    examples: [
      "Elections in Chad were calm. In Chad people voted. Chad is dry. The foreign [trigger minister] [subject Ada Brun] spoke.",
    ],
  }),

  /** Words before such a title that name no other office. */
  family(
    "relation.rank",
    words(`
    prime former ex- late outgoing ousted acting interim caretaker then- incumbent new
    longtime long-time current first embattled`),
    {
      gives: { relation: "leader" },
      examples: [
        "Elections in Chad were calm. In Chad people voted. Chad is dry. Former [trigger president] [subject Ada Brun] spoke.",
      ],
    },
  ),

  family("relation.reflexive", words(`himself herself itself themselves`), {
    gives: { standing: "claimed" },
    examples: [
      "[subject Ada Brun], who called herself the [trigger leader] of [object the union], spoke.",
    ],
  }),

  family("relation.with", words(`with`), {
    examples: [
      "[object The European Union], with the president of [subject the Commission], asked for calm.",
    ],
  }),

  family("relation.through", words(`through via`), {
    gives: { relation: "spokesperson" },
    examples: ["[object The army] said it through a [trigger spokesman]."],
  }),

  family("relation.leading", words(`lead rule govern run head chair command direct oversee`), {
    gives: { relation: "leader" },
    examples: ["[subject Ada Brun], the president who ruled [object Chad], left."],
  }),

  family("relation.state", words(`state government mission`), {
    gives: { relation: "leader" },
    examples: ["[subject Ada Brun], the [trigger head] of state, spoke."],
  }),
]

/** The same as named lists. */
export const relationWords = lexiconsOf(relationFamilies)
