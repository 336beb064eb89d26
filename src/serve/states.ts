import type { Desk } from "./desk.ts"
import { type View, viewOf } from "./views/view.ts"

/** The dossier as of a moment, ready to be looked at; now, when none is given. */
export type Views = (asOf?: string) => Promise<View>

/** Moments kept ready: now, the one compared with, and a few steps of the slider. */
const KEPT = 6

/** Views of a dossier, each made once for each state of the journal. What is asked
 *  for again while it is being made is not made twice. */
export function viewsOf(desk: Desk): Views {
  const made = new Map<string, Promise<View>>()
  return async (asOf) => {
    const key = `${await desk.head()} ${asOf ?? ""}`
    const known = made.get(key)
    made.delete(key)
    const view = known ?? desk.state(asOf).then(viewOf)
    made.set(key, view)
    view.catch(() => made.delete(key))
    for (const old of [...made.keys()].slice(0, Math.max(0, made.size - KEPT))) made.delete(old)
    return view
  }
}
