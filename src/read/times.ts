import type { Annotated, Annotator, Context, Language, TimeExpression } from "../model/index.ts"
import { parseDate } from "../model/index.ts"
import type { Lexeme, Phrases } from "./lexemes.ts"
import { lexemes, phraseSet, phrases } from "./lexemes.ts"
import { numeralReader } from "./numerals.ts"
import type { Stamp } from "./stamps.ts"
import { timexOf } from "./stamps.ts"
import { directionAt } from "./tense.ts"
import { likely } from "./timefilters.ts"
import type { TimeMatch, TimeMatcher } from "./timepatterns.ts"
import { timeMatcher } from "./timepatterns.ts"
import { readMeaning } from "./timevalues.ts"

type Needs = "sentences" | "tokens" | "tags" | "arcs"

/** A grammar made ready to run. */
interface Books {
  readonly match: TimeMatcher
  readonly modifiers: Phrases<string>
  readonly bounds: Phrases<string>
  readonly ages: Phrases<true>
}

export interface TimeScene {
  readonly doc: Annotated<Needs>
  readonly language: Language
  readonly line: readonly Lexeme[]
  readonly books: Books
}

/** An expression in the making. */
interface Draft {
  readonly from: number
  readonly to: number
  readonly match: TimeMatch
  readonly type: TimeExpression["type"]
  readonly value: string
  readonly mod: string | undefined
  readonly stamp: Stamp | undefined
  readonly floating: boolean
  readonly modified: boolean
}

const cache = new WeakMap<Language, Books>()

function booksOf(language: Language): Books {
  const known = cache.get(language)
  if (known) return known
  const { times, numbers } = language
  const books: Books = {
    match: timeMatcher(times, numbers, numeralReader(numbers)),
    modifiers: phrases(times.modifiers),
    bounds: phrases(times.bounds),
    ages: phraseSet(numbers.units.ageAfter),
  }
  cache.set(language, books)
  return books
}

const isHyphen = (lexeme: Lexeme | undefined): boolean => /^[-‐‑]$/.test(lexeme?.text ?? "")

/** A match with its modifiers, read against the report's date and the text so
 *  far. */
function draft(scene: TimeScene, match: TimeMatch, anchor: Stamp | undefined): Draft | undefined {
  const { doc, line, books, language } = scene
  const near = isHyphen(line[match.from - 1]) ? match.from - 1 : match.from
  const timed = match.rule.type === "date" || match.rule.type === "time"
  const modifier = timed ? books.modifiers.before(line, near) : undefined
  const bound = modifier ? undefined : books.bounds.before(line, match.from)
  const reading = readMeaning(match.rule.gives, match.captures, {
    day: parseDate(doc.document.meta.publishedAt),
    anchor,
    direction: () => directionAt(doc, line[match.from]!.token, language.times.future),
  })
  if (!reading?.value) return undefined
  return {
    from: modifier?.from ?? match.from,
    to: match.to,
    match,
    type: reading.type ?? match.rule.type,
    value: reading.value,
    mod: modifier?.value || bound?.value || match.rule.mod,
    stamp: reading.stamp,
    floating: reading.floating === true,
    modified: modifier !== undefined,
  }
}

/** Words between two drafts that make them one: "Friday [at] noon". */
function joined({ line, language }: TimeScene, a: Draft, b: Draft): boolean {
  const between = line.slice(a.to, b.from)
  if (between.some((lexeme) => lexeme.kind === "break")) return false
  const text = between.map((lexeme) => lexeme.text).join(" ")
  return text === "" || language.times.joins.has(text)
}

const hasTime = (stamp: Stamp | undefined): boolean =>
  stamp?.part !== undefined || stamp?.hour !== undefined

/** Two neighbours of which one says the day and the other its time. */
function combined(scene: TimeScene, a: Draft, b: Draft): Draft | undefined {
  if (!a.stamp || !b.stamp || isClose(a) || !joined(scene, a, b)) return undefined
  const bare = (one: Draft) => one.floating || one.match.rule.bound === true
  const [day, time] = bare(b) ? [a, b] : [b, a]
  const fits = bare(time) && hasTime(time.stamp) && !bare(day)
  if (!fits || day.stamp!.day === undefined || day.stamp!.hour !== undefined) return undefined
  if (hasTime(day.stamp) && time.stamp!.hour === undefined) return undefined
  const { part, hour, minute, zone } = time.stamp!
  const stamp: Stamp = { ...day.stamp, part, hour, minute, zone }
  return {
    ...a,
    to: b.to,
    type: "time",
    value: timexOf(stamp),
    stamp,
    mod: a.mod ?? b.mod,
    floating: false,
    modified: true,
  }
}

/** "several days or weeks": the first tells, the span holds both. */
function alternatives({ line, language }: TimeScene, a: Draft, b: Draft): Draft | undefined {
  const one = line[a.to]
  const or = b.from === a.to + 1 && one !== undefined && language.times.or.has(one.text)
  const both = a.type === "duration" && b.type === "duration"
  return or && both ? { ...a, to: b.to } : undefined
}

/** Hours or minutes after what was told: they move on no calendar. */
const isClose = ({ match }: Draft): boolean => {
  const { gives } = match.rule
  const unit = String(match.captures.unit ?? match.captures.plural ?? "")
  return gives.is === "shift" && gives.from === "anchor" && /^(hour|minute|second)$/.test(unit)
}

/** "two hours later, at midnight": the clock tells when that was. */
function explained({ line }: TimeScene, all: readonly Draft[]): readonly Draft[] {
  return all.map((one, i) => {
    const next = all[i + 1]
    const near = next !== undefined && next.from - one.to <= 2 && line[one.to]?.text === ","
    if (!isClose(one) || !near || next.stamp?.hour === undefined) return one
    return { ...one, type: "time", value: next.value, stamp: next.stamp }
  })
}

function drafts(scene: TimeScene): readonly Draft[] {
  const all: Draft[] = []
  let anchor: Stamp | undefined
  for (const match of scene.books.match(scene.line, scene.doc.document.text)) {
    if (!likely(scene, match)) continue
    const next = draft(scene, match, anchor)
    if (!next) continue
    const last = all.at(-1)
    const merged = last && (combined(scene, last, next) ?? alternatives(scene, last, next))
    if (merged) all.pop()
    const one = merged ?? next
    all.push(one)
    if (one.stamp && !isClose(one) && (one.match.rule.bound !== true || one.modified))
      anchor = one.stamp
  }
  return explained(
    scene,
    all.filter((one) => one.match.rule.bound !== true || one.modified),
  )
}

function find(doc: Annotated<Needs>, context: Context): readonly TimeExpression[] {
  const { language } = context
  const line = lexemes(doc.document.text, doc.tokens)
  const scene: TimeScene = { doc, language, line, books: booksOf(language) }
  return drafts(scene).map(({ from, to, type, value, mod }) => ({
    start: line[from]!.start,
    end: line[to - 1]!.end,
    type,
    value,
    mod,
  }))
}

/** Every time expression of a text with its TIMEX3 type, value and mod, read
 *  against the date of the report; without one, what it would have told stays
 *  `X`: `XXXX-WXX-5`. */
export const times: Annotator<Needs, "times"> = {
  name: "times",
  annotate: (doc, context) => ({ times: find(doc, context) }),
}
