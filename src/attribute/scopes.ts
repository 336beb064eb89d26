import type { Language, Scope } from "../model/index.ts"
import type { Tree } from "./tree.ts"

/** Where a clause is hedged, negated, ordered, supposed or yet to come. */
export function scopesOf(_tree: Tree, _language: Language): Scope[] {
  return []
}
