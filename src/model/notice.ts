import type { Citation } from "./document.ts"

/** A remark on a text, for people: it is data and travels with the result. */
export interface Notice {
  /** e.g. `N_UNCLOSED_QUOTE`; listed with an explanation in docs/notices.md. */
  readonly code: string
  readonly message: string
  readonly citation: Citation | undefined
  /** The annotator that left it. */
  readonly by: string
}

/** Thrown for what a user can mend: a file, an option, a rule. Misuse of the
 *  library by a program throws `RangeError` or `TypeError` instead; text never
 *  throws. Caught in two places only: the batch loop and the doors. */

export type ErrorCode = "E_INPUT" | "E_OPTION" | "E_RULE" | "E_WEIGHTS" | "E_STORE"

/** Thrown for what a user can mend: a file, an option, a rule. Misuse of the
 *  library by a program throws `RangeError` or `TypeError` instead; text never
 *  throws. Caught in two places only: the batch loop and the doors. */
export class SitrepError extends Error {
  readonly code: ErrorCode
  /** File and position, in words a user can act on. */
  readonly at: string | undefined

  constructor(code: ErrorCode, message: string, at?: string) {
    super(message)
    this.name = "SitrepError"
    this.code = code
    this.at = at
  }
}
