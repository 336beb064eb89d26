import type { Words } from "./gold.ts"
import { isDated } from "./happenings.ts"
import { type Judged, judged } from "./outcome.ts"
import type { Sample } from "./sample.ts"

/** Whether each trap was avoided: right when all that it needs is right. Keys of
 *  other groups are looked up; the rest is asked here. */
export function traps(given: Sample, others: readonly Judged[]): Judged {
  const right = new Set(others.flatMap((one) => [...one.right]))
  const items = given.gold.traps.map(({ n, name, needs }) => {
    const missing = needs.filter((need) => !right.has(need) && !asked(need, given))
    return {
      key: `trap ${String(n).padStart(2)}`,
      right: missing.length === 0,
      missed: `${name}: ${missing.join(", ")}`,
    }
  })
  return judged("traps", items)
}

/** One line a trap, for people. */
export const trapTable = ({ right }: Judged, { gold }: Sample): string =>
  gold.traps
    .map(({ n, name }) => {
      const key = `trap ${String(n).padStart(2)}`
      return `  ${right.has(key) ? "right" : "WRONG"}  ${key}  ${name}`
    })
    .join("\n")

const questions: Readonly<Record<string, (rest: readonly string[], given: Sample) => boolean>> = {
  day: ([report = "", words = "", day = ""], given) => isDated(wordsOf(report, words), day, given),
  quotation: ([report = "", ...words], given) => isQuoted(report, words.join(" "), given),
  independent: ([a = "", b = ""], given) => isIndependent(a, b, given),
  oneActor: ([name = ""], given) => isOne(name, given, "actor"),
  onePlace: ([name = ""], given) => isOne(name, given, "place"),
}

/** `order#2` is "order" the second time it stands there. */
function wordsOf(report: string, named: string): Words {
  const [words = "", nth = "1"] = named.split("#")
  return { report, words, nth: Number(nth) }
}

const asked = (need: string, given: Sample): boolean => {
  const [kind = "", ...rest] = need.split(" ")
  return questions[kind]?.(rest, given) ?? false
}

/** Does a quotation hold these words and nothing else, marks and blanks aside? */
const isQuoted = (report: string, words: string, { reads }: Sample): boolean => {
  const { document, quotations } = reads.get(report)!.doc
  return quotations.some(
    ({ inner }) => document.text.slice(inner.start, inner.end).trim() === words,
  )
}

const isIndependent = (a: string, b: string, given: Sample): boolean =>
  !given.last.dossier.groups.some(({ documents }) => {
    const numbers = documents.map((id) => given.number(id))
    return numbers.includes(a) && numbers.includes(b)
  })

/** Do mentions under all spellings of a name mean one actor, or one place? */
function isOne(name: string, given: Sample, kind: "actor" | "place"): boolean {
  const { dossier, known } = given.last
  const ends = given.gold.spellings[name]!.map((spelling) => {
    const word = new RegExp(`(?<![\\p{L}])${spelling}(?![\\p{L}])`, "u")
    return dossier.documents
      .flatMap(({ mentions }) => mentions)
      .filter(({ id, level }) => level === "name" && word.test(known.words(id)))
      .flatMap(({ id }) => known[kind](id)?.id ?? [])
  })
  const first = ends[0]?.[0]
  return (
    ends.every((some) => some.length > 0 && commonest(some) === commonest(ends[0]!)) &&
    first !== undefined
  )
}

function commonest(some: readonly string[]): string | undefined {
  const tally = new Map<string, number>()
  for (const one of some) tally.set(one, (tally.get(one) ?? 0) + 1)
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0]
}
