import {
  type Claim,
  type ClaimId,
  type Document,
  type DocumentId,
  type Lookup,
  type Mention,
  type MentionId,
  overlaps,
  type Source,
  type SourceChain,
  type Span,
} from "../model/index.ts"
import { day, listed, paired } from "./words.ts"

/** What reports and those they name are called in the report. */
export interface Names {
  /** An actor by its fullest name, else the mention's own words; of a claim its words. */
  mention(id: MentionId | ClaimId): string
  /** The outlet; else the report by its title or its day. */
  document(document: Document): string
  source(source: Source, document: Document): string
  /** What can say something: a person, group, body, state or outlet, or an account
   *  such as a statement. Other things ("the operation") have no voice. */
  speaks(source: Source, document: Document): boolean
  /** An account without its author: "unconfirmed reports". */
  account(source: Source, document: Document): boolean
}

/** Longer descriptions are cut after a word; a name is a label, not a sentence. */
const LONGEST = 90
const TITLE = 48

const persons: ReadonlySet<Mention["type"]> = new Set(["person", "group", "organization"])

/** Names of everybody, and who can speak, by the mentions of each report. */
export function namesOf(
  known: Lookup,
  mentions: ReadonlyMap<DocumentId, readonly Mention[]>,
): Names {
  const people = ({ id, text }: Document, span: Span): boolean =>
    tellers.test(text.slice(span.start, span.end)) ||
    (mentions.get(id) ?? []).some((one) => overlaps(one, span) && persons.has(one.type))
  const mention = (id: MentionId | ClaimId): string =>
    known.claim(id as ClaimId)?.citation.exact ?? someone(id as MentionId)
  const someone = (id: MentionId): string => {
    const actor = known.actor(id)
    const plural = known.mention(id)?.plural ?? false
    const name = actor?.names.find((one) => !counts.test(one))
    if (actor && name) return withArticle(unmarked(name.replace(relative, "")), plural)
    const words = unmarked(known.words(id))
    return known.place(id)?.name ?? described(known.mention(id), words, actor?.names[0])
  }
  const outlets = new Map<DocumentId, string>()
  const named = (document: Document): string => {
    const name = outlets.get(document.id) ?? outlet(document)
    outlets.set(document.id, name)
    return name
  }
  return {
    mention,
    document: named,
    source: (source, document) => {
      if (source.kind === "publisher") return named(document)
      if (source.kind === "mention") return mention(source.mention)
      return unnamed(document, source.span)
    },
    speaks: (source, document) =>
      source.kind !== "unnamed" ||
      isAccount(document, source.span) ||
      people(document, source.span),
    account: (source, document) => source.kind === "unnamed" && isAccount(document, source.span),
  }
}

/** Nouns for what is said, and for those who say it without a name. */
const accounts =
  /\b(?:reports?|rumou?rs?|accounts?|claims?|statements?|messages?|news|footage|videos?|documents?|figures|data|tweets?|posts?|letters?|speech|address)\b/iu
const tellers =
  /\b(?:sources?|media|press|officials?|witness(?:es)?|residents?|observers?|analysts?|experts?|critics|activists?|journalists?|diplomats?|outlets?|agenc(?:y|ies)|(?:news)?papers?|people|one|some|many|others|man|woman|men|women|\p{L}+(?:men|man|women|woman|ists?|ers|ors|ants))\b/iu

const isAccount = ({ text }: Document, { start, end }: Span): boolean =>
  accounts.test(text.slice(start, end)) && !tellers.test(text.slice(start, end))

/** A name that is only a number of people names nobody: "748 police officers". */
const counts = /^(?:\D{0,12}\s)?\d/

