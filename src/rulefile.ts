import { readFileSync } from "node:fs"
import { actorsIn } from "./actorlist.ts"
import { contextNames, type Writing, writings } from "./claims/written.ts"
import { JsonFault, type Located, lineAt, located } from "./match/located.ts"
import { captureNames, checkRule } from "./match/pattern.ts"
import { type Language, type Rule, SitrepError } from "./model/index.ts"
import { cameo } from "./ontology/cameo.ts"
import type { KnownActor } from "./resolve/index.ts"

/** What a user adds to a language: rules of the shape the package's own have,
 *  words for its lexicons or new ones, and actors. */
export interface RuleFile {
  readonly path: string
  readonly claims: Language["claims"]
  readonly lexicons: Language["lexicons"]
  readonly actors: readonly KnownActor[]
  /** Where a part of the file stands, for messages: "rules.json, line 12". */
  at(part: string): string
}

const parts = ["claims", "lexicons", "actors"]
const kinds = Object.keys(writings) as (keyof typeof writings)[]

/** Reads a file of rules: JSON with `claims` (rules by kind), `lexicons` (lists of
 *  lemmas by name) and `actors` (as for `--actors`), each of which may be left out.
 *
 *  @throws {SitrepError} `E_RULE` at the first fault, with file, line and part. */
export function ruleFile(path: string, language: Language): RuleFile {
  const json = parsed(contentOf(path), path)
  const at = (part: string) => `${path}, line ${json.lineOf(part)}${part && `, ${part}`}`
  const fields = record(json.value, "the file", at(""))
  refuseOthers(fields, parts, "A file of rules holds", (key) => at(key))
  const lexicons = lexiconsOf(fields.lexicons, at)
  const known = joined(language.lexicons, lexicons)
  return {
    path,
    claims: claimsOf(fields.claims, { known, taken: idsOf(language), at }),
    lexicons,
    actors: actorsIn(fields.actors ?? [], (i) => at(`actors[${i}]`)),
    at,
  }
}

/** A language with what files of rules add. Their rules come first, so that of two
 *  that match alike the user's wins; words are added to lexicons of the same name.
 *
 *  @throws {SitrepError} `E_RULE` where two files bring rules of one id. */
export function extended(language: Language, files: readonly RuleFile[]): Language {
  const claims: Record<string, readonly Rule<object>[]> = { ...language.claims }
  const seen = new Set<string>()
  for (const { claims: own, at } of files)
    for (const [kind, rules = []] of Object.entries(own)) {
      const twice = rules.find(({ id }) => seen.has(id))
      if (twice) throw new SitrepError("E_RULE", `another file has a rule "${twice.id}"`, at(""))
      for (const { id } of rules) seen.add(id)
      claims[kind] = [...rules, ...(claims[kind] ?? [])]
    }
  const lexicons = files.reduce((all, file) => joined(all, file.lexicons), language.lexicons)
  return { ...language, claims, lexicons }
}

type At = (part: string) => string
type Fields = Readonly<Record<string, unknown>>

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    throw new SitrepError("E_RULE", `cannot be read (${(error as Error).message})`, path)
  }
}

function parsed(text: string, path: string): Located {
  try {
    return located(text)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const line = lineAt(text, error.offset)
    throw new SitrepError("E_RULE", `is not valid JSON: ${error.message}`, `${path}, line ${line}`)
  }
}

function record(value: unknown, what: string, at: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields
  throw new SitrepError("E_RULE", `${what} must be an object: { … }`, at)
}

function array(value: unknown, what: string, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new SitrepError("E_RULE", `${what} must be a list: [ … ]`, at)
}

function refuseOthers(fields: Fields, known: readonly string[], what: string, at: At): void {
  const other = Object.keys(fields).find((key) => !known.includes(key))
  if (other !== undefined)
    throw new SitrepError(
      "E_RULE",
      `"${other}" is not known here${meant(other, known)}. ${what} ${known.join(", ")}`,
      at(other),
    )
}

function lexiconsOf(value: unknown, at: At): Language["lexicons"] {
  const fields = record(value ?? {}, "lexicons", at("lexicons"))
  return Object.fromEntries(
    Object.entries(fields).map(([name, words]) => {
      const part = `lexicons.${name}`
      const list = array(words, `the lexicon "${name}"`, at(part))
      const odd = list.findIndex((word) => typeof word !== "string" || word.trim() === "")
      if (odd >= 0)
        throw new SitrepError("E_RULE", "a lexicon holds words in quotes", at(`${part}[${odd}]`))
      return [name, new Set((list as string[]).map((word) => word.trim().toLowerCase()))]
    }),
  )
}

