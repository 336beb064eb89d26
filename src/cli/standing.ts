import type { Dossier, Place, SituationReport } from "../model/index.ts"
import { situation } from "../report/situation.ts"
import { capital } from "../report/words.ts"
import { type LateProgram, type Program, remembered, type Store } from "../store/index.ts"

/** "Kazakhstan: situation report". */
export const titleOf = (dossier: Dossier): string => headed(dossier, "situation report")

/** What a report is, headed by the state that is spoken of most. */
export function headed(dossier: Dossier, what: string): string {
  const states = dossier.places.filter(({ precision }) => precision === "country")
  const spoken = new Map<string, number>()
  for (const { to } of dossier.links) spoken.set(to, (spoken.get(to) ?? 0) + 1)
  const times = ({ id }: Place) => spoken.get(id) ?? 0
  const most = states.sort((a, b) => times(b) - times(a) || (a.id < b.id ? -1 : 1))[0]
  return most ? `${most.name}: ${what}` : capital(what)
}

/** The day of the newest report: what a report is "as of" unless told. */
export function latest(dossier: Dossier): string {
  const dates = dossier.documents.flatMap(({ document }) => document.meta.publishedAt ?? [])
  return dates.sort().at(-1) ?? new Date().toISOString().slice(0, 10)
}

/** The situation report over a dossier as it stands, kept beside it. */
export const standing = (store: Store, program: Program | LateProgram): Promise<SituationReport> =>
  remembered(store, program, "report", ({ dossier }) =>
    situation(dossier, { title: titleOf(dossier), asOf: latest(dossier) }),
  )
