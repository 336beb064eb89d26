/** The thread that has the joined dossier of `sitrep serve`: it replies to whatever
 *  the server cannot tell from what is kept. */

import { parentPort, workerData } from "node:worker_threads"
import { standardProgram } from "../program.ts"
import { answering } from "../serve/apart.ts"
import { appOf } from "../serve/app.ts"
import { openStore } from "../store/index.ts"
import { deskOn } from "./served.ts"

/** Which dossier to open, and as what. */
export interface Opening {
  readonly location: string
  readonly lasting: boolean
  readonly name: string
}

const { location, lasting, name } = workerData as Opening
const app = appOf(deskOn(await openStore(location), standardProgram(), lasting, name))
answering(parentPort!, app.fetch)
// The first to come finds the dossier joined already; what is wrong with it is theirs to see.
void app.request("/api/claims?limit=1")
