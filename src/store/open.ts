import type { Store } from "./store.ts"

/** How a dossier is opened. */
export interface Opening {
  /** May it be made where there is none? */
  readonly create?: boolean
}

/** Opens the dossier in a file, or in PostgreSQL by its address. The code of the
 *  database is loaded here and not before.
 *
 *  @throws {SitrepError} `E_STORE`, with what to do. */
export async function openStore(
  location: string,
  { create = false }: Opening = {},
): Promise<Store> {
  const { storeOn } = await import("./store.ts")
  if (/^postgres(?:ql)?:\/\//.test(location)) {
    const { openPostgres } = await import("./postgres.ts")
    return storeOn(openPostgres(location), create)
  }
  const { openSqlite } = await import("./sqlite.ts")
  return storeOn(openSqlite(location, create), create)
}
