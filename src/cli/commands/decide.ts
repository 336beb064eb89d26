import {
  type ClaimAnchor,
  type Correction,
  type Decision,
  type NonEmpty,
  SitrepError,
} from "../../model/index.ts"
import { correction } from "../corrections.ts"
import { now, withStore } from "../desk.ts"
import { type Pointer, pointer } from "../pointing.ts"
import { out } from "../print.ts"
import { phrase } from "./log.ts"
import { type ActOptions, signed } from "./withdraw.ts"

export interface DecideOptions extends ActOptions {
  readonly set?: readonly string[]
  readonly in?: string
  readonly kind?: string
}

type Way = Decision["decide"]

/** How many claims or mentions each decision is about. */
const takes: Readonly<Record<Way, 1 | 2>> = {
  accept: 1,
  reject: 1,
  correct: 1,
  together: 2,
  apart: 2,
  same: 2,
  different: 2,
}

/** Writes a decision into the journal of a dossier. */
export async function decide(
  location: string,
  way: string,
  words: readonly string[],
  options: DecideOptions,
): Promise<number> {
  refuseOdd(way, words, options)
  return withStore(location, async (store) => {
    const find = await pointer(store, { report: options.in, kind: options.kind })
    const decision = decided(way as Way, words, options, find)
    const act = { act: "decide", decision, reason: options.reason } as const
    const [entry] = await store.append(() => [{ ...signed(options), act }], now())
    out(`entry ${entry!.seq}: ${phrase(decision)}\n`)
    return 0
  })
}

function refuseOdd(way: string, words: readonly string[], { set }: DecideOptions): void {
  const fail = (message: string) => {
    throw new SitrepError("E_OPTION", message)
  }
  const want = takes[way as Way]
  if (!want) fail(`"${way}" is no decision; choose ${Object.keys(takes).join(", ")}`)
  if (words.length !== want)
    fail(
      `${way} takes ${want === 1 ? "one claim" : "two"}, not ${words.length}; put words in quotation marks`,
    )
  if (way === "correct" && !set?.length) fail("correct needs --set FIELD=VALUE")
  if (way !== "correct" && set?.length) fail(`--set goes with correct, not with ${way}`)
}

function decided(
  way: Way,
  words: readonly string[],
  { set = [] }: DecideOptions,
  find: Pointer,
): Decision {
  if (way === "same" || way === "different")
    return { decide: way, mentions: [find.mention(words[0]!), find.mention(words[1]!)] }
  const claims = words.map(find.claim) as [ClaimAnchor, ClaimAnchor]
  if (way === "together" || way === "apart") return { decide: way, claims }
  const [claim] = claims
  if (way !== "correct") return { decide: way, claim }
  const doc = find.home(claim.trigger.document)
  const changes = set.map((one) => correction(one, claim.kind, doc))
  return { decide: way, claim, changes: changes as unknown as NonEmpty<Correction> }
}
