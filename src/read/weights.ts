import { SitrepError } from "../model/index.ts"

/** Says what a file of weights is. `version` names the training that made it;
 *  `parts` the models inside, e.g. `parser`. */
export interface WeightsHeader {
  /** BCP 47. */
  readonly language: string
  readonly version: string
  readonly parts: readonly string[]
}

/** A file of weights that has been checked. */
export interface Weights {
  readonly header: WeightsHeader
  /** The bytes under a name, a view on the file that begins at a multiple of
   *  eight.
   *  @throws {SitrepError} E_WEIGHTS when the file has no such section. */
  section(name: string): Uint8Array
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly length: number
}

const magic = [0x53, 0x49, 0x54, 0x52, 0x57, 0x54, 0x53, 0x0a] // "SITRWTS\n"
const format = 1
/** The checksum stands after the magic and covers all that follows it. */
const checked = 16
const preamble = 24
const aligned = (n: number): number => (n + 7) & ~7

/** Joins named bytes into one file: magic, checksum, format, header, bytes. The
 *  same input gives the same bytes. */
export function packWeights(
  header: WeightsHeader,
  sections: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  let end = 0
  const entries = Object.entries(sections).map(([name, { length }]): Entry => {
    const start = end
    end = aligned(start + length)
    return { name, start, length }
  })
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: entries }))
  const body = preamble + aligned(json.length)
  const bytes = new Uint8Array(body + end)
  bytes.set(magic)
  bytes.set(json, preamble)
  for (const entry of entries) bytes.set(sections[entry.name]!, body + entry.start)
  const view = new DataView(bytes.buffer)
  view.setUint32(16, format, true)
  view.setUint32(20, json.length, true)
  const [low, high] = checksum(bytes.subarray(checked))
  view.setUint32(8, low, true)
  view.setUint32(12, high, true)
  return bytes
}

/** Files that have been checked, by their bytes, which stay as they are: several
 *  models lie in one file, and each opens it. */
const opened = new WeakMap<Uint8Array, Weights>()

/** Checks a file of weights and gives its sections.
 *  @throws {SitrepError} E_WEIGHTS when it is no such file, is of another
 *  format or language, or is damaged. */
export function openWeights(bytes: Uint8Array, language: string): Weights {
  const weights = opened.get(bytes) ?? checkedWeights(bytes)
  opened.set(bytes, weights)
  const { header } = weights
  if (header.language !== language)
    fail(`are for "${header.language}", not "${language}"; give the weights of that language`)
  return weights
}

function checkedWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = checkPreamble(bytes, view)
  const body = preamble + aligned(length)
  const json = new TextDecoder().decode(bytes.subarray(preamble, preamble + length))
  const { sections, ...header }: WeightsHeader & { sections: Entry[] } = JSON.parse(json)
  const views = new Map(
    sections.map(({ name, start, length }) => [name, alignedView(bytes, body + start, length)]),
  )
  return {
    header,
    section: (name) => views.get(name) ?? fail(`hold no "${name}"; they are of another version`),
  }
}

/** The length of the header, once everything before it has been checked. */
function checkPreamble(bytes: Uint8Array, view: DataView): number {
  if (bytes.length < preamble || magic.some((byte, i) => bytes[i] !== byte))
    fail("are not a file of sitrep weights; install the package again")
  const [low, high] = checksum(bytes.subarray(checked))
  if (low !== view.getUint32(8, true) || high !== view.getUint32(12, true))
    fail("are damaged (the checksum differs); install the package again")
  if (view.getUint32(16, true) !== format)
    fail(`are of format ${view.getUint32(16, true)}, this program reads ${format}; update both`)
  return view.getUint32(20, true)
}

function fail(what: string): never {
  throw new SitrepError("E_WEIGHTS", `the weights ${what}`)
}

/** A view, or a copy when the file itself begins at an odd place in memory. */
function alignedView(bytes: Uint8Array, start: number, length: number): Uint8Array {
  const part = bytes.subarray(start, start + length)
  return part.byteOffset % 8 === 0 ? part : part.slice()
}

/** 64 bits in two halves: FNV-1a, and beside it a second multiplication that
 *  takes in the first. Finds damage, not malice. */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  const { length } = bytes
  let low = 0x811c9dc5
  let high = 0x1b873593 ^ length
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    low = Math.imul(low ^ byte, 0x01000193)
    high = Math.imul(high ^ (byte + low), 0x5bd1e995)
  }
  return [low >>> 0, high >>> 0]
}
