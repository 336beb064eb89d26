import type { EventClaim } from "../../model/index.ts"
import { about, cameo, threatOf } from "../../ontology/cameo.ts"
import { plover } from "../../ontology/plover.ts"
import type { Tense } from "./tense.ts"

/** What sort of event it is. */
export interface Code {
  readonly type: string
  readonly mode: string | undefined
  readonly cameo: string | undefined
}

/** Only ever part of another event: what reform is promised, asked for, refused. */
export const partOnly = "REFORM"

/** Ready for something: a promise of it, or nothing. */
export const readiness = "READY"

const verbal = new Set(["AGREE", "REQUEST", "REJECT", "THREATEN", readiness])

/** Can an event of this sort be about another one: a promise to help? */
export const canBeAbout = (code: Code): boolean => verbal.has(code.type) || code.cameo === "014"

const harm = new Set(["ASSAULT", "COERCE", "SANCTION", "PROTEST"])

const isKind = (code: Code): boolean => {
  const quad = plover.get(code.type)?.quad
  return quad === 1 || quad === 2 || code.type === partOnly
}

/** What a rule gives, as a code. */
export const codeOf = (gives: Partial<EventClaim>): Code => ({
  type: gives.type ?? "",
  mode: gives.mode,
  cameo: gives.cameo,
})

/** The code of a promise, request, refusal or threat, once it is known of what. */
export function combined(outer: Code, inner: Code): Code {
  if (outer.cameo === "014" || inner.cameo === undefined) return outer
  if (outer.type === readiness)
    return isKind(inner)
      ? promised(inner.cameo)
      : harm.has(inner.type)
        ? coded(threatOf(inner.cameo))
        : outer
  if (outer.type === "AGREE" && harm.has(inner.type)) return coded(threatOf(inner.cameo))
  if (outer.type === "THREATEN") return outer.cameo === "130" ? threat(inner, inner.cameo) : outer
  const root = outer.cameo?.slice(0, 2)
  if (!root || outer.cameo?.slice(2) !== "0") return outer
  const code = about(outer.cameo, inner.cameo)
  return { type: outer.type, mode: cameo.get(code)?.mode, cameo: code }
}

/** The mode of a threat is what is threatened, where PLOVER knows it as one: arrest, expulsion. */
function threat(inner: Code, cameo: string): Code {
  const code = coded(threatOf(cameo))
  const same = inner.mode !== undefined && plover.get("THREATEN")?.modes.includes(inner.mode)
  return same ? { ...code, mode: inner.mode } : code
}

const coded = (code: string): Code => {
  const known = cameo.get(code)
  return { type: known?.type ?? "THREATEN", mode: known?.mode, cameo: code }
}

/** What becomes of an event that has not happened yet, by PLOVER's rules: future
 *  cooperation is agreement, future harm a threat, and what is not going to be done
 *  is refused. What stays itself is given back. */
export function inTime(code: Code, tense: Tense): Code {
  if (code.cameo === undefined || tense.frame !== "future") return code
  if (isKind(code) && !code.cameo.startsWith("03"))
    return tense.denied ? refused(code.cameo) : promised(code.cameo)
  return !tense.denied && harm.has(code.type) ? threat(code, code.cameo) : code
}

function promised(inner: string): Code {
  const code = about("030", inner)
  return { type: "AGREE", mode: undefined, cameo: code }
}

function refused(inner: string): Code {
  const code = about("120", inner)
  return { type: "REJECT", mode: cameo.get(code)?.mode, cameo: code }
}

/** What somebody else must do is asked for. */
export function asked(code: Code): Code {
  const demand = code.cameo === undefined ? "100" : about("100", code.cameo)
  return { type: "REQUEST", mode: cameo.get(demand)?.mode, cameo: demand }
}

const weapons: readonly (readonly [lexicon: string, mode: string, code: string | undefined])[] = [
  ["weapon_unconventional", "unconventional", "2041"],
  ["weapon_suicide", "suicide-attack", "1831"],
  ["weapon_drone", "drone", "195"],
  ["weapon_aerial", "aerial", "195"],
  ["weapon_heavy", "heavy-weapons", "194"],
  ["weapon_explosives", "explosives", "183"],
  ["weapon_firearms", "firearms", "193"],
  ["weapon_primitive", "primitive", undefined],
  ["weapon_beat", "beat", "182"],
]

/** Weapons decide the mode of an assault that the rule left open. */
export function armed(code: Code, has: (lexicon: string) => boolean): Code {
  if (code.type !== "ASSAULT" || code.mode !== undefined) return code
  const weapon = weapons.find(([lexicon]) => has(lexicon))
  if (!weapon) return code
  const [, mode, exact] = weapon
  return { ...code, mode, cameo: code.cameo === "190" && exact ? exact : code.cameo }
}

const exacter: readonly (readonly [code: string, lexicon: string, exact: string])[] = [
  ["143", "fasting", "142"],
  ["154", "peacekeeping", "074"],
  ["0861", "peacekeeping", "074"],
]

/** Words of the clause that make another deed of it, whichever verb tells it: a strike of the
 *  hungry, troops that come to keep the peace. */
export function exact(code: Code, has: (lexicon: string) => boolean): Code {
  const found = exacter.find(([from, lexicon]) => code.cameo === from && has(lexicon))
  return found ? coded(found[2]) : code
}
