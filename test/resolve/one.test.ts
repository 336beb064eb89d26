import { describe, expect, test } from "vitest"
import { standardEngine } from "../../src/engine.ts"
import { type Dossier, documentId } from "../../src/model/index.ts"

const engine = standardEngine()

function joined(...texts: readonly string[]): Dossier {
  const readings = texts.map((text, n) =>
    engine.read(
      {
        id: documentId(`report ${n}`, text),
        text,
        name: `report ${n}`,
        language: "en",
        meta: {
          title: undefined,
          publisher:
            n === 0 ? "Organization for Security and Co-operation in Europe" : `Paper ${n}`,
          author: undefined,
          url: undefined,
          publishedAt: "2022-03-03",
          translatedFrom: undefined,
        },
        blocks: [],
      },
      [],
    ),
  )
  return engine.dossier(readings, [], { together: [], apart: [] })
}

/** The actors that bear a name. */
const bearing = ({ actors }: Dossier, name: string) =>
  actors.filter(({ names }) => names.includes(name))

describe("what several reports name is one actor", () => {
  test("a town, though one report speaks of its airport first", () => {
    const found = joined(
      "Rebels seized the airport of Shymkent on Tuesday. Shops in Shymkent stayed shut, and Shymkent was without power.",
      "Police closed all roads in Shymkent on Tuesday.",
    )
    expect(bearing(found, "Shymkent")).toHaveLength(1)
  })

  test("a body that publishes itself, and that others name", () => {
    const found = joined(
      "The Organization for Security and Co-operation in Europe (OSCE) has withdrawn its observers from Donetsk.",
      "Shots were heard near Donetsk, the OSCE said on Tuesday.",
    )
    const bodies = found.actors.filter(({ names }) =>
      names.some((name) => /OSCE|Co-operation/.test(name)),
    )
    expect(bodies).toHaveLength(1)
  })

  test("the prosecutors and the authorities of a state", () => {
    const found = joined(
      "Georgian prosecutors said on Tuesday that nine men were charged. Georgian authorities gave no names.",
      "Georgian prosecutors have charged nine men, and Georgian authorities closed two banks.",
    )
    expect(bearing(found, "Georgian prosecutors")).toHaveLength(1)
    expect(bearing(found, "Georgian authorities")).toHaveLength(1)
  })

  test("a town under its name as it is written, not in the capitals of a dateline", () => {
    const found = joined(
      "SHYMKENT, 3 March 2022 (Paper) - Two men were killed on Thursday, police said.",
      "SHYMKENT, 3 March 2022 (Paper) - Police closed all roads. Shops in Shymkent stayed shut.",
    )
    expect(bearing(found, "Shymkent").map(({ names }) => names[0])).toEqual(["Shymkent"])
  })

  test("but not any people of a state", () => {
    const found = joined(
      "Georgian miners went on strike in Chiatura on Tuesday.",
      "Georgian miners were buried in Tkibuli on Tuesday.",
    )
    expect(bearing(found, "Georgian miners")).toHaveLength(2)
  })
})

test("a role that is part of the name of a town makes nobody its bearer", () => {
  const { documents, actors, links } = joined(
    "NUR-SULTAN, 3 March 2022 (Paper) - Two men were killed on Thursday, police said. They had come from Nur-Sultan.",
  )
  const towns = new Set(actors.filter(({ type }) => type === "gpe").map(({ id }) => id as string))
  const claims = documents.flatMap(({ claims }) => claims)
  const roles = claims.filter(
    (claim) =>
      claim.kind === "relation" &&
      claim.role !== undefined &&
      links.some(({ mention, to }) => mention === claim.subject && towns.has(to)),
  )
  expect(roles).toEqual([])
})
