import {
  type Annotated,
  type Arc,
  dependents,
  genderOf,
  type Language,
  overlaps,
  type ReadLayers,
  type TokenIndex,
} from "../model/index.ts"

type Doc = Annotated<ReadLayers>
type Children = readonly (readonly TokenIndex[])[]
type Mend = (
  doc: Doc,
  children: Children,
  language: Language,
) => readonly (readonly [TokenIndex, Arc])[]

/** A document whose arcs are mended where a parser of news often errs, for the kinds of
 *  claim to read; the layer itself stays as it is. Each mend asks for a tree that
 *  grammar rules out, so that a right tree is never touched. */
export function mended(doc: Doc, language: Language): Doc {
  let now = doc
  for (const mend of mends) {
    const changes = mend(now, dependents(now.arcs), language)
    if (changes.length === 0) continue
    const arcs = [...now.arcs]
    for (const [at, arc] of changes) arcs[at] = arc
    now = { ...doc, arcs }
  }
  return now
}

const subjects = /^(nsubj|csubj|expl)/

const isSubject = ({ arcs }: Doc, at: TokenIndex): boolean => subjects.test(arcs[at]?.deprel ?? "")

/** The relation of a subject of this verb. */
const subjectOf = ({ arcs }: Doc, verb: TokenIndex, children: Children): Arc => ({
  head: verb,
  deprel: children[verb]!.some((child) => arcs[child]!.deprel === "aux:pass")
    ? "nsubj:pass"
    : "nsubj",
})

/** "Raiders wounded two guards, police said": a saying verb with two subjects has
 *  taken that of what is said. */
const doubledSubject: Mend = (doc, children) =>
  doc.arcs.flatMap(({ head: above, deprel }, verb) => {
    if (deprel !== "ccomp" || above <= verb) return []
    if (children[verb]!.some((child) => isSubject(doc, child))) return []
    const all = children[above]!.filter((child) => doc.arcs[child]!.deprel === "nsubj")
    const [own, other] = all
    const between = own !== undefined && other !== undefined && own < verb && verb < other
    return between ? [[own, subjectOf(doc, verb, children)] as const] : []
  })

/** "Up to 90 miners marched": a party before its verb that no preposition joins to it, where
 *  the verb has no subject, is the subject. */
const bareSubject: Mend = (doc, children) =>
  doc.mentions.flatMap(({ head, type }) => {
    const { head: verb, deprel } = doc.arcs[head] ?? { head: -1, deprel: "" }
    if (verb <= head || !/^(obl|obl:unmarked|nmod)$/.test(deprel)) return []
    if (type === "facility" || type === "location" || !isFiniteFormVerb(doc, verb, children))
      return []
    const cased = children[head]!.some((child) => /^(case|mark)$/.test(doc.arcs[child]!.deprel))
    const taken = children[verb]!.some((child) => isSubject(doc, child))
    return cased || taken ? [] : [[head, subjectOf(doc, verb, children)] as const]
  })

function isFiniteFormVerb({ tags, arcs }: Doc, verb: TokenIndex, children: Children): boolean {
  const { upos = "", xpos = "" } = tags[verb] ?? {}
  const helped = children[verb]!.some((child) => arcs[child]!.deprel.startsWith("aux"))
  return upos === "VERB" && (/^VB[DZP]$/.test(xpos) || helped)
}

/** "announced Friday that it had left": the clause after a day is what was announced. */
const afterTime: Mend = (doc, children) =>
  doc.arcs.flatMap(({ head: noun, deprel }, clause) => {
    if (!deprel.startsWith("acl") || noun < 1 || noun > clause) return []
    const mark = children[clause]!.find((child) => doc.arcs[child]!.deprel === "mark")
    const verb = noun - 1
    const fits = mark === noun + 1 && doc.tags[mark]!.upos === "SCONJ" && isTime(doc, noun)
    return fits && doc.tags[verb]!.upos === "VERB"
      ? [[clause, { head: verb, deprel: "ccomp" }] as const]
      : []
  })

const isTime = ({ tokens, times }: Doc, at: TokenIndex): boolean =>
  times.some((time) => overlaps(time, tokens[at]!))

/** "The mayor he never left": a pronoun right behind the phrase of a name or noun takes it up, as
 *  Romance syntax does; whoever is named is the subject. */
const takenUp: Mend = (doc, children, language) =>
  doc.arcs.flatMap(({ head: verb, deprel }, at) => {
    if (verb < at || !deprel.startsWith("nsubj") || !isResumptive(doc, at, language)) return []
    const noun = children[verb]!.find(
      (child) =>
        child < at &&
        isNoun(doc, child) &&
        /^(vocative|dislocated|nsubj)/.test(doc.arcs[child]!.deprel) &&
        lastBelow(children, child) === at - 1,
    )
    if (noun === undefined) return []
    return [
      [noun, { head: verb, deprel }] as const,
      [at, { head: verb, deprel: "dislocated" }] as const,
    ]
  })

