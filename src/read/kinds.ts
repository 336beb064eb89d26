import type { Count, Quantity } from "../model/index.ts"
import { overlaps } from "../model/index.ts"
import type { Lexeme } from "./lexemes.ts"
import { exactly } from "./numerals.ts"
import type { Bounded, Scene } from "./quantities.ts"

/** The kind of a numeral, and its count where the kind changes it. */
interface Kind {
  readonly kind: Quantity["kind"]
  readonly count?: Count
}

type Test = (scene: Scene, found: Bounded) => Kind | "none" | undefined

const end = ({ numeral, upper }: Bounded): number => (upper ?? numeral).to

const isHyphen = (lexeme: Lexeme | undefined): boolean => /^[-‐‑]$/.test(lexeme?.text ?? "")

/** Past a hyphen that glues the next word on: "34-year-old". */
const overHyphen = (line: readonly Lexeme[], at: number): number =>
  isHyphen(line[at]) && line[at]!.glued ? at + 1 : at

const tagAt = (scene: Scene, at: number) => {
  const token = scene.line[at]?.token ?? -1
  return token < 0 ? undefined : scene.doc.tags[token]
}

const upos = (scene: Scene, at: number): string => tagAt(scene, at)?.upos ?? ""

/** "34-year-old", "aged 12", "at the age of 9", "three years old". */
const age: Test = (scene, found) => {
  const { line, books } = scene
  const first = overHyphen(line, end(found))
  if (books.ageClues.has(line[first]?.text ?? "")) {
    const flat = line.slice(first, first + 6).filter((lexeme) => !isHyphen(lexeme))
    if (books.ageAfter.at(flat, 0)) return { kind: "age" }
  }
  return books.ageBefore.before(line, found.from) ? { kind: "age" } : undefined
}

/** ", 45," or "(45)" behind a person's name; "children under five". */
const bareAge: Test = (scene, found) => {
  const { line } = scene
  const open = line[found.numeral.from - 1]?.text ?? ""
  const close = line[end(found)]
  const value = found.numeral.count.best
  const fits = value !== undefined && value < 120 && Number.isInteger(value) && !found.upper
  if (!fits || !/^(digits|words)$/.test(found.numeral.form)) return undefined
  const closed = close === undefined || /^[,.;)]$/.test(close.text) || close.kind === "break"
  const named =
    found.numeral.form === "digits" &&
    /^[,(]$/.test(open) &&
    upos(scene, found.numeral.from - 2) === "PROPN"
  const sure = close?.text === (open === "(" ? ")" : ",") || close?.text === "." || !close
  if (named && closed && sure) return { kind: "age" }
  const bound = found.from < found.numeral.from && /Than$/.test(found.count.bound)
  return bound && closed && upos(scene, found.from - 1) === "NOUN" ? { kind: "age" } : undefined
}

/** "in her 30s". */
const decadeOfLife: Test = ({ line }, found) => {
  const next = line[end(found)]
  return next?.glued && next.text === "s" ? { kind: "age" } : undefined
}

const time: Test = ({ doc, line }, found) => {
  const span = { start: line[found.numeral.from]!.start, end: line[end(found) - 1]!.end }
  return doc.times.some((expression) => overlaps(expression, span)) ? { kind: "time" } : undefined
}

const money: Test = (scene, found) => {
  const { line, words } = scene
  const sign = line[found.numeral.from - 1]
  const before = sign?.text ?? ""
  const after = line[overHyphen(line, end(found))]?.text ?? ""
  const { money } = words.units
  const named = money.has(after) || (sign && isName(scene, sign) && money.has(before))
  return named || /^\p{Sc}$/u.test(before) || /^\p{Sc}$/u.test(after)
    ? { kind: "money" }
    : undefined
}

const share: Test = ({ line, books, words }, found) => {
  if (books.percent.at(line, overHyphen(line, end(found)))) return { kind: "percent" }
  if (found.numeral.form !== "fraction") return undefined
  const next = line[found.numeral.to]
  const isOrdinal = words.ordinals[line[found.numeral.to - 1]!.text] !== undefined
  const articled = words.glue.article.has(line[found.numeral.from]!.text)
  const person = isOrdinal && articled && next?.kind === "word" && !words.glue.of.has(next.text)
  return person ? { kind: "amount", count: exactly(1) } : { kind: "percent" }
}

const measure: Test = (scene, found) => {
  const { line, words } = scene
  const at = overHyphen(line, end(found))
  const unit = line[at]
  if (!unit || !words.units.measure.has(unit.text)) return undefined
  const name = unit.glued && upos(scene, found.numeral.from) === "PROPN"
  return { kind: name || /^[.]$/.test(line[at - 1]?.text ?? "") ? "label" : "measure" }
}

