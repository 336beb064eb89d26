import { expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { ActorId, Dossier, Mention, Place, Resolution } from "../../src/model/index.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

interface Patch {
  readonly mention?: Partial<Mention>
  readonly place?: (place: Place) => Partial<Place>
  readonly actor?: (id: string) => Partial<Resolution["actors"][number]>
}

const made = (some: readonly Report[], patch: Patch = {}): Dossier => {
  const { docs, resolution } = reports(...some)
  return dossier(
    docs.map((doc) => ({
      ...doc,
      mentions: doc.mentions.map((one) => ({ ...one, ...patch.mention })),
    })),
    {
      ...resolution,
      places: resolution.places.map((one) => ({ ...one, ...patch.place?.(one) })),
      actors: resolution.actors.map((one) => ({ ...one, ...patch.actor?.(one.id) })),
    },
    [],
  )
}

const sizes = ({ incidents }: Dossier): readonly number[] =>
  incidents.map(({ events }) => events.length).sort()

const attack = (paper: string, target: string, verb = "stormed"): Report => ({
  publisher: paper,
  publishedAt: "2023-06-03",
  text: `Miners ${verb} the ${target} of Dalby on Thursday, says ${paper}.`,
  who: { miners: "Miners", [target]: `the ${target}` },
  told: [
    event(`${verb} the ${target}`, "ASSAULT", {
      actor: ["miners"],
      recipient: [target],
      place: "Dalby",
      time: "2023-06-01",
    }),
  ],
})

test("two buildings of one town that one crowd attacks on one day are two incidents", () => {
  const all = [attack("Post", "depot"), attack("Star", "mint"), attack("Sun", "depot", "burned")]
  expect(sizes(made(all, { mention: { type: "facility" } }))).toEqual([1, 2])
})

test("a building that only its kind is told of may be the one that another paper names", () => {
  const all = [attack("Post", "airport"), attack("Star", "airport of Dalby")]
  const other = attack("Sun", "airport of Brekke")
  expect(sizes(made(all, { mention: { type: "facility" } }))).toEqual([2])
  expect(sizes(made([all[1]!, other], { mention: { type: "facility" } }))).toEqual([1, 1])
})

test("what happens at the airport of a town happens in the town, elsewhere it does not", () => {
  const at = (paper: string, place: string): Report => ({
    publisher: paper,
    publishedAt: "2023-06-01",
    text: `A crowd seized the runway, writes ${paper}.`,
    who: { crowd: "A crowd" },
    told: [event("seized", "ASSAULT", { actor: ["crowd"], place, time: "2023-06-01" })],
  })
  const all = [at("Post", "Dalby"), at("Star", "Dalby Airfield")]
  const airfield = (degrees: number) => (one: Place) =>
    one.name === "Dalby" ? {} : { precision: "site" as const, latitude: one.latitude + degrees }
  expect(sizes(made(all, { place: airfield(0.1) }))).toEqual([2])
  expect(sizes(made(all, { place: airfield(3) }))).toEqual([1, 1])
})

test("what is told of the early morning and of the evening of a day is two happenings", () => {
  const fight = (paper: string, hours: readonly [string, string]): Report => ({
    publisher: paper,
    publishedAt: "2023-06-02",
    text: `${paper} heard of shooting in Dalby.`,
    told: [event("shooting", "ASSAULT", { place: "Dalby", time: "2023-06-01", hours })],
  })
  const early = fight("Post", ["00:00", "06:00"])
  expect(sizes(made([early, fight("Star", ["18:00", "24:00"])]))).toEqual([1, 1])
  expect(sizes(made([early, fight("Star", ["06:00", "12:00"])]))).toEqual([2])
})

test("what moved makes two tellings one where nobody is told of, by its noun or its name", () => {
  const flight = (paper: string, day: string, vehicle: string, word = "landed"): Report => ({
    publisher: paper,
    publishedAt: day,
    text: `${paper} has seen how the ${vehicle} ${word} in Dalby.`,
    told: [event(word, "TRAVEL", { place: "Dalby", vehicle })],
  })
  const first = flight("Post", "2023-06-01", "grey Cessna")
  const later = (vehicle: string, word?: string) =>
    sizes(made([first, flight("The Star of Brekke", "2023-06-05", vehicle, word)]))
  expect(later("Cessna 402")).toEqual([2])
  expect(later("ferry")).toEqual([1, 1])
  expect(later("Cessna 402", "departed")).toEqual([1, 1])
})

/** A report of forces that leave a country, or of what its noun takes up. */
const leaving = (paper: string, day: string, who: string, verb: string, more = ""): Report => ({
  publisher: paper,
  publishedAt: day,
  text: `${paper}: the ${who} ${verb} on that day. ${more}`,
  who: { [who]: `the ${who}` },
  told: [
    event(verb, "RETREAT", { mode: "withdraw", actor: [who], place: "Kazakhstan", time: day }),
    ...(more === ""
      ? []
      : [event("pullout", "RETREAT", { mode: "withdraw", place: "Kazakhstan", again: verb })]),
  ],
})

test("forces of one state that leave a country within days leave once, in stages", () => {
  const all = (day: string) => [
    leaving("Post", "2023-06-01", "first guards", "pulled out"),
    leaving("Star", day, "Norland sappers", "went home", "The pullout has begun."),
  ]
  const forces = (country: string | undefined) => () => ({ sector: "MIL", country })
  expect(sizes(made(all("2023-06-06"), { actor: forces("NOR") }))).toEqual([3])
  expect(sizes(made(all("2023-06-20"), { actor: forces("NOR") }))).toEqual([1, 2])
  expect(sizes(made(all("2023-06-06"), { actor: forces(undefined) }))).toEqual([1, 2])
})

test("some of a group act for all of it", () => {
  const all = [
    leaving("Post", "2023-06-01", "guards", "pulled out"),
    leaving("Star", "2023-06-01", "last units of the guards", "went home"),
  ]
  const whole = (id: string) => (/units/.test(id) ? { whole: "guards" as ActorId } : {})
  const found = made(all, { actor: whole })
  expect(found.incidents.flatMap(({ reasons }) => reasons.map(({ why }) => why))).toEqual([
    "in Kazakhstan, on the same day, by the same, of the same kind",
  ])
})

test("two who speak with the same minister on one day have two talks", () => {
  const talk = (who: string): Report => ({
    publisher: `Office of ${who}`,
    publishedAt: "2023-06-01",
    text: `${who} spoke with the minister on Thursday.`,
    who: { [who]: who, minister: "the minister" },
    told: [
      event("spoke", "CONSULT", {
        actor: [who],
        recipient: ["minister"],
        place: "Kazakhstan",
        time: "2023-06-01",
      }),
    ],
  })
  expect(sizes(made([talk("Ada Brun"), talk("Otto Lind")]))).toEqual([1, 1])
  expect(sizes(made([talk("Ada Brun"), { ...talk("Ada Brun"), publisher: "Post" }]))).toEqual([2])
})

test("the words of a copy tell what they tell in its origin, with its voice", () => {
  const story =
    "Overnight a column of lorries left the quarry and blocked the bridge over the Orlo river for nine hours before it drove off."
  const paper = (publisher: string, day: string, head: string): Report => ({
    publisher,
    publishedAt: day,
    text: `${head} ${story}`,
    told: [event("blocked", "PROTEST")],
  })
  const found = made([
    paper("Wire", "2023-06-01", "ORLO (Wire)."),
    paper("Gazette", "2023-06-20", "From the wires."),
  ])
  expect(found.groups).toHaveLength(1)
  expect(sizes(found)).toEqual([2])
  expect(found.corroborations.map(({ claims, voices }) => [claims.length, voices.length])).toEqual([
    [2, 1],
  ])
  const [voice] = found.corroborations[0]!.voices
  expect(voice?.document).toBe(found.groups[0]?.documents[0])
})

/** A number of the ministry, with what the paper adds in its own voice. */
const update = (day: string, n: number, own: readonly number[] = []): Report => ({
  publisher: `Paper of ${day}`,
  publishedAt: day,
  text: `The ministry puts the toll at ${n} dead. ${own.map((one) => `It had been ${one} before.`).join(" ")}`,
  who: { ministry: "The ministry" },
  told: [
    figure(`${n} dead`, "killed", exactly(n), undefined, { says: ["ministry"] }),
    ...own.map((one) => figure(`been ${one}`, "killed", exactly(one), undefined)),
  ],
})

test("a lower number in a report's own voice beside the office's is what was said before", () => {
  const found = made([update("2023-06-01", 225), update("2023-06-09", 230, [225, 219])])
  const [series] = found.series
  expect(series?.points.filter(({ standing }) => standing === "current")).toHaveLength(1)
  expect(series?.conflicts).toEqual([])
  expect(series?.assessments.find(({ policy }) => policy === "acled")?.best).toBe(230)
})

test("a later number of a paper's own takes no place of one that it quotes beside it", () => {
  const paper: Report = {
    publisher: "Post",
    publishedAt: "2023-06-04",
    text: "The ministry counted 16 dead by Thursday. By Sunday 21 were dead.",
    who: { ministry: "The ministry" },
    told: [
      figure("16 dead", "killed", exactly(16), undefined, {
        says: ["ministry"],
        time: "2023-06-01",
      }),
      figure("21 were dead", "killed", exactly(21), undefined, { time: "2023-06-04" }),
    ],
  }
  const standing = ({ series }: Dossier) => series[0]?.points.map((one) => one.standing)
  const { told, ...rest } = paper
  const apart = [
    { ...rest, publishedAt: "2023-06-02", told: told.slice(0, 1) },
    { ...rest, publisher: "Star", told: told.slice(1) },
  ]
  expect(standing(made([paper]))).toEqual(["current", "current"])
  expect(standing(made(apart))).toEqual(["superseded", "current"])
})

test("a title before a name says whose office speaks", () => {
  const said = (publisher: string, words: string): Report => ({
    publisher,
    publishedAt: "2023-06-01",
    text: `There are 31 dead, ${words} told the ${publisher}.`,
    who: { Brun: words },
    told: [figure("31 dead", "killed", exactly(31), undefined, { says: ["Brun"] })],
  })
  const office: Report = {
    publisher: "Post",
    publishedAt: "2023-06-01",
    text: "The Harbour Ministry counts 31 dead so far.",
    who: { "Harbour Ministry": "The Harbour Ministry" },
    told: [figure("31 dead", "killed", exactly(31), undefined, { says: ["Harbour Ministry"] })],
  }
  const found = (words: string) =>
    made([office, said("Star", words)], {
      mention: { type: "person" },
      actor: (id) => ({ country: "KAZ", ...(id === "Brun" && { type: "person" }) }),
    })
  const voices = (words: string) =>
    found(words).corroborations.find(({ claims }) => claims.length === 2)?.voices.length
  expect(voices("Harbour Minister Brun")).toBe(1)
  expect(voices("Brun")).toBe(2)
  const origins = ({ speakers }: Dossier) => new Set(speakers?.map(({ origin }) => origin)).size
  expect(found("Brun").speakers).toHaveLength(2)
  expect(origins(found("Harbour Minister Brun"))).toBe(1)
  expect(origins(found("Brun"))).toBe(2)
})

test("his office is the one that he speaks for", () => {
  const { docs, resolution } = reports({
    publisher: "Star",
    publishedAt: "2023-06-01",
    text: "Harbour Minister Brun spoke on Friday. In May his office had given a toll of 31.",
    who: { Brun: "Harbour Minister Brun", he: "his", office: "his office" },
    told: [figure("toll of 31", "killed", exactly(31), undefined, { says: ["office"] })],
  })
  const kinds: Readonly<Record<string, Partial<Mention>>> = {
    m1: { type: "person" },
    m2: { type: "person", level: "pronoun" },
    m3: { level: "nominal" },
  }
  const read = docs.map((doc) => ({
    ...doc,
    mentions: doc.mentions.map((one) => ({ ...one, ...kinds[one.id.split("/")[1]!] })),
  }))
  const actors = resolution.actors.map((one) => ({
    ...one,
    country: "KAZ",
    ...(one.names[0] === "Brun" && { type: "person" as const }),
  }))
  const links = resolution.links.map((link) =>
    link.to === "he" ? { ...link, to: "Brun" as ActorId } : link,
  )
  const { speakers } = dossier(read, { ...resolution, actors, links }, [])
  expect(speakers?.find(({ by }) => by.endsWith("/m3"))?.origin).toBe("KAZ harbour ministry")
})
