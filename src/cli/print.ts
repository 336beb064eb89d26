import pc from "picocolors"
import type { SitrepError } from "../model/index.ts"

/** Writes to standard output. */
export const out = (text: string): void => void process.stdout.write(text)

/** Writes a line to standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/**
 * The colours of a stream: those of a terminal, or of a pipe for which FORCE_COLOR asks; none where NO_COLOR stands
 * (no-color.org). Whether a program runs under CI says nothing of who reads its output.
 */
export function colours(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>> = process.env,
): ReturnType<typeof pc.createColors> {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0"
  const terminal = stream.isTTY === true && env.TERM !== "dumb"
  return pc.createColors(!env.NO_COLOR && (forced || terminal))
}

/** One line that names the file, the place and the remedy. */
export function complain(error: SitrepError): void {
  const place = error.at === undefined ? "" : `${error.at}: `
  const { red, dim } = colours(process.stderr)
  say(`${red("sitrep:")} ${place}${error.message} ${dim(`[${error.code}]`)}`)
}

/** A line on a terminal that says how far a batch is; nothing in a pipe. */
export interface Progress {
  /** One more is done, with so many words. */
  step(words: number): void
  /** Makes room for another line. */
  clear(): void
  end(): void
}

/** Milliseconds between two drawings of the line. */
const PACE = 100

export function progress(what: string): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, clear: () => {}, end: () => {} }
  const began = performance.now()
  const state = { done: 0, words: 0, drawn: 0 }
  const clear = () => void process.stderr.write("\r\u001b[K")
  const draw = () => {
    const seconds = (performance.now() - began) / 1000
    const rate = Math.round(state.words / seconds).toLocaleString("en")
    process.stderr.write(`\r\u001b[K${state.done} ${what}, ${rate} words a second`)
    state.drawn = performance.now()
  }
  return {
    step: (words) => {
      state.done++
      state.words += words
      if (performance.now() - state.drawn > PACE) draw()
    },
    clear,
    end: clear,
  }
}