/** "24kg" as a name, "G7", "MH-17", "24.kg", "9/11", "555-1234". */
const glued: Test = (scene, found) => {
  const { line } = scene
  const first = line[found.numeral.from]!
  if (first.kind !== "number") return undefined
  const previous = line[found.numeral.from - 1]
  const last = end(found)
  const next = line[last]
  const after = line[last + 1]
  if (first.glued && previous?.kind === "word") return { kind: "label" }
  if (
    first.glued &&
    isHyphen(previous) &&
    line[found.numeral.from - 2]?.kind === "word" &&
    previous!.glued
  )
    return isName(scene, line[found.numeral.from - 2]!) ? { kind: "label" } : undefined
  if (first.glued && /^[/#:^]$/.test(previous?.text ?? "")) return { kind: "label" }
  if (next?.glued && next.kind === "word") return { kind: "label" }
  const joined = after?.glued && (after.kind === "number" || after.kind === "word")
  if (next?.glued && joined && /^[/:.]$/.test(next.text)) return { kind: "label" }
  return phone(line, found)
}

const isName = ({ doc }: Scene, lexeme: Lexeme): boolean =>
  /\p{Lu}/u.test(doc.document.text.slice(lexeme.start, lexeme.end))

/** Three or more digits, a hyphen, three or more digits that are no range. */
function phone(line: readonly Lexeme[], { numeral, upper }: Bounded): Kind | undefined {
  const length = (at: number) => line[at]!.text.length
  if (upper && isHyphen(line[numeral.to]) && length(numeral.from) >= 3)
    return length(numeral.from) === length(upper.from) ? undefined : { kind: "label" }
  const digits = line[numeral.from]!.text
  const joined = upper === undefined && isHyphen(line[numeral.to]) && line[numeral.to]!.glued
  const next = joined ? line[numeral.to + 1] : undefined
  const behind = isHyphen(line[numeral.from - 1]) && line[numeral.from - 2]?.kind === "number"
  const part = digits.length >= 3 && next?.glued && /^\d{3,}$/.test(next.text)
  return part || (behind && line[numeral.from]!.glued) ? { kind: "label" } : undefined
}

/** "3-1", "won 15-0": two numbers that are no range, or are a result. */
const score: Test = ({ line, words }, found) => {
  const { numeral, upper } = found
  const dash = (at: number) => /^[-‐‑–:]$/.test(line[at]?.text ?? "") && line[at]!.glued
  const left = dash(numeral.to) && line[numeral.to + 1]?.kind === "number"
  const right = dash(numeral.from - 1) && line[numeral.from - 2]?.kind === "number"
  const inside = upper !== undefined && dash(numeral.to)
  if (!left && !right && !inside) return undefined
  const near = line.slice(Math.max(0, numeral.from - 5), numeral.from)
  const contest = near.some((lexeme) => words.units.score.has(lexeme.text))
  return contest || !inside ? { kind: "label" } : undefined
}

/** "Flight 17", "Resolution 2254", "Falcon 9": a number behind its noun. */
const label: Test = (scene, found) => {
  const { line, words, doc } = scene
  const { numeral } = found
  if (numeral.form !== "digits" && numeral.form !== "words") return undefined
  if (found.from < numeral.from) return undefined
  const at = line[numeral.from - 1]?.text === "." ? numeral.from - 2 : numeral.from - 1
  const noun = line[at]
  if (noun?.kind !== "word" && noun?.text !== "#") return undefined
  const name = isName(scene, noun) && upos(scene, at) === "PROPN"
  const listed =
    words.units.label.has(noun.text) && (isName(scene, noun) || numeral.form === "digits")
  if (!name && !listed) return undefined
  const token = line[numeral.from]!.token
  const arc = token < 0 ? undefined : doc.arcs[token]
  const leans = arc === undefined || arc.head <= noun.token
  const counts = arc !== undefined && arc.head > token && /^nummod/.test(arc.deprel)
  return leans && !counts ? { kind: "label" } : undefined
}

const ordinal: Test = (_, found) =>
  found.numeral.form === "ordinal" ? { kind: "ordinal" } : undefined

/** "one another", "the one", "no longer", "No. 5", "second" of time and of
 *  thought: words of number that count nothing here. */
const idle: Test = (scene, found) => {
  const { numeral } = found
  const first = scene.line[numeral.from]!
  const zero = numeral.form === "vague" && numeral.count.high === 0
  const tag = upos(scene, numeral.from)
  if (
    zero &&
    numeral.to === numeral.from + 1 &&
    tag !== "" &&
    !/^(DET|PRON|NOUN|ADP|NUM)$/.test(tag)
  )
    return "none"
  if (zero && scene.line[numeral.to]?.text === ".") {
    if (scene.line[numeral.to + 1]?.kind === "number") return "none"
  }
  if (/^(vague|fraction)$/.test(numeral.form) && /^(ADV|SCONJ)$/.test(tag)) return "none"
  if (numeral.form === "ordinal" && tag === "ADV") return { kind: "ordinal" }
  if (numeral.to > numeral.from + 1 || scene.words.cardinals[first.text] !== 1) return undefined
  return pronoun(scene, numeral.from)
}

/** "one" that stands for a thing already named: "the one", "this one", "you". */
function pronoun(scene: Scene, at: number): "none" | undefined {
  const tag = upos(scene, at - 1)
  const deictic = (tag === "DET" || tag === "ADJ") && scene.line[at]!.start > 0
  const hyphen = isHyphen(scene.line[at - 1]) && scene.line[at]!.glued
  const here = upos(scene, at)
  const generic =
    here === "PRON" && upos(scene, at + 1) === "AUX" && tagAt(scene, at + 1)?.xpos === "MD"
  const another = scene.words.glue.another.has(scene.line[at + 1]?.text ?? "")
  return (deictic && here !== "NUM") || hyphen || generic || another ? "none" : undefined
}

const tests: readonly Test[] = [
  idle,
  age,
  time,
  money,
  share,
  decadeOfLife,
  ordinal,
  score,
  measure,
  glued,
  label,
  bareAge,
]

/** The kind of a numeral: the first test that knows it, else an amount.
 *  `undefined` when the words count nothing. */
export function kindOf(scene: Scene, found: Bounded): Kind | undefined {
  for (const test of tests) {
    const kind = test(scene, found)
    if (kind === "none") return undefined
    if (kind) return kind
  }
  return { kind: "amount" }
}
