import { type ClaimKinds, claimsOf, type ReportLine } from "../model/index.ts"
import { claimsIn, type Ground, headlineOf, lineFor } from "./lines.ts"

/** Who stands where on what others do. */
export const stanceLines = (ground: Ground): readonly ReportLine[] =>
  plain("stance", "stances", ground)

/** Who is what to whom. */
export const actorLines = (ground: Ground): readonly ReportLine[] =>
  plain("relation", "actors", ground)

/** One line for each group of claims of a kind that say the same, by headline;
 *  what somebody denies or nobody knows stands elsewhere. */
function plain(kind: keyof ClaimKinds, section: string, ground: Ground): readonly ReportLine[] {
  const ids = new Set<string>(claimsOf(ground.dossier.documents, kind).map((claim) => claim.id))
  return ground.dossier.corroborations
    .filter((one) => ids.has(one.claims[0]))
    .map((one) => {
      const first = claimsIn(one, ground.known)[0]
      if (!first || first.modality === "denied" || first.modality === "unclear") return undefined
      const unsure = first.modality === "hedged" ? "Unconfirmed: " : ""
      return lineFor(section, one, ground, unsure + headlineOf(first, ground.names))
    })
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}
