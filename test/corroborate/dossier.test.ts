import fc from "fast-check"
import { expect, test } from "vitest"
import { officeOf } from "../../src/corroborate/bodies.ts"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { Dossier } from "../../src/model/index.ts"
import { event, exactly, figure, moreThan, type Report, reports } from "../support/reports.ts"

const ministry = { ministry: "The ministry" }

const morning: Report = {
  publisher: "Morning Post",
  publishedAt: "2022-01-07",
  text: "The ministry said 26 protesters were killed and 18 officers died.",
  who: ministry,
  told: [
    figure("26 protesters", "killed", exactly(26), "protester", {
      says: ["ministry"],
      time: "2022-01-07",
    }),
    figure("18 officers", "killed", exactly(18), "police", {
      says: ["ministry"],
      time: "2022-01-07",
    }),
  ],
}

const second: Report = {
  publisher: "Evening Star",
  publishedAt: "2022-01-07",
  text: "Twenty-six dead: The ministry put the toll at 26 demonstrators and called the dead rioters.",
  who: ministry,
  told: [
    figure("26 demonstrators", "killed", exactly(26), "protester", {
      says: ["ministry"],
      time: "2022-01-07",
    }),
  ],
}

const early: Report = {
  publisher: "Early Bird",
  publishedAt: "2022-01-05",
  text: "The ministry spoke of 8 officers dead.",
  who: ministry,
  told: [
    figure("8 officers", "killed", exactly(8), "police", {
      says: ["ministry"],
      time: "2022-01-05",
    }),
  ],
}

const labelled: Report = {
  publisher: "State Channel",
  publishedAt: "2022-01-07",
  text: "The ministry reports 26 criminals eliminated. Order has been restored in the region.",
  who: ministry,
  told: [
    figure("26 criminals", "killed", exactly(26), "criminal", {
      says: ["ministry"],
      time: "2022-01-07",
    }),
    event("Order has been restored", "ORDER", { mode: "restored", place: "Kazakhstan" }),
  ],
}

const street: Report = {
  publisher: "Street Voice",
  publishedAt: "2022-01-07",
  text: "Clashes went on downtown. The leader has left, some say. The leader has not left, his aide insists.",
  who: { leader: "The leader" },
  told: [
    event("Clashes", "ASSAULT", { place: "Almaty" }),
    event("has left", "TRAVEL", { actor: ["leader"], modality: "hedged" }),
    event("has not left", "TRAVEL", { actor: ["leader"], modality: "denied" }),
  ],
}

const made = (...some: Report[]): Dossier => {
  const { docs, resolution } = reports(...some)
  return dossier(docs, resolution, [])
}

const exact = (found: Dossier, id: string): string | undefined =>
  found.documents.flatMap((doc) => doc.claims).find((claim) => claim.id === id)?.citation.exact

test("two papers that quote one ministry are one voice", () => {
  const found = made(morning, second)
  const both = found.corroborations.find((one) => one.claims.length === 2)
  expect(both?.claims.map((id) => exact(found, id))).toEqual(
    expect.arrayContaining(["26 protesters", "26 demonstrators"]),
  )
  expect(both?.voices).toHaveLength(1)
})

test("two speakers who say the same are two voices", () => {
  const own = { ...second, who: { police: "The ministry" } }
  const found = made(morning, {
    ...own,
    told: own.told.map((told) => ({ ...told, says: ["police"] })),
  })
  expect(found.corroborations.find((one) => one.claims.length === 2)?.voices).toHaveLength(2)
})

test("a ministry that publishes itself is the voice that others quote", () => {
  const own: Report = {
    publisher: "ministry",
    publishedAt: "2022-01-07",
    text: "This morning 26 protesters were dead.",
    told: [figure("26 protesters", "killed", exactly(26), "protester", { time: "2022-01-07" })],
  }
  const found = made(morning, own)
  expect(found.corroborations.find((one) => one.claims.length === 2)?.voices).toHaveLength(1)
})

test("a later total takes the place of an earlier one", () => {
  const found = made(morning, early)
  const police = found.series.find((one) => one.group === "police")
  expect(police?.points.map((point) => exact(found, point.claim))).toEqual([
    "8 officers",
    "18 officers",
  ])
  expect(police?.range.best).toBe(18)
  expect(police?.conflicts).toEqual([])
})

test("two totals for one time are in conflict, and the range holds both", () => {
  const higher: Report = {
    publisher: "Monitor",
    publishedAt: "2022-01-07",
    text: "A monitor counted 40 protesters killed.",
    told: [figure("40 protesters", "killed", exactly(40), "protester", { time: "2022-01-07" })],
  }
  const series = made(morning, higher).series.find((one) => one.group === "protester")
  expect(series?.range).toEqual({ low: 26, best: undefined, high: 40, bound: "range" })
  expect(series?.conflicts).toHaveLength(1)
})

test("a bound without an upper end leaves the range open", () => {
  const open = {
    ...morning,
    told: [figure("26 protesters", "killed", moreThan(26), "protester", { says: ["ministry"] })],
  }
  expect(made(open).series[0]?.range.high).toBeUndefined()
})

test("a denied figure is in no series", () => {
  const denied = {
    ...morning,
    told: [figure("26 protesters", "killed", exactly(26), "protester", { modality: "denied" })],
  }
  expect(made(denied).series).toEqual([])
})

test("order restored stands against clashes of the same day inside the place", () => {
  const found = made(labelled, street)
  const met = found.contradictions.find((one) => one.by === "order")
  expect(met?.between.map((id) => exact(found, id))).toEqual(["Order has been restored", "Clashes"])
})

test("a denial is tied to what it denies", () => {
  const found = made(street)
  const denial = found.contradictions.find((one) => one.by === "denial")
  expect(denial?.between.map((id) => exact(found, id))).toEqual(["has not left", "has left"])
})

