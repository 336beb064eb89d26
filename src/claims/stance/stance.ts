import type {
  Agreement,
  Annotated,
  ClaimId,
  ClaimKind,
  Context,
  Draft,
  MentionId,
  ReadLayers,
  SameAs,
  Span,
  StanceClaim,
} from "../../model/index.ts"
import { reactions } from "../../ontology/reactions.ts"
import { type Syntax, syntax } from "../syntax.ts"
import { written } from "../written.ts"
import { type Taken, taken } from "./ways.ts"
import { stanceWords } from "./words.ts"

/** How actors take what others do: who praises, warns, condemns whom. */
export const stance: ClaimKind<StanceClaim> = {
  kind: "stance",
  extract,
  compare,
  headline,
  columns: [
    { name: "polarity", about: "favor, against or neutral", value: (c) => c.polarity },
    { name: "reaction", about: "Key of the table of reactions", value: (c) => c.reaction },
  ],
}

function extract(doc: Annotated<ReadLayers>, context: Context): readonly Draft<StanceClaim>[] {
  const tree = syntax(doc)
  const words = stanceWords(context.language)
  const ruled = byRule(doc, context, tree)
  const told = new Set(ruled.map(({ trigger }) => trigger))
  const own = doc.tokens.flatMap((_, at) => (told.has(at) ? [] : taken(at, tree, words)))
  return [...ruled, ...own].sort((a, b) => a.trigger - b.trigger).map((one) => drafted(one, tree))
}

/** Stances that rules tell. */
function byRule(doc: Annotated<ReadLayers>, { language }: Context, tree: Syntax): readonly Taken[] {
  return written("stance", language, doc).flatMap(({ rule, root, captures }) => {
    const [holder, target] = [captures.holder, captures.target].map((at) =>
      at === undefined ? undefined : (tree.mention(at) ?? tree.mentionAround(at)),
    )
    const { reaction } = rule.gives
    if (!holder || !target || reaction === undefined) return []
    const trigger = captures.trigger ?? root
    return [{ reaction, holder, target, trigger, how: "rule", rule: rule.id }]
  })
}

function drafted(one: Taken, tree: Syntax): Draft<StanceClaim> {
  const trigger = tree.span(one.trigger, one.trigger)
  const object = tree.child(one.trigger, "obj", "xcomp")
  const told = object === undefined ? trigger : tree.span(object, object)
  const target = typeof one.target === "number" ? tree.span(one.target, one.target) : one.target
  const near = [told, one.holder, target].filter((span) => close(span, one, tree))
  return {
    kind: "stance",
    span: {
      start: Math.min(trigger.start, ...near.map((span) => span.start)),
      end: Math.max(trigger.end, ...near.map((span) => span.end)),
    },
    trigger,
    holder: one.holder.id,
    target: typeof one.target === "number" ? ("" as ClaimId) : one.target.id,
    ...(typeof one.target === "number" && { refers: { target } }),
    polarity: reactions.get(one.reaction)?.polarity ?? "neutral",
    reaction: one.reaction,
    place: undefined,
    time: undefined,
    by: one.rule ?? `stance.${one.how}`,
  }
}

/** Is a span told in the clause of the stance, and not fetched from before it? */
function close(span: Span, { trigger, target }: Taken, tree: Syntax): boolean {
  const at = tree.tokensIn(span)[0] ?? trigger
  const fetched =
    typeof target === "object" &&
    span === target &&
    target.head < trigger &&
    !tree.under(target.head, trigger) &&
    !tree.under(trigger, target.head)
  return !fetched && tree.sentence(at).first === tree.sentence(trigger).first
}

/** Two stances of one holder towards one target agree when they lean the same
 *  way; leaning both ways at the same time is a conflict, at different times a
 *  change of mind. */
function compare(a: StanceClaim, b: StanceClaim, same: SameAs): Agreement {
  const target = a.target === b.target || same.actor(a.target as MentionId, b.target as MentionId)
  if (!same.actor(a.holder, b.holder) || !target) return "unrelated"
  if (a.reaction === b.reaction) return "same"
  const opposed = new Set([a.polarity, b.polarity])
  if (!opposed.has("favor") || !opposed.has("against")) return "compatible"
  return same.time(a, b) === false ? "superseded" : "conflict"
}

/** "Chad condemns the raid" */
function headline(claim: StanceClaim, name: (mention: MentionId) => string): string {
  const label = reactions.get(claim.reaction ?? "")?.label ?? claim.polarity
  return `${name(claim.holder)} ${label} ${name(claim.target as MentionId)}`
}
