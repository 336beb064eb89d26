import { type Block, type DocumentMeta, type InputFormat, SitrepError } from "../model/index.ts"
import { decode } from "./decode.ts"
import { documentOf } from "./document.ts"
import { isoDate } from "./meta.ts"

/** Elements open at once that no page written by people reaches; a parser that
 *  walks by recursion fails somewhere above it. */
const DEEPEST = 700

/** What we use of the page's tree; the library brings no DOM types. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}

interface Page extends Node {
  querySelector(selector: string): (Node & { getAttribute(name: string): string | null }) | null
}

/** An HTML page: the main text with its title, date, byline and outlet;
 *  navigation, comments and advertising are left out. */
export const html: InputFormat = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml"],
  sniff: (head) => /<(?:!doctype html|html|head|body|article|p|div|meta)\b/i.test(latin(head)),
  async *read(bytes, origin) {
    const { text: source, remark } = await decode(bytes, origin, declaredCharset(bytes))
    refuseDeep(source, origin)
    const { parseHTML } = await import("linkedom")
    const page = parseHTML(whole(source)).document as unknown as Page
    const { meta, content } = await mainOf(page)
    const root = parseHTML(whole(content)).document as unknown as Page
    const { text, blocks } = plain(meta.title, root)
    const language = page.querySelector("html")?.getAttribute("lang") || undefined
    const name = meta.url ?? origin
    yield await documentOf({
      text,
      name,
      origin,
      meta,
      blocks,
      language,
      remarks: remark ? [remark] : [],
    })
  },
}

const latin = (head: Uint8Array): string => String.fromCharCode(...head.subarray(0, 2048))

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes))?.[1]

const whole = (source: string): string =>
  /<(?:html|body)\b/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`

const empty = new Set(
  "area base br col embed hr img input link meta source track wbr p li".split(" "),
)

function refuseDeep(source: string, at: string): void {
  let depth = 0
  for (const tag of source.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi)) {
    if (tag[3] || empty.has(tag[2]!.toLowerCase())) continue
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth <= DEEPEST) continue
    const message = `nests more than ${DEEPEST} elements, as no page does; save it as plain text`
    throw new SitrepError("E_INPUT", message, `${at}, character ${tag.index}`)
  }
}

/** The class that defuddle's CommonJS bundle is; its types describe another shape. */
type Extractor = new (
  page: Page,
  options: object,
) => { parse(): Readonly<Record<"content" | "title" | "author" | "site" | "published", string>> }

/** Site-specific extractors want an address; a page without one gets one that
 *  no site has (RFC 2606). */
const NOWHERE = "https://report.invalid/"

/** The article of a page and what the page says about it. */
async function mainOf(page: Page): Promise<{ meta: Partial<DocumentMeta>; content: string }> {
  const Defuddle = (await import("defuddle")).default as unknown as Extractor
  const body = page.querySelector("body")?.textContent?.trim() ?? ""
  const url = attribute(page, 'link[rel="canonical"]', "href")
  const address = url !== undefined && URL.canParse(url) ? url : NOWHERE
  const found = new Defuddle(page, { useAsync: false, markdown: false, url: address }).parse()
  const published = found.published || attribute(page, "time[datetime]", "datetime") || ""
  const meta: Partial<DocumentMeta> = {
    title: found.title || undefined,
    author: found.author || undefined,
    publisher:
      attribute(page, 'meta[property="og:site_name"]', "content") ?? (found.site || undefined),
    url,
    publishedAt: isoDate(published) ?? isoDate(body.slice(0, 1500)),
  }
  return { meta, content: found.content }
}

const attribute = (page: Page, selector: string, name: string): string | undefined =>
  page.querySelector(selector)?.getAttribute(name)?.trim() || undefined

const lineBreaking = new Set(
  "P DIV LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE ARTICLE SECTION HEADER FOOTER MAIN ASIDE TABLE TR TD TH FIGURE FIGCAPTION PRE DL DT DD BODY HTML ADDRESS HR".split(
    " ",
  ),
)
const unseen = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME HEAD TITLE".split(" "))

/** Text of a page, its paragraphs parted by blank lines, the title first. */
function plain(title: string | undefined, root: Page): { text: string; blocks: Block[] } {
  const parts: { words: string; role: Block["role"] }[] = title
    ? [{ words: title, role: "title" }]
    : []
  let line = ""
  const flush = (role: Block["role"]) => {
    const words = line
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim()
    if (words !== "" && words !== title) parts.push({ words, role })
    line = ""
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += (node.textContent ?? "").replace(/\s+/g, " ")
    else if (node.nodeName === "BR") line += "\n"
    else if (!unseen.has(node.nodeName)) inside(node)
  }
  const inside = (node: Node): void => {
    const breaks = lineBreaking.has(node.nodeName)
    const role = node.nodeName === "FIGCAPTION" ? "caption" : "paragraph"
    if (breaks) flush("paragraph")
    for (const child of node.childNodes) walk(child)
    if (breaks) flush(role)
  }
  walk(root)
  flush("paragraph")
  return joined(parts)
}

/** Text and paragraphs of a piece of HTML that is all content, under its title. */
export async function fragment(
  source: string,
  title: string | undefined,
): Promise<{ text: string; blocks: Block[] }> {
  refuseDeep(source, "the content of a feed's item")
  const { parseHTML } = await import("linkedom")
  return plain(title, parseHTML(whole(source)).document as unknown as Page)
}

function joined(parts: readonly { words: string; role: Block["role"] }[]): {
  text: string
  blocks: Block[]
} {
  const blocks: Block[] = []
  let text = ""
  for (const { words, role } of parts) {
    if (text !== "") text += "\n\n"
    blocks.push({ start: text.length, end: text.length + words.length, role })
    text += words
  }
  return { text, blocks }
}
