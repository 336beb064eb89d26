import type { Mention, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { country } from "./country.ts"
import { companions, type Tie } from "./roles.ts"
import type { RelationWords } from "./words.ts"

/** Ties that no role noun makes: what belongs to a state or a body by what it
 *  is ("the Kazakh Ministry", "troops of the alliance", "a newspaper of"),
 *  where places lie, families, and short names in brackets. */
export function partTies(mention: Mention, tree: Syntax, words: RelationWords): readonly Tie[] {
  const ways = [belonging, located, family, shortName]
  return ways.flatMap((way) => way(mention, tree, words))
}

const owners = new Set<Mention["type"]>(["gpe", "organization", "location", "group"])
const places = new Set<Mention["type"]>(["gpe", "location"])

function made(
  relation: string,
  subject: Mention,
  object: Mention | undefined,
  how: string,
  tree: Syntax,
): Tie {
  const told = /^(demonym|family)$/.test(how) ? [subject] : [subject, object]
  const tokens = told.flatMap((mention) => (mention ? tree.tokensIn(mention) : []))
  return {
    relation,
    subject,
    object,
    role: undefined,
    standing: "current",
    trigger: subject.head,
    first: Math.min(...tokens),
    last: Math.max(...tokens),
    how,
  }
}

/** "the Kazakh Ministry of the Interior", "peacekeepers of the alliance" */
function belonging(mention: Mention, tree: Syntax, words: RelationWords): readonly Tie[] {
  const relation = partOf(mention, tree, words)
  if (relation === undefined) return []
  const of = complements(mention.head, "of", tree, words)
  const before = tree.all(mention.head, "nmod:poss", "compound", "amod")
  const known = [...of, ...before]
    .flatMap((at) => tree.list(at))
    .flatMap((at) => tree.mention(at) ?? [])
    .filter((one) => owners.has(one.type) && one.level === "name" && one.id !== mention.id)
  if (relation === "body" && known.length === 0) {
    const whole = accompanied(mention, tree, words)
    if (whole) return [made(relation, mention, whole, "accompanied", tree)]
  }
  const adjective = before.find((at) => words.demonym(tree.form(at)))
  const state = adjective === undefined ? undefined : country(adjective, tree)
  if (known.length === 0 && state) return [made(relation, mention, state, "demonym", tree)]
  return known
    .filter((object) => !joint(relation, object, known, tree, words))
    .map((object) => made(relation, mention, object, "belonging", tree))
}

/** "the Union, with the president of the Council": a body's officers come with
 *  the whole it is part of. */
function accompanied(mention: Mention, tree: Syntax, words: RelationWords): Mention | undefined {
  const role = tree.head(mention.head)
  if (role < 0 || words.role(tree.lemma(role)) === undefined) return undefined
  const whole = companions(role, tree, words).flatMap((at) => tree.mention(at) ?? [])[0]
  return whole?.type === "organization" && whole.level === "name" ? whole : undefined
}

/** "the military of Chad and Niger" are two forces under one noun, each of one
 *  state, and "soldiers of the guard" only say what they are. */
const joint = (
  relation: string,
  object: Mention,
  all: readonly Mention[],
  tree: Syntax,
  words: RelationWords,
): boolean =>
  relation === "force" && (all.length > 1 || words.part(tree.lemma(object.head)) === "force")

function partOf(mention: Mention, tree: Syntax, words: RelationWords): string | undefined {
  const relation = words.part(tree.lemma(mention.head))
  const news = tree
    .all(mention.head, "compound", "amod")
    .some((at) => words.is("news", tree.lemma(at)))
  if (relation === "department" && news) return "outlet"
  if (relation === "outlet") return relation
  if (relation === "family" || relation === "place") return undefined
  /* Who governs, and no single office: "the Kenyan authorities". */
  if (relation === "department" && /S$/.test(tree.xpos(mention.head))) return undefined
  return /^(organization|group)$/.test(mention.type) ? relation : undefined
}

const complements = (
  at: TokenIndex,
  link: string,
  tree: Syntax,
  words: RelationWords,
): readonly TokenIndex[] =>
  tree.all(at, "nmod").filter((child) => words.links(link, tree.case(child) ?? ""))

/** "the airport of Osh", "Osh, a city in the south", "Osh, Kyrgyzstan" */
function located(mention: Mention, tree: Syntax, words: RelationWords): readonly Tie[] {
  if (!/^(gpe|location|facility)$/.test(mention.type) || mention.level === "pronoun") return []
  const inside = words.part(tree.lemma(mention.head)) === "place"
  const link = inside || mention.type === "facility" ? "place" : undefined
  const of = link === undefined ? [] : complements(mention.head, link, tree, words)
  const known = of.flatMap((at) => tree.mention(at) ?? []).filter((one) => places.has(one.type))
  const whole = listedPlace(mention, tree, words)
  return [...known, ...(whole ? [whole] : [])]
    .filter((one) => one.id !== mention.id && places.has(one.type))
    .filter((one) => one.level === "name" || words.demonym(tree.form(tree.tokensIn(one)[0] ?? 0)))
    .filter((one) => !names(mention, one, tree, words))
    .map((object) => made("located", mention, object, "located", tree))
}

/** "the town of Osh" is Osh, and "all regions of Chad", "the streets of Osh" are
 *  no place in it that could be told apart. */
function names(mention: Mention, whole: Mention, tree: Syntax, words: RelationWords): boolean {
  const several = mention.level === "nominal" && /S$/.test(tree.xpos(mention.head))
  const of = words.links("of", tree.case(whole.head) ?? "")
  return several || (of && words.is("named.place", tree.lemma(mention.head)))
}

/** The larger place behind a place and a comma. A plain list of places ends in
 *  "and", or holds more than two. */
function listedPlace(mention: Mention, tree: Syntax, words: RelationWords): Mention | undefined {
  if (mention.level !== "name") return undefined
  const end = tree.tokensIn(mention).at(-1) ?? mention.head
  const next = tree.form(end + 1) === "," ? tree.mentionAround(end + 2) : undefined
  if (next?.level !== "name" || !places.has(next.type)) return undefined
  const tokens = tree.tokensIn(next)
  if (tokens[0] !== end + 2) return undefined
  const after = (tokens.at(-1) ?? end) + 1
  const closed =
    /^[,.;:)]$/.test(tree.form(after)) && tree.mentionAround(after + 1)?.level !== "name"
  const list = tree.list(tree.first(mention.head)).length > 2
  const said =
    tree.all(tree.first(mention.head), "cc").length > 0 || words.is("with", tree.form(after))
  return closed && !list && !said && !besideAnother(mention, tree) ? next : undefined
}

