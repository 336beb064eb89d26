import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { ingest } from "../../src/ingest/index.ts"
import type { Document, Span } from "../../src/model/index.ts"

/** Words of a report, whole words, the `nth` time they stand there. */
export interface Words {
  readonly report: string
  readonly words: string
  readonly nth?: number
}

export interface GoldFigure {
  readonly id: string
  readonly words: string
  readonly nth?: number
  readonly measure: string
  readonly measureAlso?: readonly string[]
  readonly low: number
  readonly best?: number
  /** `null` where nothing bounds it. */
  readonly high: number | null
  readonly bound: string
  readonly group: readonly (string | null)[]
  readonly place: string
  readonly asOf: string
  readonly asOfAlso?: readonly string[]
  readonly chain: readonly string[]
  readonly chainAlso?: readonly (readonly string[])[]
  readonly scope: string
  readonly scopeAlso?: readonly string[]
  readonly modality: string
  readonly modalityAlso?: readonly string[]
  readonly frame: string
  readonly frameAlso?: readonly string[]
  readonly optional?: boolean
}

export interface GoldAttribution {
  readonly id: string
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly chain: readonly string[]
  readonly chainAlso?: readonly (readonly string[])[]
  readonly optional?: boolean
}

export interface GoldReport {
  readonly report: string
  readonly file: string
  readonly publisher: string
  readonly published: string
  readonly title: string
  readonly figures: readonly GoldFigure[]
  readonly notFigures: readonly Omit<Words, "report">[]
  readonly attributions: readonly GoldAttribution[]
}

/** Low, best and high; `"?"` is not judged, `null` is none. */
export type Estimate = readonly (number | "?" | null)[] | null

export type PolicyKey = "acled" | "ucdp" | "latest_official" | "majority" | "most_conservative"

export type GoldPolicy = {
  readonly when: string
  readonly at: string
  readonly series: string
  readonly derived?: number | readonly number[]
  readonly also?: { readonly [K in PolicyKey]?: Estimate }
} & { readonly [K in PolicyKey]?: Estimate }

export interface GoldMove {
  readonly series: string
  readonly from?: number
  readonly to: number
}

export interface GoldConflict {
  readonly id: string
  readonly between: readonly [string, string]
  readonly alsoBetween?: readonly (readonly [string, string])[]
  readonly reason?: string
  readonly alsoReason?: readonly string[]
  readonly note: string
}

interface LabelSide {
  readonly label: string
  readonly by: string
  readonly figures: readonly string[]
}

/** `samples/kazakhstan/gold.json`; `docs/sample.md` says what each part means. */
export interface DossierGold {
  readonly who: Readonly<Record<string, readonly string[]>>
  readonly where: Readonly<Record<string, readonly string[]>>
  readonly sameVoice: readonly (readonly string[])[]
  readonly reports: readonly GoldReport[]
  readonly copies: readonly {
    readonly id: string
    readonly reports: readonly [string, string]
    readonly relation: "identical" | "nearDuplicate" | "derived"
    readonly origin: string
  }[]
  readonly voices: readonly {
    readonly id: string
    readonly line: string
    readonly figures?: readonly string[]
    readonly events?: readonly Words[]
    readonly reports: number
    readonly origins: readonly string[]
  }[]
  readonly series: readonly {
    readonly id: string
    readonly measure: string
    readonly group: string
    readonly place: string
    readonly points: readonly (readonly [string, string, ...string[]])[]
  }[]
  readonly withdrawals: readonly {
    readonly id: string
    readonly number: number
    readonly figures: readonly string[]
    readonly by: string
    readonly report: string
    readonly words: string
    readonly toldAgain: readonly Words[]
  }[]
  readonly zombies: readonly { readonly withdrawal: string; readonly figure: string }[]
  readonly notZombies: readonly string[]
  readonly falls: readonly {
    readonly id: string
    readonly series: string
    readonly from: string
    readonly to: string
  }[]
  readonly conflicts: readonly GoldConflict[]
  readonly noConflict: readonly GoldConflict[]
  readonly labels: readonly {
    readonly number: number
    readonly one: LabelSide
    readonly other: LabelSide
  }[]
  readonly incidents: readonly {
    readonly id: string
    readonly name: string
    readonly place: string | null
    readonly date: string
    /** Incidents that a reader may also take for this one. */
    readonly mayJoin?: readonly string[]
    readonly events: readonly Words[]
  }[]
  readonly notIncidents: readonly (Words & { readonly why: string })[]
  readonly contradictions: readonly {
    readonly id: string
    readonly about: string
    readonly sides: readonly [readonly Words[], readonly Words[]]
  }[]
  readonly denials: readonly {
    readonly id: string
    readonly by: string
    readonly denial: Words
    readonly denied: readonly Words[]
  }[]
  readonly policies: readonly GoldPolicy[]
  readonly changes: readonly {
    readonly since: string
    readonly until: string
    readonly up: readonly GoldMove[]
    readonly down: readonly GoldMove[]
    readonly newIncidents: readonly string[]
    readonly newDenials: readonly string[]
    readonly withdrawals: readonly string[]
    readonly zombies: readonly string[]
  }[]
  readonly spellings: Readonly<Record<string, readonly string[]>>
  readonly traps: readonly {
    readonly n: number
    readonly name: string
    readonly needs: readonly string[]
  }[]
}

const folder = fileURLToPath(new URL("../../samples/kazakhstan/", import.meta.url))

export const dossierGold = (): DossierGold =>
  JSON.parse(readFileSync(`${folder}gold.json`, "utf8")) as DossierGold

/** The reports of the sample as read, by their number, in order. */
export async function sampleReports(): Promise<ReadonlyMap<string, Document>> {
  const found = new Map<string, Document>()
  for (const name of readdirSync(folder).sort()) {
    if (!/^\d\d-/.test(name)) continue
    for await (const one of ingest(readFileSync(`${folder}${name}`), name)) {
      if (!one.ok) throw one.error
      found.set(name.slice(0, 2), one.document)
    }
  }
  return found
}

/** Where whole words stand for the nth time, or `undefined`. "18" is not a whole
 *  word of "18,000". */
export function placeOf(text: string, words: string, nth = 1): Span | undefined {
  let seen = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const goesOn = joins.test(text.slice(Math.max(0, at - 2), at + 1))
    const runsOn = joined.test(text.slice(end - 1, end + 2))
    if (!goesOn && !runsOn && ++seen === nth) return { start: at, end }
  }
  return undefined
}

const joins = /[\p{L}\p{N}_][\p{L}\p{N}_]$|\p{N}[.,:]\p{N}$/u
const joined = /^[\p{L}\p{N}_][\p{L}\p{N}_]|^\p{N}[.,:]\p{N}/u
