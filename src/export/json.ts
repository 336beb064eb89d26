import type { OutputFormat } from "../model/index.ts"

/** The dossier as it is: plain JSON, nothing lost. */
export const json: OutputFormat = {
  name: "json",
  extension: ".json",
  mediaType: "application/json",
  offsets: "utf16",
  loses: [],
  *write(dossier) {
    yield `${JSON.stringify(dossier, null, 1)}\n`
  },
}