/** Marks that have no partner out. */
const unmarked = (words: string): string => (paired(words) ? words : words.replace(/[“”«»"]/g, ""))

/** A source without a name, as worded, with an article where it is one thing. */
function unnamed({ text }: Document, { start, end }: Span): string {
  const words = short(text.slice(start, end), TITLE)
  const first = /^\p{Lu}\p{Ll}*(?=\s)/u.exec(words)?.[0]
  const common = first !== undefined && text.includes(` ${first.toLowerCase()} `)
  const plain = common ? words.charAt(0).toLowerCase() + words.slice(1) : lowered(words)
  const one = /^\p{Ll}+[^s\s]$/u.test(plain)
  return one ? `${/^[aeiou]/.test(plain) ? "an" : "a"} ${plain}` : plain
}

/** Bodies and states that take an article before them. */
const bodies =
  /\b(?:Organi[sz]ation|Ministry|Department|Union|Commission|Council|Committee|Agency|Party|Army|Forces|Police|Service|Office|Government|Parliament|Court|Nations|States|Kingdom|Federation|Republic|Emirates|Guard)\b/
const started =
  /^(?:the|a|an|some|several|many|few|all|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|one|his|her|its|their|my|our)\b|^\d|['’]s\b/i

/** "the taxi driver", "the Ministry of Health": a name that is no proper name has
 *  an article, unless it begins with another word of that sort. */
function withArticle(name: string, plural: boolean): string {
  const possessed = /^\p{Ll}\S*['’]s\b/u.test(name)
  if (started.test(name) && !possessed) return lowered(name)
  const common = /^\p{Ll}/u.test(name) && !plural
  return common || bodies.test(name) ? `the ${name}` : name
}

const lowered = (name: string): string =>
  name.replace(
    /^(?:The|A|An|Some|Several|Many|Few|All|Both|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|One|Other|Most|More|About|Over)(?= )/,
    (article) => article.toLowerCase(),
  )

function described(mention: Mention | undefined, words: string, crowd: string | undefined): string {
  if (mention?.level === "pronoun")
    return lowered(crowd ?? (mention.plural ? "people not named" : "a person not named"))
  return lowered(short(words.replace(relative, "")))
}

/** A phrase that begins a relative clause names nobody by its first word: "whose men". */
const relative = /^whose\s+/iu

const short = (words: string, longest = LONGEST): string => {
  const plain = words
    .replace(/\s+/g, " ")
    .replace(/[\s,;:]+$/, "")
    .trim()
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, "")} …`
}

function outlet({ meta, name }: Document): string {
  if (meta.publisher) return withArticle(meta.publisher, true)
  if (meta.title)
    return `the report “${short(meta.title.replace(/“/g, "‘").replace(/”/g, "’"), TITLE)}”`
  return meta.publishedAt ? `the report of ${day(meta.publishedAt)}` : `the report ${name}`
}

/** Who says it, the one who claims to know first: "Interior Ministry, via 24.kg,
 *  via Meridian Wire". A link that repeats its neighbour is told once. */
export function chainInWords(chain: SourceChain, document: Document, names: Names): string {
  return through(spoken(chain, document, names)).join(", via ")
}

/** The names of those in a chain who can say something, the outermost first. */
const spoken = (chain: SourceChain, document: Document, names: Names): readonly string[] =>
  chain
    .filter((link) => names.speaks(link.source, document))
    .map((link) => names.source(link.source, document))

/** Names of a chain from the one who claims to know to the outlet; each name once,
 *  where it is nearest to the claim. */
export const through = (outermostFirst: readonly string[]): readonly string[] =>
  [...outermostFirst]
    .reverse()
    .filter(
      (name, n, all) => all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === n,
    )

/** Speakers that are named in one line. */
const NAMED = 4

/** "the ministry, via A; and the mayor, via B": names with their way to the reader
 *  are set apart by semicolons; of many, the first and how many more. */
export function attributed(speakers: readonly string[]): string {
  const more = speakers.length - NAMED + 1
  const some = more > 1 ? [...speakers.slice(0, NAMED - 1), `${more} more`] : speakers
  if (some.length < 2 || !some.some((one) => one.includes(", via "))) return listed(some)
  return `${some.slice(0, -1).join("; ")}; and ${some.at(-1)}`
}

/** The speakers behind several claims, each once; the way to the reader only
 *  where it is one and the same claim. */
export function speakersOf(
  claims: readonly Claim[],
  known: Lookup,
  names: Names,
): readonly string[] {
  const phrases = claims.map((claim) => {
    const document = known.home(claim.id)!
    return {
      speaker: spoken(claim.chain, document, names).at(-1)!,
      whole: chainInWords(claim.chain, document, names),
      outlet: names.document(document),
    }
  })
  const speakers = [...new Set(phrases.map((phrase) => phrase.speaker))]
  return speakers.map((speaker) => {
    const own = phrases.filter((phrase) => phrase.speaker === speaker)
    const outlets = [...new Set(own.map((phrase) => phrase.outlet))].filter(
      (one) => one !== speaker,
    )
    const wholes = new Set(own.map((phrase) => phrase.whole))
    if (wholes.size === 1) return own[0]!.whole
    return outlets.length === 0 ? speaker : `${speaker}, via ${outlets.join(" and ")}`
  })
}
