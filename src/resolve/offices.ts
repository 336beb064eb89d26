import { countryOf } from "../ontology/sectors.ts"
import type { Clusters } from "./clusters.ts"
import type { Referent, Scene } from "./referents.ts"
import { holds, isFormer, roleOf } from "./roles.ts"

/** "The president" of the state that a phrase tells, else of the one that the
 *  report names most, as office and state. `undefined` for whoever is not the
 *  head of a state or a government, or no longer is. */
export function officeOf(
  scene: Scene,
  r: Referent,
  focus: string | undefined,
): { readonly office: string; readonly country: string } | undefined {
  const office = roleOf(scene, r)
  const open = r.kind === "person" && r.level === "nominal" && r.article === "definite"
  if (!open || r.plural || isFormer(scene, r) || !scene.in(office, "nouns_single_office"))
    return undefined
  const told = statesIn(scene, r)
  const country = told.length > 0 ? told[0] : focus
  return country === undefined ? undefined : { office, country }
}

/** States told beside the office; an empty text where it is the office of
 *  something else: "the president of the bank". */
function statesIn(scene: Scene, r: Referent): readonly (string | undefined)[] {
  const beside = (scene.below[r.head] ?? []).filter(
    (child) =>
      child >= r.first &&
      child < r.last &&
      /^(nmod|compound|amod)/.test(scene.doc.arcs[child]!.deprel),
  )
  return beside
    .filter((child) => !scene.in(scene.lower(child), "office_parts"))
    .map((child) => countryOf(scene.doc.tokens[child]!.form)?.country.code)
}

/** The state that a report names most; `undefined` where two are level or none is. */
export function mostNamed(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0] && ranked[0][1] > (ranked[1]?.[1] ?? 0) ? ranked[0][0] : undefined
}

/** "The president" is whom the report names and the table has in that office on
 *  its date. */
export function holders(scene: Scene, clusters: Clusters): void {
  const focus = mostNamed(scene.countries)
  const published = scene.doc.document.meta.publishedAt
  const year = published === undefined ? undefined : Number(published.slice(0, 4))
  for (const r of scene.referents) {
    const seat = officeOf(scene, r, focus)
    if (!seat || clusters.of(r).some((m) => m.name.length > 0)) continue
    const holder = scene.referents.find(
      (x) => x.kind === "person" && holds(x.name, seat.office, seat.country, year),
    )
    if (holder) clusters.join(holder, r, "held that office then")
  }
}
