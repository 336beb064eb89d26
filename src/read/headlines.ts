import type { Language } from "../model/index.ts"
import { normal } from "./features.ts"
import type { Lemmatiser } from "./lemmas.ts"
import { type Analysis, analyse, type Lexicon } from "./lexicon.ts"
import type { Network, Parse } from "./network.ts"

/** What a second reading asks. */
export interface Second {
  readonly network: Network
  readonly lemma: Lemmatiser
  readonly words: Language["headlines"]
}

/** A sentence with its first reading. */
export interface Reading {
  readonly forms: readonly string[]
  readonly parse: Parse
}

interface Sight extends Reading {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly lexicon: Lexicon
}

/** A noun that may be the verb of a headline. */
interface Candidate {
  readonly at: number
  /** The tag of the form that the text has. */
  readonly tag: "VBZ" | "VBP" | "VBD"
  /** Does the number of the subject go with this form and no other? */
  readonly agrees: boolean
  /** Does a noun phrase follow? Then it must become the object. */
  readonly object: boolean
}

const mostCandidates = 3

/** Mends sentences whose verb was read as a noun, as headlines have it: "Norway lifts
 *  embargo", "gunmen storm barracks". Where a noun may be the verb of the noun before it, the
 *  sentence is read again with its past tense, which cannot be a noun; the tree of that reading
 *  stands where it makes the noun before its subject and what follows its object. */
export function secondReadings(second: Second, readings: readonly Reading[]): readonly Parse[] {
  const { network, words } = second
  const sights = readings.map((reading) => sightOf(network, reading))
  const asked = sights.flatMap((sight, i) =>
    candidates(sight, words).map((candidate) => ({ i, sight, candidate })),
  )
  if (asked.length === 0) return readings.map(({ parse }) => parse)
  const found = network.read(
    asked.map(({ sight: { forms }, candidate }) => {
      const past = pastOf(forms, candidate, second)
      return forms.map((form, k) => (k === candidate.at ? past : form))
    }),
  )
  const out = readings.map(({ parse }) => parse)
  const taken = new Set<number>()
  asked.forEach(({ i, candidate }, k) => {
    const parse = found[k]!
    if (taken.has(i) || !holds(network, parse, candidate)) return
    taken.add(i)
    out[i] = inPresent(network, parse, candidate)
  })
  return out
}

/** The past that the second reading gets: where number tells the subject, a verb that takes
 *  any object; else the verb's own, for it must fit by its meaning. */
function pastOf(forms: readonly string[], one: Candidate, { lemma, words }: Second): string {
  if (one.object && one.agrees) return words.took
  const verb = lemma(forms[one.at]!.toLowerCase(), "VERB", one.tag)
  const [ending, past] = words.past.find(([end]) => verb.endsWith(end)) ?? ["", ""]
  return verb.slice(0, verb.length - ending.length) + past
}

function sightOf(network: Network, reading: Reading): Sight {
  const tags = [...reading.parse.tags].map((tag) => network.tags[tag]!.split("\t"))
  return {
    ...reading,
    upos: tags.map(([upos]) => upos!),
    xpos: tags.map(([, xpos]) => xpos!),
    lexicon: network.lexicon,
  }
}

/** Are nearly all longer words capitalised, as in headlines of many papers? */
function isTitleCase({ forms }: Sight): boolean {
  const long = forms.filter((form) => /^\p{L}{4}/u.test(form))
  return long.length > 2 && long.every(isCapital)
}

const isNominal = ({ upos }: Sight, i: number): boolean => /^(NOUN|PROPN)$/.test(upos[i] ?? "")
const finite = /^(VBD|VBZ|VBP|MD)$/

