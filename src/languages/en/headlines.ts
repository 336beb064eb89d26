import type { HeadlineWords } from "../../model/index.ts"

/** How headlines leave their verbs looking like nouns. */
export const headlines: HeadlineWords = {
  past: [
    ["ay", "ayed"],
    ["ey", "eyed"],
    ["oy", "oyed"],
    ["uy", "uyed"],
    ["y", "ied"],
    ["e", "ed"],
    ["", "ed"],
  ],
  took: "took",
  modifiers: new Set(
    `affairs arms barracks blues communications damages drugs earnings elections forces goods grounds
    headquarters holds honours imports exports news operations parents powers relations rights
    sales sanctions savings series services sports strikes systems talks tariffs trades weapons
    works`.split(/\s+/),
  ),
}