test("one number under two names that judge is a pair of labels and one series", () => {
  const found = made(morning, labelled)
  expect(found.labels.map(({ labels }) => labels)).toEqual([["criminals", "protesters"]])
  const series = found.series.filter(({ points }) =>
    points.some(({ claim }) => /26/.test(exact(found, claim) ?? "")),
  )
  expect(series).toHaveLength(1)
})

test("an order is no incident, nor is what is denied", () => {
  const ordered: Report = {
    ...street,
    told: [
      event("Clashes", "ASSAULT", { frame: "ordered" }),
      event("has not left", "TRAVEL", { actor: ["leader"], modality: "denied" }),
    ],
  }
  expect(made(ordered).incidents).toEqual([])
})

test("the order in which reports come does not matter", () => {
  const all = [morning, second, early, labelled, street]
  const expected = JSON.stringify(made(...all))
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
      const { docs, resolution } = reports(...some)
      const same = reports(...all).resolution
      expect(JSON.stringify(dossier(docs, { ...resolution, same: same.same }, []))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

test("fighting that is only mentioned, or is over, does not stand against order restored", () => {
  const past: Report = {
    ...street,
    who: {},
    text: "The mission turns clashes into talks.",
    told: [event("clashes", "ASSAULT", { place: "Almaty" })],
  }
  expect(made(labelled, past).contradictions).toEqual([])
})

test("an office of a state is one voice under all its names", () => {
  const named = (name: string, country: string | undefined = "KAZ") =>
    officeOf({
      names: [name],
      type: "organization",
      country,
    })
  expect(named("Interior Ministry")).toBe(named("Ministry of Internal Affairs of Kazakhstan"))
  expect(named("Interior Ministry")).toBe(named("Kazakh Interior Ministry"))
  expect(named("Interior Ministry")).not.toBe(named("Interior Ministry", "KGZ"))
  expect(named("Interior Ministry")).not.toBe(named("Ministry of Health"))
  expect(named("Free Steppe")).toBeUndefined()
})

test("one voice does not contradict itself about what somebody is", () => {
  const claimed = (standing: string, says?: string[]) => ({
    kind: "relation" as const,
    words: standing === "claimed" ? "self-styled president" : "president of the valley",
    ...(says ? { says } : {}),
    own: { relation: "office", subject: "leader", object: "valley", role: "president", standing },
  })
  const paper: Report = {
    publisher: "Courier",
    publishedAt: "2022-01-07",
    text: "The leader, president of the valley. Critics speak of a self-styled president.",
    who: { leader: "The leader", valley: "the valley", critics: "Critics" },
    told: [claimed("current"), claimed("claimed")],
  }
  expect(made(paper).contradictions).toEqual([])
  const two = { ...paper, told: [claimed("current"), claimed("claimed", ["critics"])] }
  expect(made(two).contradictions).toHaveLength(1)
})

test("a dated total does not stand against a greater one of a later report", () => {
  const monitor: Report = {
    publisher: "Monitor",
    publishedAt: "2022-01-07",
    text: "A monitor counted 18 officers dead.",
    told: [figure("18 officers", "killed", exactly(18), "police")],
  }
  const series = made(early, monitor).series.find((one) => one.group === "police")
  expect(series?.conflicts).toEqual([])
  expect(series?.range.best).toBe(18)
})

test("one voice quoted by two papers does not stand against itself", () => {
  const other: Report = {
    ...second,
    text: "The ministry put the toll at 31 demonstrators.",
    told: [
      figure("31 demonstrators", "killed", exactly(31), "protester", {
        says: ["ministry"],
        time: "2022-01-07",
      }),
    ],
  }
  const series = made(morning, other).series.find((one) => one.group === "protester")
  expect(series?.conflicts).toEqual([])
  expect(series?.range).toEqual({ low: 26, best: undefined, high: 31, bound: "range" })
})

test("the office of a prosecutor general is one office, with or without its state", () => {
  const named = (name: string) => officeOf({ names: [name], type: "organization", country: "KAZ" })
  expect(named("Prosecutor General's Office of Kazakhstan")).toBe(named("Kazakh prosecutors"))
  expect(named("Prosecutor General's Office")).toBe(named("Prosecutor General"))
})

test("a paper that passes on an office's number in its own voice is no voice of it", () => {
  const passing: Report = {
    publisher: "Gazette",
    publishedAt: "2022-01-07",
    text: "The day left 26 protesters dead.",
    told: [figure("26 protesters", "killed", exactly(26), "protester", { time: "2022-01-07" })],
  }
  const voices = (some: readonly Report[]) =>
    made(...some).corroborations.find((one) => one.claims.length === some.length)?.voices
  expect(voices([morning, second, passing])).toHaveLength(1)
  expect(
    voices([passing, { ...passing, publisher: "Herald", text: `${passing.text} So says all.` }]),
  ).toHaveLength(2)
})

test("a denial of what nobody is named in is tied to the same word in the same town", () => {
  const landed = (publisher: string, text: string, more: Partial<Report["told"][number]> = {}) => ({
    publisher,
    publishedAt: "2022-01-07",
    text,
    who: { Almaty: "Almaty" },
    told: [event("landed in Almaty", "TRAVEL", { place: "Almaty", ...more })],
  })
  const told = landed("Post", "A grey glider landed in Almaty at noon.")
  const denial = landed("Star", "No glider landed in Almaty, it said.", { modality: "denied" })
  const [tied] = made(told, denial).contradictions
  expect(tied?.kind).toBe("denial")
  expect(tied?.between).toHaveLength(2)
  expect(made({ ...told, publishedAt: "2022-02-07" }, denial).contradictions).toEqual([])
})
