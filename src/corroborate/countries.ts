import type { Claim, DocumentId, Lookup } from "../model/index.ts"
import { mostOf, push } from "./most.ts"

/** Of which country a report speaks: that of most places that its claims name
 *  themselves; else that of most reports. ISO 3166-1 alpha-3. */
export function countriesOf(
  claims: readonly Claim[],
  known: Lookup,
): (document: DocumentId) => string | undefined {
  const named = new Map<DocumentId, string[]>()
  for (const { id, citation } of claims) {
    const setting = known.setting(id)
    if (setting?.placeFrom !== "words" || setting.place === undefined) continue
    const country = known.place(setting.place)?.country
    if (country) push(named, citation.document, country)
  }
  const own = new Map([...named].map(([id, some]) => [id, mostOf(some)]))
  const common = mostOf([...own.values()])
  return (document) => own.get(document) ?? common
}
