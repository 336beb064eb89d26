/** Reads the reports that {@link Readers} hands over, one after the other. */
import { parentPort, workerData } from "node:worker_threads"
import { type Additions, standardEngine } from "../engine.ts"
import { SitrepError } from "../model/index.ts"
import type { Answered, Asked } from "./readers.ts"

const engine = standardEngine(workerData as Additions)

function answered({ document, notices }: Asked): Answered {
  try {
    const read = engine.read(document, notices)
    return { read: { ...read, alone: engine.resolveAlone(read) } }
  } catch (error) {
    const { message } = error as Error
    return error instanceof SitrepError ? { message, code: error.code, at: error.at } : { message }
  }
}

parentPort!.on("message", (one: Asked) => parentPort!.postMessage(answered(one)))