/** Nouns that may be verbs: the word before may be their subject by its meaning and number. */
function candidates(sight: Sight, words: Language["headlines"]): Candidate[] {
  const { forms, xpos } = sight
  const prose = /[.!?]["”’']?$/.test(forms.at(-1) ?? "")
  if (prose && xpos.some((tag) => finite.test(tag))) return []
  const found: Candidate[] = []
  for (let at = 1; at + 1 < forms.length && found.length < mostCandidates; at++) {
    const one = (prose ? participle(sight, at) : undefined) ?? candidateAt(sight, at)
    if (one && !words.modifiers.has(forms[at]!.toLowerCase())) found.push(one)
  }
  return found
}

const known = (sight: Sight, i: number): Analysis =>
  analyse(sight.lexicon, normal(sight.forms[i] ?? ""))

const asVerb = 2
const asThird = 256

/** "Norway on Friday lifted sanctions.": a participle with a noun behind it, in a sentence of
 *  prose that has no other verb. */
const participle = ({ upos, xpos }: Sight, at: number): Candidate | undefined =>
  xpos[at] === "VBN" && upos[at] === "VERB" && /^(NOUN|PROPN|DET|NUM)$/.test(upos[at + 1]!)
    ? { at, tag: "VBD", agrees: true, object: true }
    : undefined

function candidateAt(sight: Sight, at: number): Candidate | undefined {
  if (!isNominal(sight, at) || !isNominal(sight, at - 1) || inSubject(sight, at)) return undefined
  if (isCapital(sight.forms[at]!) && !isTitleCase(sight)) return undefined
  const { mask, noun } = known(sight, at)
  const third = (mask & asVerb) === 0 && (mask & asThird) !== 0
  if ((!third && (mask & asVerb) === 0) || someone.has(noun)) return undefined
  if (third && isSubjectOf(sight, at + 1)) return undefined
  const object = /^(NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(sight.upos[at + 1]!)
  const goesOn = object || (/^(ADP|PART|SCONJ)$/.test(sight.upos[at + 1]!) && !third)
  const agrees = third || (/S$/.test(sight.xpos[at - 1]!) && known(sight, at - 1).noun !== 14)
  const tag = third ? "VBZ" : "VBP"
  return goesOn && isSubject(sight, at, third) ? { at, tag, agrees, object } : undefined
}

/** Is the noun before this word rather its subject: "jets pound targets"? */
const isSubjectOf = (sight: Sight, at: number): boolean =>
  (known(sight, at).mask & asVerb) !== 0 &&
  /^(NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(sight.upos[at + 1] ?? "")

/** Lexicographer files of people and groups. */
const someone = new Set([14, 18])
const place = 15

/** May the phrase before the candidate be its subject, by meaning and number? A body with a
 *  long name goes with either form. */
function isSubject(sight: Sight, at: number, third: boolean): boolean {
  const before = at - 1
  if (!third && isBody(sight, before)) return true
  const { noun, mask } = known(sight, before)
  const named =
    sight.upos[before] === "PROPN" &&
    ((mask & 1) === 0 || noun === place || !isCapital(sight.forms[at]!))
  if (!named && !someone.has(noun)) return false
  const plural = /S$/.test(sight.xpos[before]!)
  return third !== plural
}

/** Does a name of the form "the League of Hope" end here? */
function isBody({ forms, upos }: Sight, end: number): boolean {
  let link = end
  while (link > 0 && isCapital(forms[link]!)) link--
  return (
    link < end &&
    upos[link] === "ADP" &&
    isCapital(forms[link - 1] ?? "") &&
    upos[link - 2] === "DET"
  )
}

const isCapital = (form: string): boolean => /^\p{Lu}\p{Ll}/u.test(form)

/** Does the word belong to the subject of a finite verb that follows without a comma? */
function inSubject({ forms, xpos, parse }: Sight, at: number): boolean {
  let head = parse.heads[at]!
  for (let step = 0; head >= 0 && step < forms.length; step++) {
    if (head > at && finite.test(xpos[head]!)) return !forms.slice(at, head).includes(",")
    head = parse.heads[head]!
  }
  return false
}

/** Does the second reading have the verb with a subject before it and an object behind? */
function holds(network: Network, { tags, heads, relations }: Parse, { at, object }: Candidate) {
  const label = (i: number) => network.relations[relations[i]!]!
  const children = [...heads.keys()].filter((i) => heads[i] === at)
  const behind = object ? /^(obj|iobj|ccomp|xcomp)/ : /^(obl|xcomp|ccomp|advcl)/
  return (
    network.tags[tags[at]!]!.startsWith("VERB\tVB") &&
    /^(root|advcl|ccomp|parataxis|conj)/.test(label(at)) &&
    children.some((i) => i < at && label(i) === "nsubj") &&
    children.some((i) => i > at && behind.test(label(i)))
  )
}

/** The reading with the verb in the form that the text has. */
function inPresent(network: Network, parse: Parse, { at, tag: form }: Candidate): Parse {
  const tag = network.tags.findIndex((one) => one.startsWith(`VERB\t${form}\t`))
  return { ...parse, tags: parse.tags.map((one, i) => (i === at && tag >= 0 ? tag : one)) }
}
