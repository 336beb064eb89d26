import type { Sentence, Token } from "../model/index.ts"
import { plainly } from "./characters.ts"
import { hashed } from "./hash.ts"
import type { Lemmatiser } from "./lemmas.ts"
import { known, phraseHash } from "./namefeatures.ts"
import type { WordTable } from "./wordtable.ts"

/** What tells how prose writes a word. */
export interface Spelling {
  /** 1 seen in lower case, 2 seen with a capital inside a sentence. */
  readonly vocabulary: WordTable
  readonly dictionary: WordTable
  /** {@link known} bits of words and phrases. */
  readonly names: WordTable
  readonly lemma: Lemmatiser
}

const small = 1
const isWord = (form: string): boolean => /^\p{L}{2}/u.test(form)
const isShouted = (form: string): boolean => form !== form.toLowerCase() && isUpper(form)
const isUpper = (form: string): boolean => form === form.toUpperCase()
const isNumber = (form: string | undefined): boolean => /^\d/.test(form ?? "")

/** Tokens whose forms are written as prose writes them where a sentence stands in capitals,
 *  so that no later stage takes each of its words for a name. The text stays as it is. */
export function recased(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  spelling: Spelling,
): readonly Token[] {
  const sure = sentences.map((one) => inCapitals(formsOf(tokens, one), spelling))
  if (!sure.includes(true)) return tokens
  const beside = (i: number): boolean => sure[i - 1] === true || sure[i + 1] === true
  const shouted = sentences.filter(
    (one, i) => sure[i] || (beside(i) && formsOf(tokens, one).every(isUpper)),
  )
  const elsewhere = written(tokens, sentences, new Set(shouted))
  const out = [...tokens]
  for (const one of shouted)
    inProse(formsOf(tokens, one), spelling, elsewhere).forEach((form, k) => {
      out[one.first + k] = { ...tokens[one.first + k]!, form }
    })
  return out
}

const formsOf = (tokens: readonly Token[], { first, last }: Sentence): readonly string[] =>
  tokens.slice(first, last).map(({ form }) => form)

/** Are nearly all words in capitals, and is one of them no name? Three words at least, for
 *  short lines are names and labels; beside such a sentence any length will do. */
function inCapitals(forms: readonly string[], { vocabulary }: Spelling): boolean {
  const words = forms.filter(isWord)
  const upper = words.filter(isUpper)
  const plain = (form: string): boolean =>
    form.length > 3 && (vocabulary.bits(hashed(plainly(form))) & small) !== 0
  return (
    upper.length > 0.7 * words.length &&
    words.length + forms.filter(isNumber).length > 2 &&
    upper.some(plain)
  )
}

/** How the rest of the text writes words inside its sentences. */
function written(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  shouted: ReadonlySet<Sentence>,
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const one of sentences) {
    if (shouted.has(one) || formsOf(tokens, one).every(isUpper)) continue
    for (let i = one.first + 1; i < one.last; i++) {
      const { form } = tokens[i]!
      const key = form.toLowerCase()
      const before = forms.get(key)
      if (before === undefined || (isUpper(before) && isWord(form))) forms.set(key, form)
    }
  }
  return forms
}

/** The forms of a sentence in capitals as prose has them; the first begins with a capital. */
function inProse(
  forms: readonly string[],
  spelling: Spelling,
  elsewhere: ReadonlyMap<string, string>,
): readonly string[] {
  const named = namedPhrases(forms, spelling)
  const out: string[] = []
  forms.forEach((form, i) => {
    if (!isShouted(form)) out.push(form)
    else
      out.push(
        elsewhere.get(form.toLowerCase()) ??
          (named.has(i) ? titled(form) : asWritten(forms, out, i, spelling)),
      )
  })
  const opening = out.findIndex((form) => /^\p{L}/u.test(form))
  if (opening >= 0 && isShouted(forms[opening]!)) out[opening] = capitalised(out[opening]!)
  return out
}

const capitalised = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1)

