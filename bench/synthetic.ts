import type { Coming } from "../src/cli/arrivals.ts"
import { type Program, sha256 } from "../src/store/index.ts"

const towns = "Larn Quay Brel Oster Tamm Vell Sorrin Kade Ums Port-Hale".split(" ")
const bodies = "interior ministry,health ministry,police,army,city council,red cross".split(",")
const deeds = ["killed", "injured", "arrested", "evacuated"]

/** A short report that no other says in the same words. */
export const story = (n: number): string => {
  const town = towns[n % towns.length]!
  const day = 1 + (Math.floor(n / 40) % 28)
  return `At least ${3 + ((n * 7) % 90)} people were ${deeds[n % 4]} in ${town} on Friday, the ${bodies[n % 6]} said.\n\nShops in street ${n} stayed shut. "We heard ${n % 13} shots," a resident told reporter ${n} of ${town} on ${day} June.\n`
}

/** One such report as a JSON file. */
export const file = (n: number): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      id: `r${n}`,
      text: story(n),
      outlet: `Outlet ${n % 200}`,
      published: new Date(Date.UTC(2021, 5, 1 + Math.floor(n / 400))).toISOString().slice(0, 10),
      language: "en",
    }),
  )

/** So many of them, one after the other, as they come to a dossier. */
export async function* synthetic(program: Program, count: number): AsyncIterable<Coming> {
  for (let n = 0; n < count; n++) {
    const bytes = file(n)
    const origin = `r${n}.json`
    const original = { sha256: sha256(bytes), bytes }
    for await (const item of program.ingest(bytes, origin))
      yield { original, origin, part: 0, item }
  }
}