const joined = (a: Language["lexicons"], b: Language["lexicons"]): Language["lexicons"] => ({
  ...a,
  ...Object.fromEntries(
    Object.entries(b).map(([name, words]) => [name, new Set([...(a[name] ?? []), ...words])]),
  ),
})

const idsOf = (language: Language): ReadonlySet<string> =>
  new Set(Object.values(language.claims).flatMap((rules) => rules.map(({ id }) => id)))

interface Checks {
  readonly known: Language["lexicons"]
  readonly taken: ReadonlySet<string>
  readonly at: At
}

function claimsOf(value: unknown, { known, taken, at }: Checks): Language["claims"] {
  const fields = record(value ?? {}, "claims", at("claims"))
  refuseOthers(fields, kinds, "Kinds of claim are", (key) => at(`claims.${key}`))
  const seen = new Set(taken)
  const read = kinds.flatMap((kind) => {
    if (fields[kind] === undefined) return []
    const part = `claims.${kind}`
    const rules = array(fields[kind], part, at(part)).map((rule, i) => {
      const whole = checked(rule, writings[kind], known, (below) => at(`${part}[${i}]${below}`))
      if (seen.has(whole.id))
        throw new SitrepError(
          "E_RULE",
          `another rule has the id "${whole.id}"; give this one its own`,
          at(`${part}[${i}].id`),
        )
      seen.add(whole.id)
      return whole
    })
    return [[kind, rules]]
  })
  return Object.fromEntries(read) as Language["claims"]
}

function checked(
  value: unknown,
  writing: Writing,
  lexicons: Language["lexicons"],
  at: At,
): Rule<object> {
  const rule = value as Rule<object>
  try {
    checkRule(rule, lexicons, "")
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    throw new SitrepError("E_RULE", error.message, at(error.at ?? ""))
  }
  checkCaptures(rule, writing, at)
  return { ...rule, gives: checkedGives(rule.gives as Fields, writing, at) }
}

function checkCaptures(rule: Rule<object>, { captures, needs }: Writing, at: At): void {
  const names = captureNames(rule.match)
  const odd = names.find((name) => captures[name] === undefined)
  const could = Object.entries(captures).map(([name, about]) => `${name} (${about})`)
  if (odd !== undefined)
    throw new SitrepError(
      "E_RULE",
      `rule "${rule.id}": nothing is done with a capture "${odd}"; there are ${could.join(", ")}`,
      at(".match"),
    )
  const missing = needs.find((name) => !names.includes(name))
  if (missing !== undefined)
    throw new SitrepError(
      "E_RULE",
      `rule "${rule.id}" must capture "${missing}": write "as": "${missing}" beside a "token"`,
      at(".match"),
    )
}

/** What a rule gives, with type and mode of its CAMEO code where they are left out. */
function checkedGives(gives: Fields, writing: Writing, at: At): object {
  refuseOthers(gives, Object.keys(writing.gives), "It may give", (key) => at(`.gives.${key}`))
  if (!writing.oneOf.some((key) => gives[key] !== undefined))
    throw new SitrepError("E_RULE", `"gives" needs ${writing.oneOf.join(" or ")}`, at(".gives"))
  for (const [key, value] of Object.entries(gives))
    checkValue(key, value, writing.gives[key]!, at(`.gives.${key}`))
  const code = cameo.get(String(gives.cameo))
  return { ...(code && { type: code.type, ...(code.mode && { mode: code.mode }) }), ...gives }
}

function checkValue(
  key: string,
  value: unknown,
  allowed: Writing["gives"][string],
  at: string,
): void {
  const values = allowed === "list of contexts" ? array(value, `"${key}"`, at) : [value]
  const known = allowed === "list of contexts" ? [...contextNames] : allowed
  const odd = values.find((one) => typeof one !== "string" || !known.includes(one))
  if (odd === undefined) return
  const list = known.length <= 30 ? `; there are ${known.join(", ")}` : ""
  throw new SitrepError(
    "E_RULE",
    `${JSON.stringify(odd)} is no ${key}${meant(String(odd), known)}${list}`,
    at,
  )
}

/** "; did you mean …?" where a known word is near. */
function meant(word: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, steps: distance(one.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0]
  return near && near.steps <= 2 && near.steps < word.length / 2
    ? `; did you mean "${near.one}"?`
    : ""
}

/** How many letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
