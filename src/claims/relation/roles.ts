import type { Mention, RelationClaim, TokenIndex } from "../../model/index.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import { country } from "./country.ts"
import { stateOf, wordsBefore } from "./focus.ts"
import { standingOf } from "./standing.ts"
import type { RelationWords } from "./words.ts"

/** One tie between two mentions, as the words of one place tell it. */
export interface Tie {
  readonly relation: string
  readonly subject: Mention
  readonly object: Mention | undefined
  readonly role: string | undefined
  readonly standing: RelationClaim["standing"]
  readonly trigger: TokenIndex
  /** Tokens that tell it. */
  readonly first: TokenIndex
  readonly last: TokenIndex
  readonly how: string
  /** Id of the rule that found it, where one did. */
  readonly rule?: string
}

/** Who bears a role, and by which construction. */
interface Bearer {
  readonly mention: Mention
  readonly how: string
  readonly standing?: RelationClaim["standing"]
}

/** The noun phrase of a role: its tokens from the first modifier to the end of
 *  its last complement. */
export interface RolePhrase {
  readonly noun: TokenIndex
  readonly first: TokenIndex
  readonly last: TokenIndex
}

const inName = ["compound", "flat", "nmod:desc", "amod", "appos", "nmod:unmarked"]
/** Relations worth telling of "his counterpart" or "through a spokesperson". */
const pronounSays = new Set(["counterpart", "spokesperson"])
const kinship = new Set(["spouse", "kin"])

/** All ties that a role noun makes: everybody who bears the role, with all to
 *  whom it is borne. Nothing where neither side is named. */
export function roleTies(noun: TokenIndex, tree: Syntax, words: RelationWords): readonly Tie[] {
  const relation = words.role(tree.lemma(noun))
  if (relation === undefined || !/^(NOUN|PROPN)$/.test(tree.upos(noun))) return []
  if (inName.includes(tree.deprel(noun)) && words.role(tree.lemma(tree.head(noun)))) return []
  if (inPlaceName(noun, tree)) return []
  if (relation === "member" && tree.child(noun, "nummod") !== undefined) return []
  const phrase = phraseOf(noun, tree)
  const objects = objectsOf(phrase, relation, tree, words)
  const bearers = bearersOf(phrase, relation, tree, words)
  return bearers.flatMap((bearer) =>
    pairs(bearer, objects, stateOf(bearer.mention, noun, tree, words))
      .filter((object) => worth(bearer, object, relation))
      .map((object) => tie(bearer, object, relation, phrase, tree, words)),
  )
}

/** "Prince" in "Prince Rupert", "Sultan" in "Nur-Sultan". */
const inPlaceName = (noun: TokenIndex, tree: Syntax): boolean => {
  const around = tree.upos(noun) === "PROPN" ? tree.mentionAround(noun) : undefined
  return around?.level === "name" && /^(gpe|location|facility)$/.test(around.type)
}

const pairs = (
  bearer: Bearer,
  objects: readonly Mention[],
  state: Mention | undefined,
): readonly (Mention | undefined)[] => {
  const others = objects.filter((object) => object.id !== bearer.mention.id)
  return others.length > 0 ? others : [state]
}

/** A tie says something when its bearer is named or the other side is known;
 *  kinship only between people. */
function worth(bearer: Bearer, object: Mention | undefined, relation: string): boolean {
  const known = bearer.mention.level === "name"
  if (object?.level === "pronoun" && !known && !pronounSays.has(relation)) return false
  if (kinship.has(relation)) return kin(object) && (known || object?.level === "name")
  if (relation === "leader" && object?.type === "person") return false
  return object !== undefined || (known && !needing.has(relation))
}

/** Relations that say nothing without the other side. */
const needing = new Set(["member", "neighbour", "employee", "ally", "rival", "owner"])

const kin = (object: Mention | undefined): boolean =>
  object?.type === "person" || object?.type === "group"

function tie(
  bearer: Bearer,
  object: Mention | undefined,
  relation: string,
  phrase: RolePhrase,
  tree: Syntax,
  words: RelationWords,
): Tie {
  return {
    relation,
    subject: bearer.mention,
    object,
    role: wording(phrase, tree, words),
    standing: bearer.standing ?? standingOf(phrase, tree, words),
    trigger: phrase.noun,
    first: phrase.first,
    last: phrase.last,
    how: bearer.how,
  }
}

