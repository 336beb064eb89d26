import type { Additions, Heard, Read } from "../engine.ts"
import { type Document, type ErrorCode, type Notice, SitrepError } from "../model/index.ts"
import { workerIn } from "./worker.ts"

/** A report that a thread has read: with what it tells alone, which takes the thread
 *  less time than it would take whoever joins the reports. */
export type ReadElsewhere = Read & Pick<Heard, "alone">

/** Reads reports in several threads at the same time. */
export interface Readers {
  /** Reports that are worth handing over before the first comes back. */
  readonly atOnce: number
  /** @throws what reading throws. */
  read(document: Document, notices: readonly Notice[]): Promise<ReadElsewhere>
  close(): Promise<void>
}

/** What a thread is asked, and what it answers. */
export interface Asked {
  readonly document: Document
  readonly notices: readonly Notice[]
}
export type Answered =
  | { readonly read: ReadElsewhere }
  | { readonly message: string; readonly code?: ErrorCode; readonly at?: string | undefined }

/** The number of jobs that an option asks for.
 *
 *  @throws {SitrepError} `E_OPTION` where it is none. */
export function jobsOf(words: string | undefined): number {
  const jobs = Number(words ?? 1)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs
  throw new SitrepError(
    "E_OPTION",
    "is no number of jobs; give one from 1 to 256",
    `--jobs ${words}`,
  )
}

/** Does something with readers for so many jobs, and ends them whatever happens; one
 *  job needs no thread, and has none. */
export async function withReaders<T>(
  words: string | undefined,
  additions: Additions,
  act: (some: Readers | undefined) => Promise<T>,
): Promise<T> {
  const jobs = jobsOf(words)
  const made = jobs === 1 ? undefined : readers(jobs, additions)
  try {
    return await act(made)
  } finally {
    await made?.close()
  }
}

function readers(jobs: number, additions: Additions): Readers {
  const threads = Array.from({ length: jobs }, () => threadOf(additions))
  const free = [...threads]
  const waiting: ((one: Thread) => void)[] = []
  const taken = () => {
    const one = free.pop()
    return one ? Promise.resolve(one) : new Promise<Thread>((resolve) => waiting.push(resolve))
  }
  const back = (one: Thread) => {
    const next = waiting.shift()
    if (next) next(one)
    else free.push(one)
  }
  return {
    atOnce: 2 * jobs,
    read: async (document, notices) => {
      const thread = await taken()
      try {
        return readIn(await thread.ask({ document, notices }))
      } finally {
        back(thread)
      }
    },
    close: async () => {
      await Promise.all(threads.map((one) => one.end()))
    },
  }
}

function readIn(answer: Answered): ReadElsewhere {
  if ("read" in answer) return answer.read
  const { code, message, at } = answer
  throw code ? new SitrepError(code, message, at) : new Error(message)
}

interface Thread {
  ask(one: Asked): Promise<Answered>
  end(): Promise<unknown>
}

function threadOf(additions: Additions): Thread {
  const worker = workerIn("thread", additions)
  let settle: { resolve(one: Answered): void; reject(error: Error): void } | undefined
  let failure: Error | undefined
  worker.on("message", (answer: Answered) => settle?.resolve(answer))
  worker.on("error", (error) => {
    failure = error
    settle?.reject(error)
  })
  return {
    ask: (one) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        settle = { resolve, reject }
        worker.postMessage(one)
      }),
    end: () => worker.terminate(),
  }
}
