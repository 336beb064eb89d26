import { languages } from "../../languages/index.ts"
import { countries } from "../../ontology/countries.ts"
import { demonyms } from "../../resolve/demonyms.ts"
import { gazetteer } from "../../resolve/gazetteer.ts"
import { toponyms } from "../../resolve/toponyms.ts"
import { whereabouts } from "../../resolve/whereabouts.ts"
import { resource } from "../../resources.ts"
import type { Task } from "./task.ts"

const alpha2 = new Map(countries.map((country) => [country.code, country.alpha2]))

let table: ReturnType<typeof gazetteer> | undefined

/** Toponyms, and adjectives of states, with the place each is. */
export const places: Task = {
  name: "places",
  predict(row, tools) {
    const { doc } = tools.walk(tools.document(row))
    table ??= gazetteer(resource("data/places.tsv"))
    const language = languages.find(({ code }) => code === doc.document.language)!
    const scene = { doc, gazetteer: table, language }
    const named = whereabouts(scene, toponyms(scene))
    return {
      id: row.id,
      places: [...named, ...demonyms(scene, named)].map(({ start, end, entry }) => ({
        start,
        end,
        lat: entry?.latitude,
        lon: entry?.longitude,
        geonamesId: entry?.geonames,
        country: entry && alpha2.get(entry.country),
        level: entry?.kind === "country" ? "country" : undefined,
      })),
    }
  },
}