const isResumptive = ({ tokens }: Doc, at: TokenIndex, { translationese }: Language): boolean =>
  translationese.resumptive?.has(tokens[at]!.form.toLowerCase()) === true

function lastBelow(children: Children, at: TokenIndex): TokenIndex {
  return children[at]!.reduce((last, child) => Math.max(last, lastBelow(children, child)), at)
}

/** "The clerk he denies: …", "The clerk he met a baker.": before a colon no relative clause ends,
 *  and one that has its object lacks nothing that the noun could be; the noun is the subject. */
const takenUpApart: Mend = (doc, children, language) =>
  doc.arcs.flatMap(({ head: noun, deprel }, verb) => {
    if (deprel !== "acl:relcl" || noun < 0) return []
    const pronoun = noun + 1
    const alone = doc.arcs[noun]!.head < 0
    const whole = children[verb]!.some((child) => /^(obj|ccomp)$/.test(doc.arcs[child]!.deprel))
    const fits = doc.tokens[verb + 1]?.form === ":" || (alone && whole)
    if (!fits || doc.arcs[pronoun]!.head !== verb || !isResumptive(doc, pronoun, language))
      return []
    const above = doc.arcs[noun]!
    const place = above.head < 0 ? above : { head: above.head, deprel: "parataxis" }
    return [
      [verb, place] as const,
      [noun, subjectOf(doc, verb, children)] as const,
      [pronoun, { head: verb, deprel: "dislocated" }] as const,
    ]
  })

/** "Larn (AP) - Raiders killed two", "The Vela (Star) party said": of two subjects before
 *  one verb, not joined to each other, the nearer one is its, unless it is a word of the other. */
const earlierSubject: Mend = (doc, children) =>
  children.flatMap((below, verb) => {
    const before = below.filter((child) => child < verb && doc.arcs[child]!.deprel === "nsubj")
    const last = before.at(-1)
    return before.slice(0, -1).map((at) => {
      const whole = doc.mentions.find(({ head }) => head === at)
      const holds = whole !== undefined && whole.end >= doc.tokens[last!]!.end
      const loose = { head: verb, deprel: "dislocated" }
      return holds ? ([last!, { head: at, deprel: "compound" }] as const) : ([at, loose] as const)
    })
  })

/** "Investigators shared evidence": where no auxiliary makes a passive and an object
 *  follows, the subject acts. */
const activeSubject: Mend = (doc, children) =>
  doc.arcs.flatMap(({ head: verb, deprel }, at) => {
    if (deprel !== "nsubj:pass" || verb < at) return []
    const relations = children[verb]!.map((child) => doc.arcs[child]!.deprel)
    const active = relations.includes("obj") && !relations.some((one) => one.startsWith("aux"))
    return active ? [[at, { head: verb, deprel: "nsubj" }] as const] : []
  })

/** "Chad on Friday lifted sanctions on Mali.": a sentence with a full stop and no finite
 *  verb, in which the past tense of its verb was taken for a participle. */
const verbless: Mend = (doc, children) =>
  doc.sentences.flatMap(({ first, last }) => {
    if (last - first < minimum || doc.tokens[last - 1]!.form !== ".") return []
    const inside = Array.from({ length: last - first }, (_, i) => first + i)
    if (inside.some((at) => isFiniteForm(doc, at))) return []
    const verb = inside.find((at) => isParticiple(doc, at, children))
    if (verb === undefined) return []
    return doc.arcs[verb]!.deprel === "amod"
      ? fromAdjective(doc, verb, children)
      : fromClause(doc, verb)
  })

/** A past tense that modifies a noun is none, however it was tagged. */
const isFiniteForm = ({ tags, arcs }: Doc, at: TokenIndex): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(tags[at]!.xpos) &&
  !(tags[at]!.xpos === "VBD" && arcs[at]!.deprel === "amod")

/** Tokens without which nothing is told in a sentence. */
const minimum = 5

const isParticiple = ({ tags, arcs }: Doc, at: TokenIndex, children: Children): boolean =>
  tags[at]!.upos === "VERB" &&
  /^VB[ND]$/.test(tags[at]!.xpos) &&
  /^(amod|acl)$/.test(arcs[at]!.deprel) &&
  !children[at]!.some((child) => arcs[child]!.deprel.startsWith("aux"))

const isNoun = ({ tags }: Doc, at: TokenIndex): boolean =>
  /^(NOUN|PROPN)$/.test(tags[at]?.upos ?? "")