function phraseOf(noun: TokenIndex, tree: Syntax): RolePhrase {
  const before = tree.all(noun, "compound", "amod", "det", "nmod:poss", "nmod:desc", "case")
  const left = before.filter((at) => at < noun && tree.deprel(at) !== "case")
  const first = Math.min(noun, ...left.flatMap((at) => tree.subtree(at)))
  const complements = tree
    .all(noun, "nmod")
    .filter((at) => at > noun)
    .flatMap((at) => tree.subtree(at).filter((i) => within(i, at, tree)))
  return { noun, first, last: Math.max(noun, ...complements) }
}

/** Inside a complement, but not in an apposition or clause that hangs from it, nor
 *  a name set off by a comma that the tree takes for another complement. */
function within(at: TokenIndex, top: TokenIndex, tree: Syntax): boolean {
  for (let i = at; i !== top && i >= 0; i = tree.head(i))
    if (/^(appos|acl|acl:relcl|punct|parataxis)$/.test(tree.deprel(i)) || setOff(i, tree))
      return false
  return true
}

const setOff = (at: TokenIndex, tree: Syntax): boolean =>
  tree.deprel(at) === "conj" &&
  tree.child(at, "cc") === undefined &&
  tree.form(at - 1) === "," &&
  person(at, tree)?.type === "person"

/** "former president", "foreign minister", "secretary of state": the noun with what qualifies
 *  it. */
function wording({ noun }: RolePhrase, tree: Syntax, words: RelationWords): string {
  const own = tree
    .all(noun, "compound", "amod")
    .filter((at) => at < noun && tree.upos(at) !== "DET")
  const whole = [noun, noun + 1, noun + 2]
  const titled = words.title(whole.map((at) => tree.form(at)).join(" "))
  return [...own, ...(titled ? whole : [noun])].map((at) => tree.form(at)).join(" ")
}

/** To whom the role is borne: of-phrases and possessives with all members of
 *  their lists, states and bodies named before the noun, and the body a
 *  with-phrase hangs on: "the union, with its president". */
function objectsOf(
  phrase: RolePhrase,
  relation: string,
  tree: Syntax,
  words: RelationWords,
): readonly Mention[] {
  const { noun } = phrase
  const complements = tree
    .all(noun, "nmod")
    .filter((at) => words.links(relation, tree.case(at) ?? ""))
  const strays = stray(phrase, relation, tree, words)
  const owner = tree.child(noun, "nmod:poss")
  const before = (owner === undefined ? tree.all(noun, "compound", "amod") : [owner]).filter(
    (at) => at < noun && tree.mention(at) !== undefined,
  )
  const told = [...complements, ...strays, ...before]
  const whose = told.some((at) => at < noun || words.is("link.of", tree.case(at) ?? ""))
  if (!whose) told.push(...companions(noun, tree, words), ...led(noun, tree, words))
  const found = told
    .flatMap((at) => tree.list(at))
    .flatMap((at) => tree.mention(at) ?? [])
    .filter((mention) => mention.head !== noun && definite(mention, tree, words))
  return found.length > 0 ? found : adjectival(noun, tree, words)
}

/** "the Kenyan minister": the country of the adjective, where it is named. */
const adjectival = (noun: TokenIndex, tree: Syntax, words: RelationWords): readonly Mention[] =>
  [...new Set([...tree.all(noun, "amod", "compound"), ...wordsBefore(noun, tree)])]
    .filter((at) => words.demonym(tree.form(at)))
    .flatMap((at) => country(at, tree) ?? [])

/** "the former president, who ruled the country": what the relative clause says
 *  is led. */
const led = (noun: TokenIndex, tree: Syntax, words: RelationWords): readonly TokenIndex[] =>
  tree
    .all(noun, "acl:relcl")
    .filter((verb) => words.is("leading", tree.lemma(verb)))
    .flatMap((verb) => tree.all(verb, "obj"))

/** The second of "of the party and of the movement", wherever the tree hangs it. */
function stray(
  phrase: RolePhrase,
  relation: string,
  tree: Syntax,
  words: RelationWords,
): readonly TokenIndex[] {
  const end = phrase.last + 1
  const and = tree.upos(end) === "CCONJ" && words.links(relation, tree.lemma(end + 1))
  const mention = and ? tree.mentions.find((one) => tree.tokensIn(one)[0] === end + 2) : undefined
  return mention ? [mention.head] : []
}

