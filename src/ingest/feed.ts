import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith"
import { type Ingested, type InputFormat, SitrepError } from "../model/index.ts"
import { decode } from "./decode.ts"
import { documentOf, paragraphs } from "./document.ts"
import { fragment } from "./html.ts"
import { isoDate } from "./meta.ts"

/** What the kinds of feed call an item's parts, under one name each. */
interface Item {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly author: string | undefined
  readonly url: string | undefined
  readonly published: string | undefined
  /** HTML or plain text, the fullest that there is. */
  readonly content: string | undefined
}

interface Feed {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly items: readonly Item[]
}

/** RSS, RDF, Atom and JSON Feed: a report an item, named by the item's own id so
 *  that it is known again when the feed is read again. */
export const feed: InputFormat = {
  name: "feed",
  extensions: [".rss", ".atom", ".rdf", ".xml"],
  sniff: (head) => {
    const start = String.fromCharCode(...head.subarray(0, 2048)).replace(/^\u00ef\u00bb\u00bf/, "")
    return (
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/.test(
        start,
      ) || /^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start)
    )
  },
  async *read(bytes, origin) {
    const { text, remark } = await decode(bytes, origin, declaredCharset(bytes))
    const found = await parsed(text, origin)
    for (const [n, item] of found.items.entries())
      yield await report(item, found, `${origin}, item ${n + 1}`, remark ? [remark] : [])
  },
}

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(
    String.fromCharCode(...bytes.subarray(0, 256)),
  )?.[1]

async function parsed(text: string, origin: string): Promise<Feed> {
  const { parseFeed } = await import("feedsmith")
  try {
    const found = parseFeed(text)
    if (found.format === "rss") return ofRss(found.feed)
    if (found.format === "atom") return ofAtom(found.feed)
    if (found.format === "rdf") return ofRdf(found.feed)
    return ofJson(found.feed)
  } catch {
    const words = "is no feed that can be read; give RSS, Atom, RDF or JSON Feed, or the pages"
    throw new SitrepError("E_INPUT", words, origin)
  }
}

const ofRss = ({ title, language, items = [] }: RssFeed.Feed<string>): Feed => ({
  title,
  language,
  items: items.map((item) => ({
    id: item.guid?.value,
    title: item.title,
    author: item.dc?.creators?.[0] ?? named(item.authors?.[0]),
    url: item.link,
    published: item.pubDate ?? item.dc?.dates?.[0],
    content: item.content?.encoded ?? item.description,
  })),
})

const ofAtom = ({ title, entries = [], xml }: AtomFeed.Feed<string>): Feed => ({
  title: title?.value,
  language: xml?.lang,
  items: entries.map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    author: entry.authors?.[0]?.name,
    url: (entry.links?.find(({ rel }) => !rel || rel === "alternate") ?? entry.links?.[0])?.href,
    published: entry.published ?? entry.updated,
    content: entry.content?.value ?? entry.summary?.value,
  })),
})

const ofRdf = ({ title, items = [] }: RdfFeed.Feed<string>): Feed => ({
  title,
  language: undefined,
  items: items.map((item) => ({
    id: item.rdf?.about,
    title: item.title,
    author: item.dc?.creators?.[0],
    url: item.link,
    published: item.dc?.dates?.[0],
    content: item.content?.encoded ?? item.description,
  })),
})

const ofJson = ({ title, language, items = [] }: JsonFeed.Feed<string>): Feed => ({
  title,
  language,
  items: items.map((item) => ({
    id: item.id,
    title: item.title,
    author: item.authors?.[0]?.name,
    url: item.url,
    published: item.date_published ?? item.date_modified,
    content: item.content_html ?? item.content_text ?? item.summary,
  })),
})

const named = (person: string | { name?: string } | undefined): string | undefined =>
  typeof person === "string" ? person : person?.name

/** An item as a report; one without words of its own is an error of its own. */
async function report(
  { id, title, author, url, published, content = "" }: Item,
  from: Feed,
  origin: string,
  remarks: readonly string[],
): Promise<Ingested> {
  const body = /<[a-z/!]/i.test(content)
    ? await fragment(content, title)
    : plainly(title, content.trim())
  return documentOf({
    text: body.text,
    name: id ?? url ?? origin,
    origin,
    meta: {
      title,
      publisher: from.title,
      author,
      url,
      publishedAt: published === undefined ? undefined : dateOf(published),
    },
    blocks: body.blocks,
    language: from.language,
    remarks,
  })
}

/** The moment of an RFC 822 date with its zone, in UTC; else the day. */
function dateOf(words: string): string | undefined {
  const zoned = /\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC?|Z|[A-Z]{2}T|[+-]\d{4})\s*$/.test(
    words,
  )
  const moment = zoned ? Date.parse(words) : Number.NaN
  if (Number.isNaN(moment)) return isoDate(words)
  return new Date(moment).toISOString().replace(".000", "")
}

/** Plain words under their title. */
function plainly(title: string | undefined, words: string) {
  const text = [title, words].filter(Boolean).join("\n\n")
  const [first, ...rest] = paragraphs(text)
  const head = first && title ? [{ ...first, role: "title" as const }] : first ? [first] : []
  return { text, blocks: [...head, ...rest] }
}