/** Is there a place right before, so that this is the middle of a list? */
const besideAnother = (mention: Mention, tree: Syntax): boolean => {
  const first = tree.tokensIn(mention)[0] ?? mention.head
  const before = tree.form(first - 1) === "," ? tree.mentionAround(first - 2) : undefined
  return before !== undefined && places.has(before.type)
}

/** "the Okoro family", "the family of Okoro" */
function family(mention: Mention, tree: Syntax, words: RelationWords): readonly Tie[] {
  if (words.part(tree.lemma(mention.head)) !== "family") return []
  const around = [
    ...tree.all(mention.head, "compound", "nmod:poss", "amod"),
    ...complements(mention.head, "of", tree, words),
  ]
  return around
    .flatMap((at) => tree.mention(at) ?? bearerOf(at, tree) ?? [])
    .filter((object) => object.id !== mention.id)
    .filter((object) => object.level === "name")
    .slice(0, 1)
    .map((object) => made("kin", mention, object, "family", tree))
}

/** Letters two spellings of one surname share at their start. */
const sameStart = 5

/** The last person named before a surname who bears it, in this or another
 *  spelling. */
function bearerOf(surname: TokenIndex, tree: Syntax): Mention | undefined {
  const start = tree.form(surname).slice(0, sameStart)
  if (tree.upos(surname) !== "PROPN" || start.length < sameStart) return undefined
  return tree.mentions.findLast((mention) => {
    const last = mention.type === "person" ? tree.tokensIn(mention).at(-1) : undefined
    return (
      last !== undefined &&
      last < surname &&
      mention.level === "name" &&
      tree.form(last).startsWith(start)
    )
  })
}

/** Longest short form worth the name. */
const shortest = 2
const longest = 8

/** "the Joint Relief Fund (JRF)" */
function shortName(mention: Mention, tree: Syntax): readonly Tie[] {
  if (mention.level !== "name") return []
  const end = tree.tokensIn(mention).at(-1) ?? mention.head
  if (tree.form(end + 1) !== "(" || tree.form(end + 3) !== ")") return []
  const short = tree.mentionAround(end + 2)
  const form = tree.form(end + 2)
  const initial = tree.tokensIn(mention).some((at) => tree.form(at)[0] === form[0])
  if (!short || short.id === mention.id || form.length < shortest || form.length > longest)
    return []
  return initial ? [made("alias", mention, short, "brackets", tree)] : []
}
