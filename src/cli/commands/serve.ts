import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { SitrepError } from "../../model/index.ts"
import { apart } from "../../serve/apart.ts"
import { frontOf } from "../../serve/front.ts"
import { serve as listen } from "../../serve/server.ts"
import { stamp } from "../../stamp.ts"
import { openStore, type Store } from "../../store/index.ts"
import type { Opening } from "../apart.ts"
import { say } from "../print.ts"
import { frontOn, nameOf } from "../served.ts"
import { standing } from "../standing.ts"
import { workerIn } from "../worker.ts"

export interface ServeOptions {
  readonly host: string
  readonly port: string
  readonly token?: string
  /** Serve only where somebody sits before the program and can end it. */
  readonly ifTerminal?: boolean
}

const root = fileURLToPath(new URL("../../../", import.meta.url))

/** Serves the workbench over a dossier, which is made if need be; over the sample
 *  where none is given. Ends with SIGINT or SIGTERM. */
export async function serve(location: string | undefined, options: ServeOptions): Promise<number> {
  if (options.ifTerminal && !process.stdout.isTTY) {
    say("The workbench opens in a terminal: npm start, npm run workbench or sitrep serve")
    return 0
  }
  const held = location === undefined ? await sample() : undefined
  const store = held?.store ?? (await openStore(location!, { create: true }))
  const lasting = held === undefined
  const name = held ? "Kazakhstan, January 2022 (sample)" : nameOf(location!)
  const opening: Opening = { location: held?.path ?? location!, lasting, name }
  const other = apart(() => workerIn("apart", opening))
  try {
    const front = frontOn(store, { stamp: stamp() }, lasting, name)
    const token = tokenFor(options)
    const port = portOf(options.port)
    const page = join(root, "dist", "workbench")
    const address = { host: options.host, port, token, page }
    const running = await listen(frontOf(front, other.ask), address)
    say(`The workbench: ${running.url}   (Ctrl+C ends it)`)
    await asked()
    await running.close()
    return 0
  } finally {
    await other.close()
    await store.close()
    held?.drop()
  }
}

/** The sample as a dossier of its own, which ends with the server. */
async function sample(): Promise<{ store: Store; path: string; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-"))
  const path = join(folder, "sample.sitrep")
  const store = await openStore(path, { create: true })
  say("No dossier is named; reading the sample …")
  const files = join(root, "samples", "kazakhstan", "[0-9]*")
  const { take } = await import("./add.ts")
  const { coming } = await import("../arrivals.ts")
  const program = (await import("../../program.ts")).standardProgram()
  const how = { by: "sample", published: true, quiet: true }
  await take(store, program, coming([files], path), how)
  await standing(store, program)
  return { store, path, drop: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Others than this machine are let in only with a token: the one that is given,
 *  else one made for this run. */
function tokenFor({ host, token }: ServeOptions): string | undefined {
  const local = ["127.0.0.1", "::1", "localhost"].includes(host)
  return token ?? (local ? undefined : randomBytes(18).toString("base64url"))
}

function portOf(words: string): number {
  const port = Number(words)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new SitrepError("E_OPTION", "is no port; give a number up to 65535", `--port ${words}`)
}

/** Resolves when somebody asks the program to end. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
  })
