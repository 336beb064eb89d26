import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ingest } from "../../src/ingest/index.ts"
import type { Ingested } from "../../src/model/index.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Bytes of windows-1252 for characters below U+0100, given as escapes. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0))

async function all(content: Uint8Array | string, origin: string): Promise<Ingested[]> {
  const found: Ingested[] = []
  for await (const item of ingest(typeof content === "string" ? utf8(content) : content, origin))
    found.push(item)
  return found
}

async function one(content: Uint8Array | string, origin: string) {
  const [item, ...others] = await all(content, origin)
  expect(others).toEqual([])
  if (!item?.ok) throw item?.error ?? new Error("nothing came out")
  return item.document
}

async function fault(content: Uint8Array | string, origin: string): Promise<string> {
  const [item] = await all(content, origin)
  if (!item || item.ok) throw new Error("no fault was found")
  return `${item.error.at}: ${item.error.message}`
}

describe("plain text", () => {
  const story =
    "Storm Closes Harbour\nBy Ada Quill\n\nPORT BAY, March 3 (Coast Wire) - Ships stayed out.\n\nNobody was hurt."

  test("keeps the text to the last character", async () => {
    expect((await one(`${story}\n\n`, "a.txt")).text).toBe(`${story}\n\n`)
  })

  test("finds title, byline, agency and paragraphs", async () => {
    const { meta, blocks, text } = await one(story, "a.txt")
    expect(meta).toMatchObject({
      title: "Storm Closes Harbour",
      author: "Ada Quill",
      publisher: "Coast Wire",
    })
    expect(blocks.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
      ["title", "Storm Closes Harbour"],
      ["byline", "By Ada Quill"],
      ["paragraph", "PORT BAY, March 3 (Coast Wire) - Ships stayed out."],
      ["paragraph", "Nobody was hurt."],
    ])
  })

  test.each([
    "PORT BAY, 3 March 2020 (Coast Wire) - Ships stayed out.",
    "PORT BAY (Coast Wire) — Ships stayed out.",
    "Port Bay, Old Shore, March 3 (Coast Wire) -- Ships stayed out.",
  ])("knows the agency of %j", async (text) => {
    expect((await one(text, "a.txt")).meta.publisher).toBe("Coast Wire")
  })

  test.each([
    ["date 2021-05-09 The strike went on.", "2021-05-09"],
    ["Published: 9 May 2021\n\nThe strike went on.", "2021-05-09"],
    ["May 9, 2021\nThe strike went on.", "2021-05-09"],
    ["The strike of 31 February 2021 never was.", undefined],
  ])("reads the date of %j", async (text, date) => {
    expect((await one(text, "a.txt")).meta.publishedAt).toBe(date)
  })
})

describe("charsets", () => {
  test("windows-1252 quotation marks come out as quotation marks, whatever the page declares", async () => {
    const page =
      '<html><head><meta charset="iso-8859-1"></head><body><p>The \x93order\x94 was the mayor\x92s, he said on Monday.</p></body></html>'
    expect((await one(bytes(page), "a.html")).text).toContain("“order” was the mayor’s")
    expect(
      (
        await one(
          bytes("The \x93order\x94 was the mayor\x92s, and it was given to the police."),
          "a.txt",
        )
      ).text,
    ).toContain("“order” was the mayor’s")
  })

  test("a page that declares one charset and is in another is read as what it is, with a remark", async () => {
    const page =
      '<html><head><meta charset="windows-1251"></head><body><p>The “order” was the mayor’s.</p></body></html>'
    const [item] = await all(page, "a.html")
    expect(item?.ok && item.document.text).toContain("“order”")
    expect(item?.ok && item.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining("declares windows-1251 but is utf-8"),
    ])
  })

  test("byte order marks are obeyed and not part of the text", async () => {
    expect((await one(bytes("\xef\xbb\xbfOne, two."), "a.txt")).text).toBe("One, two.")
    expect((await one(bytes("\xff\xfeH\x00i\x00"), "a.txt")).text).toBe("Hi")
  })
})

