import type { Language } from "../../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** How English says that a number is taken back. */
export const withdrawalWords: Language["lexicons"] = {
  /** Verbs whose object is taken back. */
  "figure.withdraw": words(`
    withdraw retract rescind revoke delete disown disavow repudiate annul unpublish scrap`),
  /** Verbs that take back with a word after their object: "took the number back". */
  "figure.withdraw.taking": words(`take pull call walk`),
  "figure.withdraw.back": words(`back down`),
  /** Nouns for a number as something told, and for where it was told. */
  "figure.told": words(`
    figure number toll count tally total data statistic estimate statement report post message
    publication announcement tweet information`),
  "figure.told.pronoun": words(`it them this that`),
  "figure.told.pointing": words(`the this that these those such its`),
  /** Verbs of making a number known. */
  "figure.publish": words(`
    publish post release print issue announce give provide circulate report appear name cite state
    send put distribute supply communicate disclose`),
  /** Words that call what was told a slip. */
  "figure.error": words(`
    error mistake glitch mistakenly erroneously erroneous inadvertently mistaken misprint blunder
    malfunction`),
  /** Between what was told and the slip. */
  "figure.error.link": words(`by in to of from a an the as technical because due result owing`),
  /** Parts of a number, and what happens to them in a slip. */
  "figure.digit": words(`digit numeral`),
  "figure.swap": words(`swap transpose switch reverse interchange invert mix place confuse`),
  "figure.deny": words(`deny dispute`),
  "figure.never": words(`never not`),
  "figure.be": words(`be call describe admit acknowledge blame`),
}
