import { untrack } from "svelte"
import { Fault, get, type Reply } from "./api.ts"

/** Number of the last journal entry, as the server tells it; -1 until it has. */
let head = -1
/** How often the journal has grown since the page was opened: what was asked before
 *  is asked again. */
let grown = $state(0)
let heard = $state(false)
let online = $state(true)
/** Replies that are waited for. */
let pending = $state(0)

export const live = {
  get grown() {
    return grown
  },
  /** Has the server been heard of yet? */
  get heard() {
    return heard
  },
  get online() {
    return online
  },
  get busy() {
    return pending > 0
  },
}

/** Listens to the server for as long as the page is open; the browser takes up a
 *  dropped line again by itself. */
export function listen(): () => void {
  const line = new EventSource("/api/events")
  line.addEventListener("head", (event) => tell(Number((event as MessageEvent<string>).data)))
  line.addEventListener("open", () => {
    online = true
  })
  line.addEventListener("error", () => {
    online = false
  })
  return () => line.close()
}

/** What the journal has come to; the first to say so changes nothing, since what
 *  the page shows was asked for at the same time. */
export function tell(seq: number): void {
  heard = true
  if (head >= 0 && seq !== head) grown++
  head = Math.max(head, seq)
}

/** What a view is waiting for, has, or could not get. The old value stays while a
 *  new one is on its way, so that nothing jumps. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly fault: string | undefined
  readonly loading: boolean
}

type Route = Parameters<typeof get>[0]

/** Asks again whenever what is asked, or the dossier, changes. */
export function load<K extends Route>(
  route: K,
  asked: () => Parameters<typeof get<K>>[1] | undefined,
): Loaded<Reply<K>> {
  const told = $derived(JSON.stringify(asked()))
  let value = $state.raw<Reply<K>>()
  let fault = $state<string>()
  let loading = $state(false)
  $effect(() => {
    void grown
    if (told === undefined) {
      value = undefined
      return
    }
    const query = JSON.parse(told)
    const stop = new AbortController()
    loading = true
    untrack(() => pending++)
    get(route, query, stop.signal)
      .then((found) => {
        value = found
        fault = undefined
      })
      .catch((error) => {
        if (!stop.signal.aborted) fault = error instanceof Fault ? error.message : String(error)
      })
      .finally(() => {
        pending--
        if (!stop.signal.aborted) loading = false
      })
    return () => stop.abort()
  })
  return {
    get value() {
      return value
    },
    get fault() {
      return fault
    },
    get loading() {
      return loading
    },
  }
}
