import { type ChildProcess, spawn } from "node:child_process"
import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { afterAll, describe, expect, test } from "vitest"
import { canonical, dossierAt, openStore, stateAt, verified } from "../../src/store/index.ts"
import { arrivalOf, plainProgram } from "../support/program.ts"
import { type Kind, postgresKind, sqliteKind } from "../support/stores.ts"

const program = plainProgram()
const kinds = [sqliteKind(), await postgresKind()].filter((kind) => kind !== undefined)
afterAll(async () => {
  for (const kind of kinds) await kind.clean()
})

interface Writer {
  readonly child: ChildProcess
  /** The lines it has printed whole. */
  lines(): readonly string[]
}

function writer(location: string, name: string): Writer {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/store/adder.ts", location, name],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  )
  let printed = ""
  child.stdout!.on("data", (chunk) => {
    printed += chunk
  })
  return { child, lines: () => printed.split("\n").slice(0, -1) }
}

/** Lets writers write until each has been acknowledged something, then kills them
 *  all a moment later; gives what was acknowledged. */
async function killed(writers: readonly Writer[], moment: number): Promise<readonly string[]> {
  while (writers.some(({ lines }) => lines().length === 0)) await pause(2)
  await pause(moment)
  const ends = writers.map(({ child }) => new Promise((end) => child.once("close", end)))
  for (const { child } of writers) child.kill("SIGKILL")
  await Promise.all(ends)
  return writers.flatMap(({ lines }) => lines())
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function expectWhole(location: string, acknowledged: readonly string[]): Promise<void> {
  const store = await openStore(location)
  try {
    const found = await verified(store, program, { again: false })
    expect(found.faults).toEqual([])
    const there = new Set<string>(
      stateAt(await store.entries()).additions.map(({ act }) => act.document),
    )
    expect(acknowledged.filter((document) => !there.has(document))).toEqual([])
    // A batch is in whole or not at all.
    expect(there.size % 3).toBe(0)
  } finally {
    await store.close()
  }
}

const KILLS = 20

/** Columns of words, by table, and how a fault in the table is named. */
const tables = [
  ["journal", "recorded at by act document previous hash", /journal entry 1/],
  ["documents", "name publisher published program json notices sha256", /text of report \w+/],
  ["layers", "json sha256", /layer "claims" of report \w+/],
  ["syntax", "sha256", /layer "syntax" of report \w+/],
  ["derived", "key json sha256", /derived "joined/],
  ["words", "id words", /words of report \w+/],
] as const
const columns = tables.flatMap(([table, columns, named]) =>
  columns.split(" ").map((column) => ({ table, column, named })),
)

/** Another letter in the place of the n-th one of a column, in every row. */
const bent = (column: string, n: number): string =>
  `substr("${column}", 1, ${n - 1}) || case substr("${column}", ${n}, 1) when '7' then '8' else '7' end || substr("${column}", ${n + 1})`

describe.each(kinds.map((kind) => [kind.name, kind] as const))("in %s", (_, kind: Kind) => {
  test(`${KILLS} kills in the middle of adding lose nothing that was acknowledged`, async () => {
    const location = kind.fresh()
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round += 4) {
      const four = [0, 1, 2, 3].map((n) => writer(location, `${round}-${n}`))
      acknowledged.push(...(await killed(four, (round * 7) % 40)))
      await expectWhole(location, acknowledged)
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS * 3)
  }, 120_000)

  test.each(columns)("a letter changed in $table, $column, is named", async (one) => {
    const { table, column, named } = one
    const location = kind.fresh()
    const store = await openStore(location, { create: true })
    const reports = ["12 dead in Larn", "Quay counted 14"].map((text) => arrivalOf(text, "a.txt"))
    await store.add(reports, "2021-06-04T12:00:00.000Z", program.stamp)
    await dossierAt(store, program)
    await store.close()
    for (const guard of kind.unguard) await kind.raw(location, guard)
    await kind.raw(location, `update ${table} set "${column}" = ${bent(column, 2)}`)
    expect((await faultsOf(location)).join()).toMatch(named)
  })
})

describe("a byte of the file flipped behind the database's back", () => {
  test("is named, or changes nothing that the dossier says", async () => {
    const [kind] = kinds
    const whole = kind!.fresh()
    const store = await openStore(whole, { create: true })
    const reports = [1, 2, 3].map((n) =>
      arrivalOf(`Larn ${n} ${"more words ".repeat(90)}`, `${n}.txt`),
    )
    await store.add(reports, "2021-06-04T12:00:00.000Z", program.stamp)
    const said = await contentOf(whole)
    await store.close()
    const bytes = readFileSync(whole)
    const bent = kind!.fresh()
    let named = 0
    for (let at = 13; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
      copyFileSync(whole, bent)
      const copy = Buffer.from(bytes)
      copy[at]! ^= 0x55
      writeFileSync(bent, copy)
      const faults = await faultsOf(bent)
      if (faults.length > 0) named++
      else expect(await contentOf(bent), `byte ${at}`).toBe(said)
    }
    expect(named).toBeGreaterThan(30)
  }, 60_000)
})

/** All that can be asked of a dossier. */
async function contentOf(location: string): Promise<string> {
  const store = await openStore(location)
  try {
    const entries = await store.entries()
    const rows = await store.rows(stateAt(entries).additions.map(({ act }) => act.document))
    const originals = []
    for (const name of await store.originals())
      originals.push(Buffer.from((await store.original(name))!).toString("latin1"))
    return canonical({
      entries,
      rows: rows.map(({ document, layers }) => ({ document, layers })),
      originals,
    })
  } finally {
    await store.close()
  }
}

/** What verify finds, be it at the door. Anything but a fault in words fails. */
async function faultsOf(location: string): Promise<readonly string[]> {
  const { SitrepError } = await import("../../src/model/index.ts")
  try {
    const store = await openStore(location)
    try {
      return (await verified(store, program, { again: false })).faults
    } finally {
      await store.close()
    }
  } catch (error) {
    expect(error).toBeInstanceOf(SitrepError)
    return [(error as Error).message]
  }
}
