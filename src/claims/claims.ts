import {
  type Annotated,
  type Annotator,
  type Claim,
  type ClaimId,
  type ClaimKind,
  type Context,
  chainAt,
  cite,
  type Draft,
  overlaps,
  type ReadLayers,
  type Span,
  within,
} from "../model/index.ts"
import { grantedClause } from "./granted.ts"
import { headers } from "./headers.ts"
import { claimKinds } from "./index.ts"
import { mended } from "./mended.ts"
import { telling } from "./responsibility.ts"
import { standing } from "./standing.ts"
import { type Syntax, syntax } from "./syntax.ts"

type Needs = ReadLayers | "attributions" | "scopes"

/** Asks every kind of claim what the report claims, and adds to each claim what
 *  all kinds have: id, citation, who says so, how firmly, and of which world.
 *  In text order; claims on the same words in the order of the kinds. */
export const claims: Annotator<Needs, "claims"> = {
  name: "claims",
  annotate: (doc, context) => ({ claims: found(doc, context) }),
}

function found(doc: Annotated<Needs>, context: Context): readonly Claim[] {
  const kinds = Object.values(claimKinds) as readonly ClaimKind<Claim>[]
  const read = mended(doc, context.language)
  const silent = headers(doc, context.language)
  const drafts = kinds
    .flatMap((kind) => kind.extract(read, context))
    .filter(({ trigger }) => !silent(trigger))
  const ordered = referring(drafts)
    .map((draft, order) => ({ draft, order }))
    .sort((a, b) => a.draft.trigger.start - b.draft.trigger.start || a.order - b.order)
    .map(({ draft }) => draft)
  const s = syntax(read)
  const idOf = (n: number) => within<"claim">(doc.document.id, "c", n + 1) as ClaimId
  return ordered.map((draft, n) => {
    const said = telling(doc.attributions, draft.trigger, s, context.language.lexicons)
    const others = Object.entries(draft.refers ?? {}).map(
      ([field, trigger]) =>
        [field, idOf(ordered.findIndex((one) => isTold(one, trigger)))] as const,
    )
    return {
      ...complete({ ...doc, attributions: said }, s, draft, idOf(n)),
      ...Object.fromEntries(others),
    }
  })
}

/** Is a draft what another refers to by this trigger? */
const isTold = (draft: Draft<Claim>, trigger: Span): boolean =>
  draft.refers === undefined && overlaps(draft.trigger, trigger)

/** Without drafts that refer to what no draft claims. */
const referring = (drafts: readonly Draft<Claim>[]): readonly Draft<Claim>[] =>
  drafts.filter(({ refers = {} }) =>
    Object.values(refers).every((trigger) => drafts.some((one) => isTold(one, trigger))),
  )

function complete(doc: Annotated<Needs>, s: Syntax, draft: Draft<Claim>, id: ClaimId): Claim {
  const { span, modality, frame, refers: _, ...own } = draft
  return {
    ...own,
    id,
    citation: cite(doc.document, span),
    chain: chainAt(doc.attributions, draft.trigger),
    ...standing(draft.trigger, doc.attributions, doc.scopes, {
      ...(modality && { modality }),
      ...(frame && { frame }),
      granted: grantedClause(s, s.tokensIn(draft.trigger)[0] ?? -1),
    }),
  } as Claim
}
