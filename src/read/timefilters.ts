import type { TimeMatch } from "./timepatterns.ts"
import type { TimeScene } from "./times.ts"

type Filter = (scene: TimeScene, match: TimeMatch) => boolean

const upos = ({ doc, line }: TimeScene, at: number): string =>
  doc.tags[line[at]?.token ?? -1]?.upos ?? ""

const isHyphen = (text: string | undefined): boolean => /^[-‐‑]$/.test(text ?? "")

/** "34-year-old", "nine years old" are ages. */
const noAge: Filter = ({ line, books }, { rule, to }) => {
  if (rule.type !== "duration") return true
  const rest = line.slice(to - 1, to + 5).filter((lexeme) => !isHyphen(lexeme.text))
  return books.ages.at(rest, 0) === undefined
}

/** Four digits that count, cost or name something are no year. */
const plausibleYear: Filter = (scene, { captures, from, to }) => {
  if (Object.keys(captures).join() !== "year") return true
  const { line, language, books } = scene
  const { units } = language.numbers
  const previous = line[from - 1]?.text ?? ""
  const next = line[to]
  const year = Number(captures.year)
  if (year < 1500 || year > 2100 || /^[\p{Sc}#/:]$/u.test(previous)) return false
  if (units.money.has(previous) || units.label.has(previous)) return false
  if (next?.glued && (next.kind === "word" || /^[:/%]$/.test(next.text))) return false
  const hyphen = isHyphen(previous) && line[from - 1]!.glued && line[from]!.glued
  if (hyphen && books.modifiers.before(line, from - 1) === undefined) return false
  return !counts(scene, from, to)
}

/** Does a bound before or a noun after make the digits a count? */
function counts(scene: TimeScene, from: number, to: number): boolean {
  const { line, language, books } = scene
  const { times, numbers } = language
  const next = line[to]?.text ?? ""
  if (times.counted.has(next) || numbers.units.money.has(next) || numbers.units.percent.has(next))
    return true
  const bound = books.bounds.before(line, from) !== undefined
  return bound && /^(NOUN|ADJ|PROPN)$/.test(upos(scene, to))
}

/** "They may march": a verb is no month. */
const noVerb: Filter = (scene, { captures, from, to }) => {
  const single = to === from + 1 && captures.monthName !== undefined
  return !single || !/^(AUX|VERB)$/.test(upos(scene, from))
}

/** "the 15th battalion" is no day. */
const noRank: Filter = (scene, { rule, captures, to }) => {
  const alone = rule.gives.is === "calendar" && Object.keys(captures).join() === "day"
  return !alone || !/^(NOUN|ADJ|PROPN)$/.test(upos(scene, to))
}

const filters: readonly Filter[] = [noAge, plausibleYear, noVerb, noRank]

/** Is a match a time here, by the words around it? */
export const likely: Filter = (scene, match) => filters.every((filter) => filter(scene, match))
