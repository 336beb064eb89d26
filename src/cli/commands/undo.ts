import { SitrepError } from "../../model/index.ts"
import { now, withStore } from "../desk.ts"
import { out } from "../print.ts"
import { type ActOptions, signed } from "./withdraw.ts"

/** Makes an entry of the journal count no longer. */
export async function undo(location: string, number: string, options: ActOptions): Promise<number> {
  return withStore(location, async (store) => {
    const entry = Number(number)
    const act = { act: "undo", entry, reason: options.reason } as const
    const [made] = await store.append((entries) => {
      if (entries.some(({ seq }) => seq === entry)) return [{ ...signed(options), act }]
      const words = "is no entry of this dossier; sitrep log shows their numbers"
      throw new SitrepError("E_OPTION", words, number)
    }, now())
    out(`entry ${made!.seq}: undid entry ${entry}\n`)
    return 0
  })
}
