import { afterAll, describe, expect, test } from "vitest"
import {
  type Arrival,
  additionsIn,
  anchorOf,
  brokenLinks,
  canonical,
  type Draft,
  dossierAt,
  openStore,
  readingOf,
  remembered,
  reread,
  type Store,
  stateAt,
  verified,
} from "../../src/store/index.ts"
import { arrivalOf, plainProgram } from "../support/program.ts"
import { type Kind, postgresKind, sqliteKind } from "../support/stores.ts"

const noon = "2021-06-04T12:00:00.000Z"
const later = "2021-06-05T12:00:00.000Z"
const program = plainProgram()

const reports: readonly Arrival[] = [
  arrivalOf("Police in Larn counted 12 dead on Friday", "a.txt"),
  arrivalOf("The Ministry spoke of 14 dead, “at least”, in Larn", "b.txt"),
  arrivalOf("Nobody was hurt in Quay, said Brel 🙂", "c.txt"),
]

const { doc } = reports[0]!.reading
const reject: Draft = {
  by: "ada",
  act: {
    act: "decide",
    decision: { decide: "reject", claim: anchorOf(doc.claims[0]!, doc) },
    reason: "",
  },
}

/** What is looked for, and in which reports it is. */
const asked = [
  "LARN",
  "dead in Larn",
  "minis",
  "inis",
  "larn ministry 14",
  "🙂",
  "brel 🙂",
  "it's",
  "'|:*",
]
const answers = [
  ["a.txt", "b.txt"],
  ["a.txt", "b.txt"],
  ["b.txt"],
  [],
  ["b.txt"],
  ["a.txt", "b.txt", "c.txt"],
  ["c.txt"],
  [],
  ["a.txt", "b.txt", "c.txt"],
]

/** A program whose dossiers have a setting. */
const joining: typeof program = {
  ...program,
  dossier: (...given) => ({ ...program.dossier(...given), settings: [{} as never] }),
}

/** Does something with a new dossier, and closes it. */
async function within<T>(kind: Kind, act: (store: Store, location: string) => Promise<T>) {
  const location = kind.fresh()
  const store = await openStore(location, { create: true })
  try {
    return await act(store, location)
  } finally {
    await store.close()
  }
}

const kinds = [sqliteKind(), await postgresKind()].filter((kind) => kind !== undefined)
afterAll(async () => {
  for (const kind of kinds) await kind.clean()
})

