/** Asking an app that runs in another thread, so that what takes it long keeps
 *  nobody waiting who asks for something else. */

import type { MessagePort, Worker } from "node:worker_threads"

/** What replies to requests: an app of this thread, or one of another. */
export type Answer = (request: Request) => Response | Promise<Response>

/** The other thread's end of the line. */
export type Line = Pick<MessagePort, "postMessage" | "on">

/** A thread that can break down by itself: for want of memory, say. */
export type Thread = Pick<Worker, "postMessage" | "on" | "terminate">

/** A request as it goes over the line. */
interface Asked {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: Uint8Array | undefined
}

/** A reply as it comes back: its head, its body piece by piece, its end. */
type Told =
  | { readonly id: number; readonly status: number; readonly headers: [string, string][] }
  | { readonly id: number; readonly piece: Uint8Array }
  | { readonly id: number; readonly end: true; readonly fault?: string }

/** Replies to what comes over a line, for as long as it is open. */
export const answering = (line: Line, answer: Answer): void => {
  line.on("message", (asked: Asked) => reply(line, answer, asked))
}

async function reply(line: Line, answer: Answer, asked: Asked): Promise<void> {
  const { id, url, method, headers: sent, body: bytes } = asked
  const tell = (told: Told): void => line.postMessage(told)
  try {
    const request = new Request(url, { method, headers: sent, body: bytes ?? null } as RequestInit)
    const { status, headers, body } = await answer(request)
    tell({ id, status, headers: [...headers] })
    for await (const piece of body ?? []) tell({ id, piece })
    tell({ id, end: true })
  } catch (error) {
    tell({ id, end: true, fault: (error as Error).message })
  }
}

/** A reply that is waited for, or on its way. */
interface Pending {
  /** Gives out the head, with what is still to come as its body. */
  head(status: number, headers: [string, string][]): void
  piece(bytes: Uint8Array): void
  end(fault: string | undefined): void
}

export interface Apart {
  readonly ask: Answer
  close(): Promise<void>
}

/** Asks a thread that is begun at once, and anew by the next who asks after it broke
 *  down: those who were waiting for it are told. */
export function apart(begin: () => Thread): Apart {
  const pending = new Map<number, Pending>()
  let asked = 0
  let thread: Thread | undefined = begun()
  function begun(): Thread {
    const made = begin()
    made.on("message", (told: Told) => hear(told, pending))
    made.on("error", ({ message }) => {
      thread = undefined
      for (const one of pending.values()) one.end(message)
      pending.clear()
    })
    return made
  }
  return {
    ask: async (request) => {
      const { url, method } = request
      const headers: [string, string][] = [...request.headers]
      const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined
      const id = ++asked
      return new Promise((resolve) => {
        pending.set(id, waiting(resolve))
        thread ??= begun()
        thread.postMessage({ id, url, method, headers, body } satisfies Asked)
      })
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

function hear(told: Told, pending: Map<number, Pending>): void {
  const one = pending.get(told.id)
  if (!one) return
  if ("status" in told) one.head(told.status, told.headers)
  else if ("piece" in told) one.piece(told.piece)
  else {
    pending.delete(told.id)
    one.end(told.fault)
  }
}

function waiting(resolve: (response: Response) => void): Pending {
  let flow: ReadableStreamDefaultController<Uint8Array> | undefined
  let begun = false
  const body = () =>
    new ReadableStream<Uint8Array>({
      start: (opened) => {
        flow = opened
      },
      cancel: () => {
        flow = undefined
      },
    })
  return {
    head: (status, headers) => {
      begun = true
      resolve(new Response(body(), { status, headers }))
    },
    piece: (bytes) => flow?.enqueue(bytes),
    end: (fault) => {
      if (!begun) resolve(broken(fault))
      else if (fault === undefined) flow?.close()
      else flow?.error(new Error(fault))
    },
  }
}

const broken = (message: string | undefined): Response =>
  Response.json({ code: "E_INTERNAL", message }, { status: 500 })
