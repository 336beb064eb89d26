import { performance } from "node:perf_hooks"
import { standardEngine } from "../src/engine.ts"
import { languages } from "../src/languages/index.ts"
import type { Annotated, Arc, LayerName, Name, Tag, Token } from "../src/model/index.ts"
import { documentId } from "../src/model/index.ts"
import { mentions } from "../src/read/mentions.ts"
import { resolve } from "../src/resolve/index.ts"

type Doc = Annotated<LayerName>

/** Park and Miller's generator: the same reports in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 2147483647
    return state % sides
  }
}

const starts = "Ba Be Do Ga Ha Ka Ke La Lu Ma Mi No Pa Ra Re Sa Se Ta To Va Ya Zo".split(" ")
const middles = "ra li no me du shi ka ve ro ta ni be go lu".split(" ")
const ends = "n k v m r s l kov nov lin man sen ti dze".split(" ")
const cities = "Almaty Oslo Lagos Manila Quito Tbilisi Dakar Lima Minsk Hanoi".split(" ")

const wordOf = (n: number): string => {
  const [a, b] = [n % starts.length, Math.floor(n / starts.length)]
  return (
    starts[a]! + middles[b % middles.length]! + ends[Math.floor(b / middles.length) % ends.length]!
  )
}

/** Surnames that the reports draw from: fewer than there are people. */
const SURNAMES = 1500
const GIVEN = 300

/** Who a sentence is about: somebody whom all reports name, now and then in
 *  another spelling, or one of ever more people. */
function subject(n: number, roll: (sides: number) => number): readonly string[] {
  const known = [["Kassym-Jomart", "Tokayev"], ["Tokaev"], ["K.", "Toqaev"], ["Tokayev"]]
  if (n === 0) return known[roll(known.length)]!
  const surname = wordOf(roll(SURNAMES))
  return n === 3 ? [surname] : [wordOf(2000 + roll(GIVEN)), surname]
}

/** A report of six sentences "Ada Lo arrived in Oslo ." with all the layers that
 *  resolving reads. */
function report(number: number, roll: (sides: number) => number): Doc {
  const layers = {
    tokens: [] as Token[],
    tags: [] as Tag[],
    arcs: [] as Arc[],
    names: [] as Name[],
  }
  const sentences: Doc["sentences"][number][] = []
  let text = ""
  const add = (form: string, tag: Omit<Tag, "feats">, arc: Arc): void => {
    const start = text === "" || form === "." ? text.length : text.length + 1
    text = text.padEnd(start) + form
    layers.tokens.push({ start, end: text.length, form })
    layers.tags.push({ ...tag, feats: "" })
    layers.arcs.push(arc)
  }
  for (let n = 0; n < 6; n++) {
    const first = layers.tokens.length
    const who = subject(n, roll)
    const verb = first + who.length
    for (const [i, form] of who.entries())
      add(
        form,
        { lemma: form, upos: "PROPN", xpos: "NNP" },
        i === 0 ? { head: verb, deprel: "nsubj" } : { head: first, deprel: "flat" },
      )
    add("arrived", { lemma: "arrive", upos: "VERB", xpos: "VBD" }, { head: -1, deprel: "root" })
    add("in", { lemma: "in", upos: "ADP", xpos: "IN" }, { head: verb + 2, deprel: "case" })
    const city = cities[roll(cities.length)]!
    add(city, { lemma: city, upos: "PROPN", xpos: "NNP" }, { head: verb, deprel: "obl" })
    add(".", { lemma: ".", upos: "PUNCT", xpos: "." }, { head: verb, deprel: "punct" })
    const span = (from: number, to: number) => ({
      start: layers.tokens[from]!.start,
      end: layers.tokens[to - 1]!.end,
      first: from,
      last: to,
    })
    layers.names.push(
      { ...span(first, verb), type: "PER" },
      { ...span(verb + 2, verb + 3), type: "LOC" },
    )
    sentences.push(span(first, layers.tokens.length))
  }
  const meta = {
    title: undefined,
    publisher: undefined,
    author: undefined,
    url: undefined,
    publishedAt: "2022-01-07",
    translatedFrom: undefined,
  }
  const name = `report ${number}`
  const document = { id: documentId(name, text), text, name, language: "en", meta, blocks: [] }
  const doc = { document, sentences, ...layers }
  const [language] = languages
  return {
    ...doc,
    ...mentions.annotate(doc, { language: language!, note() {} }),
    quotations: [],
    times: [],
    quantities: [],
    attributions: [],
    scopes: [],
    claims: [],
  }
}

/** Prints how processor time grows with the number of reports: an exponent of 1 is linear. */
function scale(most: number): void {
  const world = standardEngine().world()
  const roll = dice(7)
  const all = Array.from({ length: most }, (_, i) => report(i, roll))
  resolve(all.slice(0, 500), world)
  console.log("reports    mentions    actors        ms    ms/report   exponent")
  let before: { size: number; ms: number } | undefined
  for (let size = most / 16; size <= most; size *= 2) {
    const docs = all.slice(0, size)
    const began = process.cpuUsage()
    const { actors } = resolve(docs, world)
    const ms = process.cpuUsage(began).user / 1000
    const exponent = before && Math.log(ms / before.ms) / Math.log(size / before.size)
    const count = docs.reduce((sum, doc) => sum + doc.mentions.length, 0)
    const cells = [size, count, actors.length, ms.toFixed(0), (ms / size).toFixed(3)]
    console.log(
      `${cells.map((cell) => String(cell).padStart(9)).join(" ")}   ${exponent?.toFixed(2) ?? ""}`,
    )
    before = { size, ms }
  }
}

/** What the world costs: time and memory to open it and to ask for many names. */
function world(): void {
  const heap = () => {
    globalThis.gc?.()
    const { heapUsed, arrayBuffers, external } = process.memoryUsage()
    return (heapUsed + Math.max(arrayBuffers, external)) / 2 ** 20
  }
  const engine = standardEngine()
  const before = heap()
  const began = performance.now()
  const { gazetteer } = engine.world()
  gazetteer.find("Almaty")
  const opened = performance.now() - began
  const loaded = heap() - before
  const names = Array.from({ length: 20000 }, (_, i) => wordOf(i))
  const asked = performance.now()
  for (const name of names) gazetteer.find(name)
  const each = ((performance.now() - asked) * 1000) / names.length
  console.log(
    `world data: opened in ${opened.toFixed(0)} ms, ${loaded.toFixed(1)} MB (with 20,000 names asked: ${(heap() - before).toFixed(1)} MB); a look-up of a new name ${each.toFixed(1)} µs`,
  )
}

world()
scale(Number(process.argv[2] ?? 16000))
