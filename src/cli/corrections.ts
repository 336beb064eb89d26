import {
  type Annotated,
  type Bound,
  type Citation,
  type Correction,
  type Count,
  cite,
  type Document,
  type DossierLayer,
  SitrepError,
} from "../model/index.ts"
import { beyond } from "../ontology/beyond.ts"
import { cameo } from "../ontology/cameo.ts"
import { groups } from "../ontology/groups.ts"
import { measures } from "../ontology/measures.ts"
import { plover } from "../ontology/plover.ts"
import { reactions } from "../ontology/reactions.ts"
import { relations } from "../ontology/relations.ts"
import { correctable } from "../store/index.ts"

const fail = (message: string): never => {
  throw new SitrepError("E_OPTION", message)
}

/** What may stand in a field that is a word of a list; any word in the others. */
const allowed: { readonly [field: string]: () => readonly string[] } = {
  type: () => [...plover.keys(), ...beyond.keys()],
  cameo: () => [...cameo.keys()],
  measure: () => [...measures.keys()],
  group: () => [...groups.keys()],
  scope: () => ["total", "increment", "subset"],
  relation: () => [...relations.keys()],
  standing: () => ["current", "former", "acting", "claimed"],
  reaction: () => [...reactions.keys()],
  polarity: () => ["favor", "against", "neutral"],
  modality: () => ["asserted", "hedged", "unclear", "denied"],
  frame: () => ["actual", "historical", "future", "hypothetical", "ordered"],
}

/** "group=civilian" as a correction of a claim of this kind.
 *
 *  @throws {SitrepError} `E_OPTION` when the kind has no such field, the field no
 *  such value, or the report no such words. */
export function correction(
  setting: string,
  kind: string,
  doc: Annotated<DossierLayer>,
): Correction {
  const [, field = "", value = ""] = /^([a-z]+)=(.*)$/s.exec(setting) ?? []
  const fields: readonly string[] = correctable(kind)
  if (!fields.includes(field))
    fail(`"${setting}": a claim of kind ${kind} has ${fields.join(", ")}; write FIELD=VALUE`)
  if (field === "count") return { field, value: countOf(value) }
  if (field === "span") return { field, value: words(value, doc.document) }
  if (cited.has(field)) return { field, value: cites(value, doc) } as Correction
  const may = allowed[field]?.()
  if (value !== "" && may && !may.includes(value))
    fail(`"${value}" is no ${field}; choose ${listed(may)}`)
  return { field, value } as Correction
}

const cited = new Set(["actor", "recipient", "counted", "perpetrator", "place"])

const listed = (may: readonly string[]): string =>
  may.length > 40 ? `one of the ${may.length} in the manual` : may.join(", ")

function words(value: string, document: Document): Citation {
  const start = document.text.indexOf(value)
  if (value === "" || start < 0) fail(`"${value}": these words are not in ${document.name}`)
  return cite(document, { start, end: start + value.length })
}

/** Mentions by their words, several between semicolons; none for nothing. */
function cites(value: string, doc: Annotated<DossierLayer>): readonly Citation[] {
  const parts = value.split(";").map((part) => part.trim())
  return parts
    .filter((part) => part !== "")
    .map((part) => {
      const citation = words(part, doc.document)
      const on = doc.mentions.some(({ start, end }) => start < citation.end && citation.start < end)
      if (!on) fail(`"${part}": nobody and nothing is mentioned by these words`)
      return citation
    })
}

const bounds: Readonly<Record<string, Bound>> = {
  ">=": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "<": "lessThan",
  "~": "approx",
}

/** "26", ">=26", ">26", "<=26", "<26", "~26" or "26..30" as a count. */
function countOf(value: string): Count {
  const [, sign = "", from, to] = /^(>=|>|<=|<|~)?(\d+)(?:\.\.(\d+))?$/.exec(value) ?? []
  if (from === undefined || (to !== undefined && (sign || +to < +from)))
    fail(`"${value}" is no number; write 26, >=26, >26, <=26, <26, ~26 or 26..30`)
  const n = Number(from)
  if (to !== undefined) return { low: n, best: undefined, high: Number(to), bound: "range" }
  const bound = bounds[sign] ?? "exact"
  const open = bound === "atLeast" || bound === "moreThan"
  const below = bound === "atMost" || bound === "lessThan"
  return { low: below ? 0 : n, best: n, high: open ? undefined : n, bound }
}
