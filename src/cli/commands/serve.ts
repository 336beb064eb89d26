import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { SitrepError } from "../../model/index.ts"
import { standardProgram } from "../../program.ts"
import { serve as listen } from "../../serve/server.ts"
import { openStore, type Program, type Store } from "../../store/index.ts"
import { coming } from "../arrivals.ts"
import { say } from "../print.ts"
import { deskOn, nameOf } from "../served.ts"
import { take } from "./add.ts"

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
  const program = standardProgram()
  const held = location === undefined ? await sample(program) : undefined
  const store = held?.store ?? (await openStore(location!, { create: true }))
  try {
    const name = held ? "Kazakhstan, January 2022 (sample)" : nameOf(location!)
    const desk = deskOn(store, program, held === undefined, name)
    const token = tokenFor(options)
    const port = portOf(options.port)
    const page = join(root, "dist", "workbench")
    const running = await listen(desk, { host: options.host, port, token, page })
    // The first to come finds the dossier joined already; what is wrong with it is theirs to see.
    desk.state().catch(() => undefined)
    say(`The workbench: ${running.url}   (Ctrl+C ends it)`)
    await asked()
    await running.close()
    return 0
  } finally {
    await store.close()
    held?.drop()
  }
}

/** The sample as a dossier of its own, which ends with the server. */
async function sample(program: Program): Promise<{ store: Store; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-"))
  const store = await openStore(join(folder, "sample.sitrep"), { create: true })
  say("No dossier is named; reading the sample …")
  const files = join(root, "samples", "kazakhstan", "[0-9]*")
  await take(store, program, coming([files], store.location), {
    by: "sample",
    published: true,
    quiet: true,
  })
  return { store, drop: () => rmSync(folder, { recursive: true, force: true }) }
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
