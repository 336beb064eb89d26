import type { Context } from "hono"
import { streamSSE } from "hono/streaming"
import type { Desk } from "./desk.ts"

/** Milliseconds between two looks at the journal. */
const LOOK = 1000
/** Looks after which a silent line gets a sign of life, so that proxies keep it. */
const ALIVE = 15

/** A line of server-sent events: `head` with the number of the last journal entry,
 *  at once and whenever it has changed, by whatever process. */
export const listen = (c: Context, desk: Pick<Desk, "head">) =>
  streamSSE(c, async (stream) => {
    let told = -1
    for (let look = 0; !stream.aborted && !stream.closed; look++) {
      const head = await desk.head()
      if (head !== told) await stream.writeSSE({ event: "head", data: String(head) })
      else if (look % ALIVE === 0) await stream.writeSSE({ event: "alive", data: "" })
      told = head
      await stream.sleep(LOOK)
    }
  })
