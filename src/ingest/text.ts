import type { Block, InputFormat } from "../model/index.ts"
import { decode } from "./decode.ts"
import { documentOf, paragraphs } from "./document.ts"
import { headOf } from "./meta.ts"

/** Plain text: one report a file. */
export const text: InputFormat = {
  name: "text",
  extensions: [".txt", ".text", ".md"],
  sniff: () => true,
  async *read(bytes, origin) {
    const { text, remark } = await decode(bytes, origin)
    const { meta, roles } = headOf(text)
    const blocks = paragraphs(text).flatMap((block) => divided(block, roles))
    yield await documentOf({
      text,
      name: origin,
      origin,
      meta,
      blocks,
      language: undefined,
      remarks: remark ? [remark] : [],
    })
  },
}

/** A paragraph whose first lines are title, byline or dateline falls apart into
 *  those and the rest. */
function divided(block: Block, roles: readonly Block[]): Block[] {
  const inside = roles.filter((role) => block.start <= role.start && role.end <= block.end)
  const last = inside.at(-1)
  if (!last) return [block]
  const rest = { ...block, start: last.end }
  return rest.start + 1 < rest.end ? [...inside, rest] : inside
}
