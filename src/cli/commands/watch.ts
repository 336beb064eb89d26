import { SitrepError } from "../../model/index.ts"
import { standardProgram } from "../../program.ts"
import { type Coming, coming } from "../arrivals.ts"
import { withStore } from "../desk.ts"
import { say } from "../print.ts"
import { standing } from "../standing.ts"
import { type AddOptions, isWorthJoining, take } from "./add.ts"

export interface WatchOptions extends AddOptions {
  readonly interval: string
  readonly once?: boolean
}

/** Adds what is new or has changed, again and again, until it is told to stop
 *  (Ctrl-C). An input that cannot be read is named at its first failure and tried
 *  again at every look. Exit code 1 where one look was wanted and something failed. */
export async function watch(
  location: string,
  inputs: readonly string[],
  options: WatchOptions,
): Promise<number> {
  const seconds = Number(options.interval)
  if (!(seconds >= 1))
    throw new SitrepError("E_OPTION", `"${options.interval}" is no number of seconds from 1 on`)
  const stop = stopping()
  return withStore(
    location,
    async (store) => {
      const program = standardProgram()
      const seen = new Set<string>()
      for (;;) {
        const news = unseen(coming(inputs, location), seen)
        const { added, failed } = await take(store, program, news, options)
        if (added > 0) say(`${added} added`)
        if (await isWorthJoining(added, store)) await standing(store, program)
        if (options.once) return failed > 0 ? 1 : 0
        if (await stop.after(seconds * 1000)) return 0
      }
    },
    true,
  )
}

/** Only what was not so at an earlier look: the same bytes at the same place are
 *  passed over without asking the dossier. */
async function* unseen(reports: AsyncIterable<Coming>, seen: Set<string>): AsyncIterable<Coming> {
  for await (const one of reports) {
    const error = one.item.ok ? "" : one.item.error.message
    const key = [one.origin, one.part, one.original.sha256, error].join(" ")
    if (!seen.has(key)) yield one
    seen.add(key)
  }
}

/** Waits, unless the process is told to end; what is being written is finished. */
function stopping() {
  let wake: (() => void) | undefined
  let over = false
  const end = () => {
    over = true
    wake?.()
  }
  process.once("SIGINT", end).once("SIGTERM", end)
  const after = (milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        resolve(over)
      }
      const timer = setTimeout(done, over ? 0 : milliseconds)
      wake = done
    })
  return { after }
}