describe.each(kinds.map((kind) => [kind.name, kind] as const))("a dossier in %s", (_, kind) => {
  test("is there after it was closed and opened again", async () => {
    const location = await within(kind, async (store, at) => {
      await store.add(reports, noon, program.stamp)
      return at
    })
    const store = await openStore(location)
    const entries = await store.entries()
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(await store.head()).toBe(3)
    expect(brokenLinks(entries)).toEqual([])
    for (const one of reports) {
      expect(await store.original(one.original.sha256)).toEqual(one.original.bytes)
      const [rows] = await store.rows([one.reading.doc.document.id])
      expect(JSON.stringify(readingOf(rows!).doc.claims)).toBe(
        JSON.stringify(one.reading.doc.claims),
      )
      expect(readingOf(rows!).doc.tokens).toEqual(one.reading.doc.tokens)
    }
    await store.close()
  })

  test("takes a report once, and says when it was taken out", async () => {
    await within(kind, async (store) => {
      const outcomes = async (...all: Arrival[]) =>
        (await store.add(all, noon, program.stamp)).map(({ outcome }) => outcome)
      const [a, b] = reports as [Arrival, Arrival]
      expect(await outcomes(a, a)).toEqual(["added", "known"])
      expect(await outcomes(a, b)).toEqual(["known", "added"])
      const document = a.reading.doc.document.id
      await store.append(
        () => [{ by: "ada", act: { act: "withdraw", document, reason: "x" } }],
        noon,
      )
      expect(await outcomes(a, b)).toEqual(["withdrawn", "known"])
      expect(await store.entries()).toHaveLength(3)
    })
  })

  test("is not made by looking for it", async () => {
    await expect(openStore(kind.fresh())).rejects.toMatchObject({
      code: "E_STORE",
      message: expect.stringContaining("sitrep add"),
    })
  })

  test("refuses to change or lose an entry or an original", async () => {
    await within(kind, async (store, location) => {
      await store.add(reports, noon, program.stamp)
      for (const statement of [
        "update journal set act = '{}' where seq = 1",
        "delete from journal where seq = 3",
        "update originals set sha256 = 'x'",
        "delete from originals",
      ])
        await expect(kind.raw(location, statement)).rejects.toThrow(/append-only/)
      expect((await verified(store, program, { again: true })).faults).toEqual([])
    })
  })

  test("lets many write at once, each entry tied to the one before", async () => {
    const location = kind.fresh()
    const writers = await Promise.all([0, 1, 2, 3].map(() => openStore(location, { create: true })))
    await Promise.all(
      writers.map(async (store, w) => {
        for (let n = 0; n < 8; n++)
          await store.add([arrivalOf(`Larn ${w * 8 + n}`, `${w}-${n}`)], noon, program.stamp)
      }),
    )
    const entries = await writers[0]!.entries()
    expect(brokenLinks(entries)).toEqual([])
    expect(entries).toHaveLength(32)
    for (const store of writers) await store.close()
  })

  test("writes nothing of a batch that fails", async () => {
    await within(kind, async (store) => {
      const broken = { ...arrivalOf("Larn 3", "d.txt"), at: null as unknown as string }
      const bad = { ...broken, reading: { ...broken.reading, notices: [1n] as never } }
      await expect(store.add([reports[0]!, bad], noon, program.stamp)).rejects.toThrow()
      expect(await store.entries()).toEqual([])
      expect(await store.originals()).toEqual([])
    })
  })

  test("gives the state at a moment as it was then", async () => {
    await within(kind, async (store) => {
      expect(await store.head()).toBe(0)
      await store.add(reports.slice(0, 2), noon, program.stamp)
      const then = canonical((await dossierAt(store, program)).dossier)
      await store.add(reports.slice(2), later, program.stamp)
      expect(canonical((await dossierAt(store, program)).dossier)).not.toBe(then)
      expect(canonical((await dossierAt(store, program, { at: noon })).dossier)).toBe(then)
      const before = await dossierAt(store, program, { at: noon, before: true })
      expect(before.dossier.documents).toEqual([])
    })
  })

  test("reads again what was lost, to the same bytes", async () => {
    await within(kind, async (store) => {
      await store.add(reports, noon, program.stamp)
      const before = await store.rows(reports.map(({ reading }) => reading.doc.document.id))
      await store.forget()
      expect(await reread(store, program, additionsIn(await store.entries()))).toEqual([])
      const after = await store.rows(reports.map(({ reading }) => reading.doc.document.id))
      const sums = (rows: typeof before) => rows.map(({ document }) => document.sha256)
      expect(sums(after)).toEqual(sums(before))
      await store.forget()
      expect((await dossierAt(store, program)).dossier.documents).toHaveLength(3)
    })
  })

  test("keeps what was worked out until something changes", async () => {
    await within(kind, async (store) => {
      let made = 0
      const count = () => remembered(store, program, "report", () => ({ made: ++made }))
      await store.add(reports.slice(0, 1), noon, program.stamp)
      expect([await count(), await count()]).toEqual([{ made: 1 }, { made: 1 }])
      await store.add(reports.slice(1), later, program.stamp)
      expect(await count()).toEqual({ made: 2 })
      await store.append(() => [{ by: "ada", act: { act: "undo", entry: 1, reason: "" } }], later)
      expect(await count()).toEqual({ made: 3 })
      expect(await remembered(store, plainProgram("plain 2"), "report", () => 4)).toBe(4)
    })
  })

  test("opens again with what was joined, to the byte", async () => {
    await within(kind, async (store, location) => {
      let joins = 0
      const counting: typeof program = {
        ...program,
        dossier: (...given) => {
          joins++
          return program.dossier(...given)
        },
      }
      await store.add(reports, noon, program.stamp)
      const fresh = await dossierAt(store, counting)
      const again = await openStore(location)
      const bytes = async () => JSON.stringify((await dossierAt(again, counting)).dossier)
      expect(await bytes()).toBe(JSON.stringify(fresh.dossier))
      expect(joins).toBe(1)
      await again.append(() => [reject], later)
      const rejected = await bytes()
      expect(joins).toBe(2)
      expect(rejected).not.toBe(JSON.stringify(fresh.dossier))
      expect(await bytes()).toBe(rejected)
      await kind.raw(location, "update derived set json = '[]' where name = 'joined'")
      expect(await bytes()).toBe(rejected)
      expect(joins).toBe(3)
      await store.forget()
      expect(await reread(store, program, additionsIn(await store.entries()))).toEqual([])
      expect(await bytes()).toBe(rejected)
      expect(joins).toBe(4)
      await again.close()
    })
  })

  test("hears anew what was decided of, and what another program heard", async () => {
    await within(kind, async (store, location) => {
      const asked: string[] = []
      const listening: typeof program = {
        ...program,
        alone: (reading) => {
          asked.push(reading.doc.document.name)
          return program.alone(reading)
        },
        dossier: (given, ...rest) => {
          for (const { doc } of given) if ("tokens" in doc) asked.push(`${doc.document.name} whole`)
          return program.dossier(given, ...rest)
        },
      }
      const joined = async (by: typeof program) => {
        asked.length = 0
        const { dossier } = await dossierAt(store, by, { at: later })
        return { dossier, asked: [...asked].sort() }
      }
      await store.add(reports, noon, program.stamp)
      const first = await joined(listening)
      expect(first.asked).toEqual([])
      await store.append(() => [reject], later)
      expect((await joined(listening)).asked).toEqual(["a.txt whole"])
      const other = await joined({ ...listening, stamp: "plain 2" })
      expect(other.asked).toEqual(["a.txt whole", "b.txt", "c.txt"])
      await kind.raw(location, "delete from layers where layer = 'alone'")
      await store.append(() => [{ by: "ada", act: { act: "undo", entry: 4, reason: "" } }], later)
      const lost = await joined(listening)
      expect(lost.asked).toEqual(["a.txt", "b.txt", "c.txt"])
      expect(canonical(lost.dossier)).toBe(canonical(first.dossier))
    })
  })

  test("finds reports by their words, the last of them by its beginning", async () => {
    await within(kind, async (store, location) => {
      await store.add(reports, noon, program.stamp)
      const found = async (text: string, at = store) => {
        const ids = await at.holding(text)
        return reports
          .filter(({ reading }) => ids.has(reading.doc.document.id))
          .map(({ origin }) => origin)
      }
      const all = async (at = store) => Promise.all(asked.map((text) => found(text, at)))
      expect(await all()).toEqual(answers)
      await store.forget()
      expect(await found("larn")).toEqual([])
      await reread(store, program, additionsIn(await store.entries()))
      expect(await all()).toEqual(answers)
      await kind.raw(location, "drop table words")
      if (kind.name === "SQLite") await kind.raw(location, "drop table words_index")
      await kind.raw(location, "update meta set value = '1' where name = 'format'")
      const upgraded = await openStore(location)
      expect(await all(upgraded)).toEqual(answers)
      expect((await verified(upgraded, program, { again: true })).faults).toEqual([])
      await upgraded.close()
    })
  })

  const [first] = reports
  const id = first!.reading.doc.document.id
  test.each([
    [
      "an entry's act",
      "update journal set act = replace(act, 'a.txt', 'z.txt') where seq = 1",
      /journal entry 1/,
    ],
    ["an entry's author", `update journal set "by" = 'eve' where seq = 2`, /journal entry 2/],
    ["an entry's time", `update journal set "at" = '2020' where seq = 3`, /journal entry 3/],
    ["an entry's JSON", "update journal set act = '{' where seq = 2", /journal entry 2/],
    ["an entry's report", "update journal set document = 'x' where seq = 2", /journal entry 2/],
    ["an entry left out", "delete from journal where seq = 2", /journal entry 3/],
    [
      "an original left out",
      `delete from originals where sha256 = '${first!.original.sha256}'`,
      /original .*a\.txt/,
    ],
    [
      "a layer",
      `update layers set json = replace(json, '12', '13') where document = '${id}' and layer = 'claims'`,
      /layer "claims" of report/,
    ],
    [
      "a layer left out",
      `delete from layers where document = '${id}' and layer = 'claims'`,
      /layer "claims" of report/,
    ],
    [
      "a text",
      `update documents set json = replace(json, 'Larn', 'Lurn') where document = '${id}'`,
      /text of report/,
    ],
    [
      "a title",
      `update documents set published = '2020' where document = '${id}'`,
      /text of report/,
    ],
    [
      "what a report tells alone",
      `update layers set json = '{}' where document = '${id}' and layer = 'alone'`,
      /layer "alone" of report/,
    ],
    [
      "what a report is found by",
      `update words set words = 'nothing' where document = '${id}'`,
      /words of report/,
    ],
    ["a reading left out", `delete from syntax where document = '${id}'`, /report .* gone/],
    ["the kept report", "update derived set json = '{}' where name = 'report'", /derived "report"/],
    [
      "what was joined",
      "update derived set json = '[]' where name = 'joined/settings/1'",
      /derived "joined\/settings\/1": was changed/,
    ],
    [
      "a part of what was joined, left out,",
      "delete from derived where name = 'joined/settings/1'",
      /derived "joined\/settings\/1": is gone/,
    ],
    [
      "the list of what was joined, left out,",
      "delete from derived where name = 'joined'",
      /derived "joined": is gone/,
    ],
  ])("has %s found and named when it is changed", async (_, statement, name) => {
    await within(kind, async (store, location) => {
      await store.add(reports, noon, program.stamp)
      await remembered(store, joining, "report", () => ({ made: 1 }))
      for (const guard of kind.unguard) await kind.raw(location, guard)
      await kind.raw(location, statement)
      const { faults } = await verified(store, joining, { again: true })
      expect(faults.length).toBeGreaterThan(0)
      expect(faults.join("\n")).toMatch(name)
    })
  })

  test.each([
    ["original", "update originals set bytes = ?", /original .*: its bytes were changed/],
    ["syntax", "update syntax set zlib = ?", /layer "syntax" of report/],
  ])("has a flipped byte of an %s found and named", async (_, statement, name) => {
    await within(kind, async (store, location) => {
      await store.add(reports.slice(0, 1), noon, program.stamp)
      for (const guard of kind.unguard) await kind.raw(location, guard)
      const bent = Uint8Array.from(first!.original.bytes)
      bent[7]! ^= 1
      await kind.raw(location, statement, bent)
      expect((await verified(store, program, { again: true })).faults.join("\n")).toMatch(name)
    })
  })

  test("finds what the program of today reads otherwise, and says who read it", async () => {
    await within(kind, async (store) => {
      await store.add(reports, noon, program.stamp)
      const other = { ...program, read: (document: never) => program.read(document, [{} as never]) }
      const { faults } = await verified(store, other, { again: true })
      expect(faults).toHaveLength(3)
      await dossierAt(store, joining)
      const joined = await verified(store, program, { again: true })
      expect(joined.faults).toEqual([expect.stringMatching(/^derived "joined": joining again/)])
      await store.forget()
      await reread(store, program, additionsIn(await store.entries()))
      const newer = await verified(store, plainProgram("plain 2"), { again: true })
      expect(newer).toMatchObject({ faults: [], stale: 3 })
    })
  })
})

describe("dossiers in different databases", () => {
  test("are the same, to the byte", async () => {
    const dossiers = await Promise.all(
      kinds.map((kind) =>
        within(kind, async (store) => {
          for (const one of reports) await store.add([one], noon, program.stamp)
          const { dossier } = await dossierAt(store, program)
          return canonical({ dossier, state: [...stateAt(await store.entries()).additions] })
        }),
      ),
    )
    expect(new Set(dossiers).size).toBe(1)
  })
})