/** Each half of a hyphened name begins with a capital. */
const titled = (form: string): string =>
  form.toLowerCase().replace(/(^|[-.])(\p{L})/gu, (all) => all.toUpperCase())

const longestPhrase = 4

/** The words of names that have several, by the lists: "NEW YORK"; small words stay small. */
function namedPhrases(forms: readonly string[], { names }: Spelling): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i < forms.length; i++)
    for (let end = Math.min(forms.length, i + longestPhrase); end > i + 1; end--) {
      if ((names.bits(phraseHash(forms.slice(i, end))) & whole) === 0) continue
      for (let k = i; k < end; k++) if (k === i || forms[k]!.length > 3) found.add(k)
      break
    }
  return found
}

const whole = known.country | known.city | known.town | known.somewhere | known.group | known.person
const peopled = known.country | known.demonym
const naming =
  peopled | known.city | known.town | known.somewhere | known.person | known.first | known.last

/** How a word is written by itself, its neighbours, and what stands before it. */
function asWritten(
  forms: readonly string[],
  before: readonly string[],
  i: number,
  spelling: Spelling,
): string {
  const form = forms[i]!
  const lower = form.toLowerCase()
  const { vocabulary, dictionary, names } = spelling
  const seen = vocabulary.bits(hashed(plainly(form)))
  const bits = names.bits(hashed(plainly(form)))
  const isSmall = (seen & small) !== 0
  if (isShort(form, seen, bits, dictionary)) return form
  if (bits & known.calendar) {
    const dated = isNumber(forms[i - 1]) || isNumber(forms[i + 1])
    return dated || !(isSmall || isVerb(lower, dictionary)) ? titled(form) : lower
  }
  if (bits & peopled) return titled(form)
  if (isSmall)
    return (bits & known.person) !== 0 && isAfterName(before, names) ? titled(form) : lower
  if (seen !== 0 || bits & naming || isWhere(forms, lower, i, spelling)) return titled(form)
  return isKnown(lower, spelling) ? lower : titled(form)
}

const verb = 2
const isVerb = (word: string, dictionary: WordTable): boolean =>
  (dictionary.bits(hashed(plainly(word))) & verb) !== 0

/** Initials: "UN", "USA", "KNB", but not "IT", "OSH" or a word that the dictionary has. */
function isShort(form: string, seen: number, bits: number, dictionary: WordTable): boolean {
  if (form.length > 5) return false
  if (form === "US") return true
  if ((seen & small) !== 0) return false
  if ((bits & known.group) !== 0 || !/[AEIOUY]/.test(form)) return true
  if (form.length > 3) return false
  return (
    (bits & known.country) !== 0 || (dictionary.bits(hashed(plainly(form))) === 0 && bits === 0)
  )
}

/** Right behind a title or a first name: "PRESIDENT WHITE". */
const isAfterName = (before: readonly string[], names: WordTable): boolean =>
  before.length > 0 &&
  (names.bits(hashed(plainly(before.at(-1)!))) & (known.title | known.first)) !== 0

/** Behind "in" or "near" stands a place where the dictionary has no noun of that form. */
const isWhere = (
  forms: readonly string[],
  lower: string,
  i: number,
  { names, dictionary, lemma }: Spelling,
): boolean =>
  i > 0 &&
  (names.bits(hashed(plainly(forms[i - 1]!))) & known.towards) !== 0 &&
  [lower, lemma(lower, "NOUN", "NNS")].every(
    (word) => (dictionary.bits(hashed(plainly(word))) & 1) === 0,
  )

const inflected = [
  ["NOUN", "NNS"],
  ["VERB", "VBD"],
  ["VERB", "VBG"],
  ["VERB", "VBZ"],
] as const

/** Is it a word of the dictionary, or a form of one? */
function isKnown(word: string, { vocabulary, dictionary, lemma }: Spelling): boolean {
  const holds = (one: string): boolean =>
    dictionary.bits(hashed(plainly(one))) !== 0 ||
    (vocabulary.bits(hashed(plainly(one))) & small) !== 0
  return holds(word) || inflected.some(([upos, xpos]) => holds(lemma(word, upos, xpos)))
}