/** "Chad lifted sanctions", read as the lifted sanctions of Chad. */
function fromAdjective(doc: Doc, verb: TokenIndex, children: Children): ReturnType<Mend> {
  const object = doc.arcs[verb]!.head
  const root = doc.arcs[object]!.head
  const left = children[object]!.filter((child) => child < verb)
  const subject =
    root >= 0 && root < verb
      ? root
      : left.find((child) => isNoun(doc, child) && !isCased(doc, child, children))
  if (subject === undefined || object < verb || !isNoun(doc, subject)) return []
  if (left.some((child) => doc.arcs[child]!.deprel === "det")) return []
  const phrases = left.filter((child) => child !== subject && isCased(doc, child, children))
  return [
    [verb, { head: -1, deprel: "root" }],
    [subject, { head: verb, deprel: "nsubj" }],
    [object, { head: verb, deprel: "obj" }],
    ...phrases.map((at) => [at, { head: verb, deprel: "obl" }] as const),
  ]
}

const isCased = ({ arcs }: Doc, at: TokenIndex, children: Children): boolean =>
  children[at]!.some((child) => arcs[child]!.deprel === "case")

/** "Groups called on the workers to leave.", read as groups called so. */
function fromClause({ arcs, tags }: Doc, verb: TokenIndex): ReturnType<Mend> {
  const subject = arcs[verb]!.head
  const isRoot = arcs[subject]?.head === -1 && /^(NOUN|PROPN)$/.test(tags[subject]?.upos ?? "")
  if (!isRoot || subject > verb) return []
  return [
    [verb, { head: -1, deprel: "root" }],
    [subject, { head: verb, deprel: "nsubj" }],
  ]
}

/** "Laid down their arms": behind a verb with its particle, a noun that no preposition joins is
 *  the object. */
const bareObject: Mend = (doc, children) =>
  doc.arcs.flatMap(({ head: verb, deprel }, at) => {
    if (deprel !== "obl" || at < verb || doc.tags[at]!.upos !== "NOUN" || isTime(doc, at)) return []
    const relations = children[verb]!.map((child) => doc.arcs[child]!.deprel)
    const fits = relations.includes("compound:prt") && !relations.includes("obj")
    const cased = children[at]!.some((child) => /^(case|mark)$/.test(doc.arcs[child]!.deprel))
    return fits && !cased ? [[at, { head: verb, deprel: "obj" }] as const] : []
  })

/** "The husband of Ada Lo, who calls himself …": a reflexive tells that the clause is about
 *  him, though the tree hangs it on her. */
const ofHimself: Mend = (doc, _children, { lexicons }) =>
  doc.arcs.flatMap(({ head: clause }, at) => {
    const word = (i: TokenIndex): string => doc.tokens[i]?.form.toLowerCase() ?? ""
    const has = (form: string, list: string): boolean => lexicons[list]?.has(form) === true
    const { head: near = -1, deprel = "" } = doc.arcs[clause] ?? {}
    if (!has(word(at), "reflexives") || deprel !== "acl:relcl" || near < 0) return []
    const { head: around, deprel: way } = doc.arcs[near]!
    const [told, hers, his] = [at, near, around].map((i) => genderOf([word(i)], has))
    const fits = way === "nmod" && told !== undefined && told === his && told !== hers
    return fits ? [[clause, { head: around, deprel }] as const] : []
  })

/** "The order of the mayor to shoot": the infinitive behind the phrase of an order is what was
 *  ordered, though the tree hangs it on the verb above. */
const ofOrder: Mend = (doc, _children, { lexicons }) =>
  doc.tags.flatMap(({ upos, lemma }, noun) => {
    if (upos !== "NOUN" || !lexicons.event_orders?.has(lemma.toLowerCase())) return []
    const verb = infinitiveBehind(doc, noun)
    if (verb === undefined || doc.arcs[verb]!.head === noun) return []
    const loose = /^(advcl|xcomp|acl|ccomp)$/.test(doc.arcs[verb]!.deprel)
    return loose && !isUnder(doc, noun, verb) && !isUnder(doc, verb, noun)
      ? [[verb, { head: noun, deprel: "acl" }] as const]
      : []
  })

function isUnder({ arcs }: Doc, at: TokenIndex, top: TokenIndex): boolean {
  for (let up = at; up >= 0; up = arcs[up]!.head) if (up === top) return true
  return false
}

const phrasal = /^(DET|NOUN|PROPN|ADP|ADJ|NUM)$/

/** The infinitive behind a noun with no more than its phrase between; behind "to the guards" it
 *  would be somebody else's. */
function infinitiveBehind({ tags }: Doc, noun: TokenIndex): TokenIndex | undefined {
  let at = noun + 1
  while (at < noun + 8 && tags[at]?.lemma !== "to" && phrasal.test(tags[at]?.upos ?? "")) at += 1
  return tags[at]?.xpos === "TO" && tags[at + 1]?.xpos === "VB" ? at + 1 : undefined
}

/** In this order, each on what the earlier ones have left. */
const mends: readonly Mend[] = [
  verbless,
  doubledSubject,
  takenUpApart,
  takenUp,
  earlierSubject,
  activeSubject,
  bareSubject,
  afterTime,
  bareObject,
  ofHimself,
  ofOrder,
]
