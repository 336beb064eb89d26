import { storiesOf } from "../../corroborate/stories.ts"
import type { Row, Task } from "./task.ts"

/** Reports about one topic are alike beyond that; below this they are of two
 *  happenings all the same. */
const SUBTOPIC = 0.07

interface Mention {
  readonly doc: string
  readonly start: number
  readonly end: number
}

/** Which reports tell of one happening or, where mentions of events are given,
 *  which mentions: `{topic, docs, mentions?}` to `{topic, clusters}`. */
export const clusters: Task = {
  name: "clusters",
  predict(row) {
    const docs = (row.docs ?? []) as readonly Row[]
    const mentions = row.mentions as readonly Mention[] | undefined
    const stories = storiesOf(docs.map(telling), mentions && SUBTOPIC)
    const groups = stories.map((story) => story.map((n) => String(docs[n]!.id)))
    return {
      topic: row.topic,
      clusters:
        mentions === undefined
          ? groups.map((ids) => ids.map((doc) => ({ doc })))
          : happenings(mentions, groups, docs),
    }
  },
}

const telling = (doc: Row) => ({
  title: doc.title as string | undefined,
  text: String(doc.text ?? ""),
  publishedAt: doc.published as string | undefined,
})

/** Mentions in reports of one story that are told by one word. */
function happenings(
  mentions: readonly Mention[],
  groups: readonly (readonly string[])[],
  docs: readonly Row[],
): readonly (readonly Mention[])[] {
  const story = new Map(groups.flatMap((ids, n) => ids.map((id) => [id, n] as const)))
  const texts = new Map(docs.map((doc) => [String(doc.id), String(doc.text)]))
  const found = new Map<string, Mention[]>()
  for (const one of mentions) {
    const words = texts.get(one.doc)?.slice(one.start, one.end) ?? ""
    const key = `${story.get(one.doc)} ${stem(words)}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

/** The first word of a mention without its ending. */
function stem(words: string): string {
  const word = words.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0] ?? ""
  return word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 3))
}