/** "head of state" names a role, "head of the state" a role in a state. */
const definite = (mention: Mention, tree: Syntax, words: RelationWords): boolean =>
  mention.level !== "nominal" ||
  !words.is("state", tree.lemma(mention.head)) ||
  tree.child(mention.head, "det", "nmod:poss") !== undefined

/** The body that a with-phrase hangs on, or whose speech goes through a person. */
export function companions(
  noun: TokenIndex,
  tree: Syntax,
  words: RelationWords,
): readonly TokenIndex[] {
  const top = tree.first(noun)
  const link = tree.case(top) ?? ""
  const body = tree.mention(top)?.type === "organization"
  if (body && tree.all(top, "nmod").some((at) => words.is("with", tree.case(at) ?? "")))
    return [top]
  const through = words.is("through", link)
  if (!through && !words.is("with", link)) return []
  const head = tree.head(top)
  const whose = tree.deprel(top) === "obl" ? tree.child(head, "nsubj") : head
  if (whose === undefined || whose < 0) return []
  return through || tree.mention(whose)?.type === "organization" ? [whose] : []
}

/** Who bears the role. Named bearers first; the role phrase itself only where
 *  nobody else is found. */
function bearersOf(
  phrase: RolePhrase,
  relation: string,
  tree: Syntax,
  words: RelationWords,
): readonly Bearer[] {
  const ways = [titled, besideName, copular, named, through, detached]
  for (const way of ways) {
    const found = way(phrase, tree, words, relation)
    if (found.length > 0) return found
  }
  const own = tree.mention(phrase.noun)
  return own && own.type !== "gpe" ? [{ mention: own, how: "phrase" }] : []
}

const person = (at: TokenIndex, tree: Syntax): Mention | undefined => {
  const mention = at < 0 ? undefined : tree.mention(at)
  return mention?.level === "name" ? mention : undefined
}

/** "President Okoro", "the minister Ada Okoro" */
function titled(phrase: RolePhrase, tree: Syntax): readonly Bearer[] {
  const { noun } = phrase
  const own = person(noun, tree)
  if (own && own.type === "person") return [{ mention: own, how: "title" }]
  const head = tree.head(noun)
  const above = inName.includes(tree.deprel(noun)) ? person(head, tree) : undefined
  const below = tree.all(noun, "flat", "appos", "nmod:desc").flatMap((at) => person(at, tree) ?? [])
  const found = above ? [above] : below.slice(0, 1)
  return found.map((mention) => ({ mention, how: above ? "title" : "apposition" }))
}

/** A name right before or behind the phrase, with no more than a comma between. */
function besideName(
  phrase: RolePhrase,
  tree: Syntax,
  _words: RelationWords,
  relation: string,
): readonly Bearer[] {
  if (related(phrase, tree)) return []
  const after = phrase.last + 1
  const behind =
    nameStarting(after, tree) ??
    (tree.form(after) === "," ? nameStarting(after + 1, tree) : undefined)
  if (behind) return [{ mention: behind, how: "apposition" }]
  const comma = tree.form(phrase.first - 1) === ","
  const ahead = comma ? nameEnding(phrase.first - 2, tree, relation) : undefined
  return ahead ? [{ mention: ahead, how: "apposition" }] : []
}

/** "Okoro, whose brother was shot": the name is the other side, no bearer. */
const related = ({ noun }: RolePhrase, tree: Syntax): boolean =>
  tree.all(noun, "nmod:poss").some((at) => /^W/.test(tree.xpos(at)))

const bears = (mention: Mention | undefined, relation: string): boolean =>
  mention?.level === "name" &&
  (mention.type === "person" ||
    (/^(gpe|organization)$/.test(mention.type) && /^(neighbour|ally|rival|member)$/.test(relation)))

function nameStarting(at: TokenIndex, tree: Syntax): Mention | undefined {
  if (at >= tree.size) return undefined
  const around = tree.mentionAround(at)
  return bears(around, "person") && tree.tokensIn(around!)[0] === at ? around : undefined
}

function nameEnding(at: TokenIndex, tree: Syntax, relation: string): Mention | undefined {
  if (at < 0) return undefined
  const around = tree.mentionAround(at)
  return bears(around, relation) && tree.tokensIn(around!).at(-1) === at ? around : undefined
}

