import { type Engine, standardEngine } from "../../src/engine.ts"
import { table } from "../accept/table.ts"
import { contradictions, denials, incidents, notIncidents, settings } from "./happenings.ts"
import { conflicts, falls, labels, noConflicts, series, withdrawals, zombies } from "./numbers.ts"
import { copies, voices } from "./origins.ts"
import type { Judged } from "./outcome.ts"
import { attributions, figures, notFigures } from "./reports.ts"
import { type Sample, sample } from "./sample.ts"
import { changes, policies } from "./times.ts"
import { toldChanges } from "./told.ts"
import { traps, trapTable } from "./traps.ts"

/** Reads the sample dossier and compares it with its gold, group by group; the
 *  traps come last. */
export async function acceptDossier(
  engine: Engine,
): Promise<{ readonly groups: readonly Judged[]; readonly given: Sample }> {
  const given = await sample(engine)
  const groups = [
    copies(given),
    voices(given),
    ...figures(given),
    notFigures(given),
    attributions(given),
    series(given),
    withdrawals(given),
    zombies(given),
    falls(given),
    conflicts(given),
    noConflicts(given),
    labels(given),
    incidents(given),
    settings(given),
    notIncidents(given),
    contradictions(given),
    denials(given),
    policies(given),
    changes(given),
    toldChanges(given),
  ]
  return { groups: [...groups, traps(given, groups)], given }
}

if (process.argv[1]?.endsWith("accept-dossier/run.ts")) {
  const { groups, given } = await acceptDossier(standardEngine())
  console.log(table(groups, process.argv.includes("--details")))
  console.log(trapTable(groups.at(-1)!, given))
}
