import { describe, expect, test } from "vitest"
import { ingest } from "../../src/ingest/index.ts"
import type { Ingested } from "../../src/model/index.ts"

async function read(
  source: string | Uint8Array,
  origin = "feed.xml",
): Promise<readonly Ingested[]> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source
  const found: Ingested[] = []
  for await (const item of ingest(bytes, origin)) found.push(item)
  return found
}

const documents = (items: readonly Ingested[]) =>
  items.flatMap((item) => (item.ok ? [item.document] : []))

const rss = `<?xml version="1.0"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Larn Post</title><language>en-gb</language>
<item><title>Fire &amp; ferry</title><link>https://larn.example/1</link><guid>tag:larn,1</guid>
<dc:creator>Ada Lo</dc:creator><pubDate>Fri, 04 Jun 2021 10:00:00 GMT</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>Twelve people were hurt.</p><p>The port is shut.</p>]]></content:encoded></item>
<item><title>Two</title><link>https://larn.example/2</link><description>Plain words &amp; no more.</description></item>
<item><link>https://larn.example/3</link></item>
</channel></rss>`

describe("a feed", () => {
  test("in RSS gives a report an item, with the fullest text there is", async () => {
    const items = await read(rss)
    const [one, two] = documents(items)
    expect(one).toMatchObject({
      name: "tag:larn,1",
      language: "en",
      text: "Fire & ferry\n\nTwelve people were hurt.\n\nThe port is shut.",
      meta: {
        title: "Fire & ferry",
        publisher: "Larn Post",
        author: "Ada Lo",
        url: "https://larn.example/1",
        publishedAt: "2021-06-04T10:00:00Z",
      },
    })
    expect(one!.blocks.map(({ role }) => role)).toEqual(["title", "paragraph", "paragraph"])
    expect(two).toMatchObject({
      name: "https://larn.example/2",
      text: "Two\n\nPlain words & no more.",
    })
    expect(items[2]).toMatchObject({ ok: false, origin: "feed.xml, item 3" })
  })

  test.each([
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay Times</title><entry><id>u:1</id><title>Calm</title><published>2021-06-04T10:00:00Z</published><link rel="edit" href="https://q.example/e"/><link href="https://q.example/1"/><content type="html">&lt;p&gt;Quay is calm.&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      "RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>Quay Times</title></channel><item rdf:about="u:1"><title>Calm</title><link>https://q.example/1</link><description>Quay is calm.</description><dc:date>2021-06-04T10:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Quay Times",
        items: [
          {
            id: "u:1",
            title: "Calm",
            url: "https://q.example/1",
            content_text: "Quay is calm.",
            date_published: "2021-06-04T10:00:00Z",
          },
        ],
      }),
    ],
  ])("in %s gives the same", async (_, source) => {
    for (const origin of ["feed.json", "https://q.example/feed", "x.txt"])
      expect(documents(await read(source, origin))).toMatchObject([
        {
          name: "u:1",
          text: "Calm\n\nQuay is calm.",
          meta: {
            publisher: "Quay Times",
            publishedAt: "2021-06-04T10:00:00Z",
            url: "https://q.example/1",
          },
        },
      ])
  })

  test("keeps its charset, and every offset gives back its text", async () => {
    const source = rss
      .replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"')
      .replace("Plain", "Se\u00f1or")
    const [, two] = documents(await read(Buffer.from(source, "latin1")))
    expect(two!.text).toContain("Se\u00f1or words")
    for (const { start, end } of two!.blocks)
      expect(two!.text.slice(start, end).trim()).not.toBe("")
  })

  test("that is broken, and XML that is none, are one error each", async () => {
    for (const source of ["<rss><channel><title>x", "<?xml version='1.0'?><recipes/>"]) {
      const items = await read(source)
      expect(items.filter(({ ok }) => ok)).toEqual([])
      expect(items.length).toBeLessThan(2)
    }
    expect(await read("<?xml version='1.0'?><recipes/>")).toMatchObject([
      { ok: false, error: { code: "E_INPUT", message: expect.stringContaining("is no feed") } },
    ])
  })
})
