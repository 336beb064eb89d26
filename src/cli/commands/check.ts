import { type Engine, standardEngine } from "../../engine.ts"
import { languages } from "../../languages/index.ts"
import { exampleFault, readExample } from "../../match/examples.ts"
import { matcher } from "../../match/matcher.ts"
import { readAs, whyNot } from "../../match/why.ts"
import {
  type Claim,
  type Language,
  type Rule,
  SitrepError,
  textDocument,
  textOf,
} from "../../model/index.ts"
import { extended, type RuleFile, ruleFile } from "../../rulefile.ts"
import { colours, complain, out } from "../print.ts"

/** What one example of a rule came to: nothing, or what is wrong and where. */
interface Fault {
  readonly at: string
  readonly message: string
}

/** Checks files of rules: first whether each is well made, then whether every rule
 *  holds in its examples and leaves its counterexamples alone, read as any report is.
 *  Exit code 1 where something fails; each failure says where, what and why. */
export async function check(paths: readonly string[]): Promise<number> {
  const [language] = languages
  const files = paths.flatMap((path) => attempt(() => [ruleFile(path, language!)]) ?? [])
  const whole = attempt(() => extended(language!, files))
  if (!whole) return 1
  const engine = standardEngine({ rules: files.map(({ path }) => path) })
  const failed = files.map((file) => checked(file, whole, engine)).reduce((a, b) => a + b, 0)
  return failed > 0 || files.length < paths.length ? 1 : 0
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    complain(error)
    return undefined
  }
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`

/** Prints how one file does, and gives the number of rules that fail. */
function checked(file: RuleFile, language: Language, engine: Engine): number {
  const all = Object.entries(file.claims).flatMap(([kind, rules = []]) =>
    rules.map((rule, i) => ({ rule: rule as Rule<object>, part: `claims.${kind}[${i}]` })),
  )
  const lexicons = count(Object.keys(file.lexicons).length, "lexicon")
  const actors = count(file.actors.length, "actor")
  out(`${file.path}: ${count(all.length, "rule")}, ${lexicons}, ${actors}\n`)
  const results = all.map((one) => ({ ...one, faults: faultsOf(one, file, language, engine) }))
  for (const { rule, faults } of results) out(printed(rule, faults))
  const failed = results.filter(({ faults }) => faults.length > 0).length
  out(failed === 0 ? "All rules hold.\n" : `${failed} of ${count(all.length, "rule")} fail.\n`)
  return failed
}

function printed(rule: Rule<object>, faults: readonly Fault[]): string {
  const ran = [
    count(rule.examples.length, "example"),
    count(rule.counterexamples?.length ?? 0, "counterexample"),
  ].join(", ")
  const { green, red } = colours(process.stdout)
  const head = faults.length === 0 ? green("ok  ") : red("FAIL")
  const lines = faults.map(({ at, message }) => `    ${at}:\n${indented(message)}\n`)
  return `  ${head} ${rule.id} (${ran})\n${lines.join("")}`
}

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n")

interface Placed {
  readonly rule: Rule<object>
  readonly part: string
}

function faultsOf(
  { rule, part }: Placed,
  file: RuleFile,
  language: Language,
  engine: Engine,
): readonly Fault[] {
  const own = matcher([rule], language.lexicons)
  const examples = rule.examples.flatMap((written, i) => {
    const example = readExample(written)!
    const { doc } = engine.read(documentOf(example.text, language))
    const fault = exampleFault(example, own.all(doc), doc.tokens)
    const message =
      fault === undefined
        ? unclaimed(rule, doc.claims)
        : `${fault}: ${written}\n${whyNot(rule, doc, language.lexicons)}`
    return message === undefined ? [] : [{ at: file.at(`${part}.examples[${i}]`), message }]
  })
  const counter = (rule.counterexamples ?? []).flatMap((written, i) => {
    const { text } = readExample(written)!
    const { doc } = engine.read(documentOf(text, language))
    const claim = doc.claims.find(({ by }) => by === rule.id)
    if (claim === undefined) return []
    const message = `a claim comes of "${textOf(text, claim.trigger)}", and should not: ${text}\n${readAs(doc)}`
    return [{ at: file.at(`${part}.counterexamples[${i}]`), message }]
  })
  return [...examples, ...counter]
}

/** Why a rule that holds makes no claim: another one is asked first. */
function unclaimed(rule: Rule<object>, claims: readonly Claim[]): string | undefined {
  if (claims.some(({ by }) => by === rule.id)) return undefined
  const others = [...new Set(claims.map(({ by }) => by))]
  const instead =
    others.length === 0 ? "" : `; what is claimed here comes from ${others.join(", ")}`
  return `it holds, but no claim comes of it${instead}. Ask for more words, or capture a mention or a number`
}

const documentOf = (text: string, { code }: Language) =>
  textDocument(text, { name: "example", language: code })
