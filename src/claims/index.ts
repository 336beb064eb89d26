import type { Claim, ClaimKind, ClaimKinds } from "../model/index.ts"
import { event } from "./event/event.ts"
import { figure } from "./figure/figure.ts"
import { relation } from "./relation/relation.ts"
import { stance } from "./stance/stance.ts"

/** All kinds of claim. Shared rooms ask this table and never test a claim's kind. */
export const claimKinds: { readonly [K in keyof ClaimKinds]: ClaimKind<ClaimKinds[K]> } = {
  event,
  figure,
  relation,
  stance,
}

/** The kind of a claim, to be asked about it. */
export const kindOf = <C extends Claim>(claim: C): ClaimKind<C> =>
  claimKinds[claim.kind] as unknown as ClaimKind<C>
