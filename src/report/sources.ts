import type {
  Claim,
  Document,
  Lookup,
  Mention,
  MentionId,
  Source,
  SourceChain,
} from "../model/index.ts"
import { day } from "./words.ts"

/** What reports and those they name are called in the report. */
export interface Names {
  /** An actor by its fullest name, else the mention's own words. */
  mention(id: MentionId): string
  /** The outlet; else the report by its title or its day. */
  document(document: Document): string
  source(source: Source, document: Document): string
}

/** Longer descriptions are cut after a word; a name is a label, not a sentence. */
const LONGEST = 90
const TITLE = 48

export function namesOf(known: Lookup): Names {
  const mention = (id: MentionId): string => {
    const actor = known.actor(id)
    if (actor) return withArticle(actor.names[0], known.mention(id)?.plural ?? false)
    return known.place(id)?.name ?? described(known.mention(id), known.words(id))
  }
  return {
    mention,
    document: outlet,
    source: (source, document) => {
      if (source.kind === "publisher") return outlet(document)
      if (source.kind === "mention") return mention(source.mention)
      return lowered(short(document.text.slice(source.span.start, source.span.end)))
    },
  }
}

/** Bodies and states that take an article before them. */
const bodies =
  /\b(?:Organi[sz]ation|Ministry|Department|Union|Commission|Council|Committee|Agency|Party|Army|Forces|Police|Service|Office|Government|Parliament|Court|Nations|States|Kingdom|Federation|Republic|Emirates|Guard)\b/
const started =
  /^(?:the|a|an|some|several|many|few|all|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|one|his|her|its|their|my|our)\b|^\d|['’]s\b/i

/** "the taxi driver", "the Ministry of Health": a name that is no proper name has
 *  an article, unless it begins with another word of that sort. */
function withArticle(name: string, plural: boolean): string {
  if (started.test(name)) return lowered(name)
  const common = /^\p{Ll}/u.test(name) && !plural
  return common || bodies.test(name) ? `the ${name}` : name
}

const lowered = (name: string): string =>
  name.replace(/^(?:The|A|An)(?= )/, (article) => article.toLowerCase())

function described(mention: Mention | undefined, words: string): string {
  if (mention?.level === "pronoun")
    return mention.plural ? "people not named" : "a person not named"
  return lowered(short(words))
}

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
  const links = chain
    .map((link) => names.source(link.source, document))
    .filter((name, n, all) => name.toLowerCase() !== all[n - 1]?.toLowerCase())
  return links.reverse().join(", via ")
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
      speaker: names.source(claim.chain.at(-1)!.source, document),
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