/** "Okoro is the head of", "who are part of" */
function copular(
  phrase: RolePhrase,
  tree: Syntax,
  words: RelationWords,
  relation: string,
): readonly Bearer[] {
  const subject =
    tree.child(phrase.noun, "cop") === undefined
      ? undefined
      : tree.child(phrase.noun, "nsubj", "nsubj:outer")
  if (subject === undefined) return []
  const states = relation === "member" ? statesBehind(subject, tree, words) : []
  return states.length > 0 ? states : listed(subject, "copula", tree, relation === "member")
}

/** Alliances have states as members: in "the troops of Chad and Niger, which are
 *  part of the alliance" the two states are meant. */
function statesBehind(subject: TokenIndex, tree: Syntax, words: RelationWords): readonly Bearer[] {
  const whose = antecedent(subject, tree)
  if (words.part(tree.lemma(whose)) === undefined) return []
  const states = tree
    .all(whose, "nmod")
    .flatMap((at) => tree.list(at))
    .flatMap((at) => tree.mention(at) ?? [])
    .filter((mention) => mention.type === "gpe" && mention.level === "name")
  return states.length > 1 ? states.map((mention) => ({ mention, how: "copula" })) : []
}

/** Those a subject names. A relative pronoun stands for one, or for `every` member
 *  of the list before it. */
function listed(subject: TokenIndex, how: string, tree: Syntax, every = false): readonly Bearer[] {
  const at = antecedent(subject, tree)
  const top = tree.first(at)
  const name = at === subject || tree.mention(top)?.level !== "name" ? at : top
  const all = at === subject ? tree.list(at) : every ? tree.list(top) : [name]
  return all.flatMap((i) => {
    const mention = tree.mention(i)
    return mention ? [{ mention, how }] : []
  })
}

/** "was named head of", "called himself the leader of", "became chairman" */
function named(phrase: RolePhrase, tree: Syntax, words: RelationWords): readonly Bearer[] {
  const { noun } = phrase
  const verb = tree.head(noun)
  if (verb < 0 || !/^(obj|xcomp|obl|iobj|advcl|dep)$/.test(tree.deprel(noun))) return []
  const lemma = tree.lemma(verb)
  const subject = tree.child(verb, "nsubj:pass", "nsubj") ?? modified(verb, tree)
  if (words.is("becoming", lemma) && subject !== undefined) return listed(subject, "becoming", tree)
  if (!words.is("naming", lemma)) return []
  const others = tree.all(verb, "obj", "iobj").filter((at) => at !== noun)
  const self = others.some((at) => words.is("reflexive", tree.form(at)))
  if (self && subject !== undefined)
    return listed(subject, "naming", tree).map((bearer) => ({
      ...bearer,
      ...(words.is("naming.claim", lemma) ? { standing: "claimed" as const } : {}),
    }))
  const passive = tree.child(verb, "nsubj:pass")
  return [...others, ...(passive === undefined ? [] : [passive])].flatMap((at) =>
    listed(at, "naming", tree),
  )
}

/** What a clause without subject hangs on: "Okoro, who leads the bank, called
 *  himself the leader", where the tree takes "called" for a participle. */
const modified = (verb: TokenIndex, tree: Syntax): TokenIndex | undefined =>
  tree.deprel(verb) === "acl" && tree.head(verb) < verb ? tree.head(verb) : undefined

/** "the ministry said through a spokesperson": the spokesperson is whose who
 *  speaks. Here the phrase itself bears the role. */
function through(phrase: RolePhrase, tree: Syntax, words: RelationWords): readonly Bearer[] {
  const own = tree.mention(phrase.noun)
  return own && words.is("through", tree.case(phrase.noun) ?? "")
    ? [{ mention: own, how: "through" }]
    : []
}

/** "the former head of the bank spoke too, Ada Okoro": a name set off behind the
 *  verb whose subject the role is. */
function detached(phrase: RolePhrase, tree: Syntax): readonly Bearer[] {
  const verb = tree.head(phrase.noun)
  if (verb <= phrase.noun || tree.deprel(phrase.noun) !== "nsubj") return []
  const end = Math.min(verb + 8, tree.sentence(verb).last)
  for (let at = verb + 1; at < end; at++) {
    const name = tree.form(at) === "," ? nameStarting(at + 1, tree) : undefined
    const after = name && tree.form((tree.tokensIn(name).at(-1) ?? at) + 1)
    if (name && /^[,.;:]$/.test(after ?? "")) return [{ mention: name, how: "detached" }]
  }
  return []
}