describe("HTML", () => {
  const page = `<!doctype html><html lang="en"><head><title>Dam holds | River Post</title>
    <meta property="og:site_name" content="River Post"><meta property="article:published_time" content="2023-04-02T08:00:00Z"></head>
    <body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Dam holds</h1>
    <p>Engineers said on Sunday that the dam would hold, and that <b>four</b> villages had been left by their people in the night.</p>
    <p>The governor thanked them &amp; promised help for everybody who had lost a house in the flood.</p>
    <script>window.evil = 1</script></article><footer>All rights reserved</footer></body></html>`

  test("gives the main text, its paragraphs, and what the page says of itself", async () => {
    const { text, meta, blocks } = await one(page, "a.html")
    expect(meta).toMatchObject({
      title: "Dam holds",
      publisher: "River Post",
      publishedAt: "2023-04-02T08:00:00Z",
    })
    expect(text).toContain("thanked them & promised")
    expect(text).not.toMatch(/evil|Sport|rights/)
    for (const { start, end } of blocks)
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
    expect(blocks[0]?.role).toBe("title")
  })

  test("broken pages give what can be read", async () => {
    expect((await one("<p>Half a page <b>and no end", "a.html")).text).toContain(
      "Half a page and no end",
    )
  })

  test("a page nested past all reason is one error with its place", async () => {
    expect(await fault(`${"<div>".repeat(5000)}deep`, "deep.html")).toMatch(
      /deep\.html, character \d+: nests more than/,
    )
  })
})

describe("JSON and JSON lines", () => {
  test("a record keeps its text, id and data", async () => {
    const row = {
      id: "r1",
      text: "Two boats sank.",
      title: "Boats",
      published: "2020-01-02",
      outlet: "Shore",
      url: "u",
    }
    const document = await one(JSON.stringify(row), "a.json")
    expect(document).toMatchObject({ name: "r1", text: "Two boats sank." })
    expect(document.meta).toMatchObject({
      title: "Boats",
      publishedAt: "2020-01-02",
      publisher: "Shore",
      url: "u",
    })
  })

  test("half a line is an error of its own; the lines around it are read", async () => {
    const items = await all(
      '{"id":"1","text":"One."}\n{"id":"2","te\n{"id":"3","text":"Three."}\n',
      "a.jsonl",
    )
    expect(items.map((item) => (item.ok ? item.document.name : item.error.at))).toEqual([
      "1",
      "a.jsonl, line 2, column 14",
      "3",
    ])
  })

  test.each([
    ['{"id":1}', /has no text; a report needs "text"/],
    ['{"text":', /a\.json, line 1, column \d+: is not valid JSON; it ends too early/],
    ["[3]", /item 1: is no JSON object/],
    ['{"text":"a \\ud800 b"}', /half a character \(a lone surrogate\) at offset 2/],
  ])("says what is wrong with %j", async (text, message) => {
    expect(await fault(text, "a.json")).toMatch(message)
  })
})

describe("input that is no report", () => {
  test.each([
    ["", "e.txt", /is empty/],
    [" \n\t", "e.txt", /holds no text/],
    ["%PDF-1.7 x", "e", /is a PDF.*pdftotext/],
    ["PK\u0003\u0004", "e", /ZIP/],
    ["x", "a.docx", /format that is not read \(\.docx\); give/],
  ])("%j in %s", async (text, origin, message) => {
    expect(await fault(text, origin)).toMatch(message)
  })

  test("binary is named with its place", async () => {
    expect(
      await fault(
        Uint8Array.from({ length: 900 }, (_, i) => i % 256),
        "a.bin",
      ),
    ).toBe("a.bin, byte 0: is binary, not text; give a text, HTML or JSON file")
  })

  test("another language is recognised", async () => {
    const document = await one(
      "Президент заявил в пятницу, что порядок восстановлен во всех регионах страны.",
      "a.txt",
    )
    expect(document.language).toBe("ru")
  })
})

describe("any bytes", () => {
  test("never throw, and every block lies inside the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.html", "a.json", "a.jsonl", "a"),
        async (content, origin) => {
          for (const item of await all(content, origin)) {
            if (!item.ok) expect(item.error.message).not.toBe("")
            else
              for (const { start, end } of item.document.blocks)
                expect(start >= 0 && start < end && end <= item.document.text.length).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
