/** Spellings of one sound in the Latin script, as newspapers write names from
 *  Cyrillic, Arabic and Turkic alphabets; applied in this order. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tsch|sz/g, "s"],
  [/cz/g, "c"],
  [/kh|gh/g, "h"],
  [/zh|dzh|dj/g, "j"],
  [/ch|tch/g, "c"],
  [/sh/g, "s"],
  [/ts|tz/g, "z"],
  [/ck|q|c(?=[aouklrt])/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/(?:iy|yi|ij|ii|yy|y|j)$/g, "i"],
  [/(?<=[aeiou])y(?=[aeiou])/g, ""],
  [/y[ae]/g, "a"],
  [/ye|je|ie/g, "e"],
  [/yo|io/g, "o"],
  [/yu|iu|ju/g, "u"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/y/g, "i"],
  [/(?<=[aeo]v)f$|(?<=[aeo])ff$|(?<=[aeo])f$/g, "v"],
  [/ei|ey|ai|ay/g, "e"],
  [/h(?=[bcdfghjklmnpqrstvz]|$)/g, ""],
  [/(.)\1+/g, "$1"],
]

const flat = new Map<string, string>()
const heard = new Map<string, string>()
const REMEMBERED = 20_000

/** Letters that are no letter with an accent. */
const letters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
}

/** A name in lower case without accents, marks and hyphens; words stay apart. */
export function plain(name: string): string {
  const known = flat.get(name)
  if (known !== undefined) return known
  if (flat.size >= REMEMBERED) flat.clear()
  const made = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøıđðþßæœə]/g, (letter) => letters[letter]!)
    .replace(/[’'`ʼʻ.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
  flat.set(name, made)
  return made
}

/** One word of a name as it sounds: the same for Tokayev, Tokaev and Toqaev. */
export function sounded(word: string): string {
  const known = heard.get(word)
  if (known !== undefined) return known
  if (heard.size >= REMEMBERED) heard.clear()
  const sound = folds.reduce(
    (text, [from, to]) => text.replace(from, to),
    plain(word).replace(/ /g, ""),
  )
  heard.set(word, sound)
  return sound
}

/** How alike two words are, from 0 to 1. Term: Jaro-Winkler similarity (Winkler
 *  1990), prefix weight 0.1, at most four letters. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const inA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      inA.push(a[i]!)
      break
    }
  }
  const common = inA.length
  if (common === 0) return 0
  const inB = [...taken].sort((x, y) => x - y).map((j) => b[j]!)
  const turned = inA.filter((letter, i) => letter !== inB[i]).length / 2
  return (common / a.length + common / b.length + (common - turned) / common) / 3
}

/** Whether two words are spellings of one name: equal in sound, or long and
 *  nearly so. Short words must sound the same: Ali is not Alia; nor is a woman's
 *  surname her brother's. */
export function sameWord(a: string, b: string): boolean {
  const [x, y] = [sounded(a), sounded(b)]
  if (x === y) return true
  if (Math.min(x.length, y.length) < 5 || x[0] !== y[0]) return false
  if (`${x}a` === y || `${y}a` === x) return false
  if (consonants(x).length >= 4 && consonants(x) === consonants(y) && x.length === y.length)
    return true
  return alike(x, y) >= 0.94 && Math.abs(x.length - y.length) <= 2
}

const consonants = (word: string): string => word.replace(/[aeiou]/g, "")

const isInitial = (word: string): boolean => /^\p{L}$/u.test(plain(word))

/** One given name against another: the same, or an initial of it. */
const sameGiven = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? plain(a)[0] === plain(b)[0] : sameWord(a, b)

/** Whether two names of persons, as their words without titles, can be one.
 *  A single word must be the other's surname. Given names must not clash; the
 *  order of names, patronymics and second names may differ. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  if (a.length === 1 && b.length === 1) return sameWord(a[0]!, b[0]!)
  if (a.length === 1) return sameWord(a[0]!, b.at(-1)!)
  if (b.length === 1) return sameWord(a.at(-1)!, b[0]!)
  if (sameWord(a.at(-1)!, b.at(-1)!)) return givenAgree(a.slice(0, -1), b.slice(0, -1))
  return sameWord(a[0]!, b.at(-1)!) && sameWord(a.at(-1)!, b[0]!)
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let from = 0
  for (const given of short) {
    const at = long.findIndex((other, i) => i >= from && sameGiven(given, other))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

const smallWords = /^(of|the|for|and|de|la|le|du|des|on|in|to|a|an|et|y|i)$/

/** The first letters of a name's words, small words left out. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== "" && !smallWords.test(word.toLowerCase()))
    .map((word) => plain(word)[0] ?? "")
    .join("")

/** Whether `short` is made of the first letters of `long`. An expansion that
 *  lacks its last word or two still fits: "Collective Security Treaty", CSTO. */
export function isAcronym(short: string, long: string): boolean {
  const letters = plain(short).replace(/ /g, "")
  const first = initials(long)
  if (letters.length < 2 || first.length < 2 || /\s/.test(short.trim())) return false
  if (letters === first) return true
  return first.length >= 3 && letters.startsWith(first) && letters.length - first.length <= 1
}
