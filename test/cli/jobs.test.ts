import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inOrder } from "../../src/cli/inorder.ts"
import { run } from "../support/cli.ts"

/** Milliseconds that weights may take to load, in several threads. */
const SLOW = 120_000

const stories = [
  "Soldiers fired on protesters in Larn on Friday. At least 12 protesters were killed, the ministry said.",
  "Governor Ada Brel denied that soldiers fired on protesters in Larn.",
  "",
  "Police arrested 20 miners. “We heard shots,” said Ada Brel.",
  "The toll has risen to 31, the ministry said on Saturday.",
]

let folder = ""
let files: readonly string[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jobs-"))
  files = stories.map((text, n) => {
    const record = { id: `n${n}`, published: "2021-06-04", outlet: `Paper ${n}`, text }
    const path = join(folder, `${n}.json`)
    writeFileSync(path, JSON.stringify({ ...record, language: "en" }))
    return path
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("reports read by several threads", () => {
  test.each(["read", "report"])(
    "sitrep %s writes the same bytes and complaints in the same order",
    async (command) => {
      const alone = await run(command, ...files)
      expect(alone.code).toBe(1)
      expect(await run(command, ...files, "--jobs", "3")).toEqual(alone)
    },
    SLOW,
  )

  test(
    "sitrep add adds the same in the same order",
    async () => {
      const [one, two] = [join(folder, "one.sitrep"), join(folder, "two.sitrep")]
      const alone = await run("add", one, ...files, "--published")
      const added = await run("add", two, ...files, "--published", "--jobs", "2")
      expect(added).toEqual(alone)
      expect((await run("report", two)).out).toBe((await run("report", one)).out)
      expect((await run("verify", two)).out).toMatch(/ 0 faults/)
    },
    SLOW,
  )

  test.each(["0", "two", "1.5", "999"])("--jobs %s is refused", async (jobs) => {
    const { code, err } = await run("read", files[0]!, "--jobs", jobs)
    expect(code).toBe(2)
    expect(err).toContain(`--jobs ${jobs}`)
  })
})

test("what comes first is given first, and no more are begun than asked", async () => {
  let [begun, most] = [0, 0]
  const numbers = async function* () {
    for (let n = 0; n < 9; n++) yield n
  }
  const made = inOrder(numbers(), 3, async (n) => {
    most = Math.max(most, ++begun)
    await new Promise((resolve) => setTimeout(resolve, 9 - n))
    begun--
    return n
  })
  const given: number[] = []
  for await (const n of made) given.push(n)
  expect(given).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(most).toBe(3)
})
