/** Adds reports to a dossier one after the other until it is killed, and says of
 *  each when it is acknowledged. */
import { openStore } from "../../src/store/index.ts"
import { arrivalOf } from "../support/program.ts"

const [location, name] = process.argv.slice(2) as [string, string]
const store = await openStore(location, { create: true })
for (let n = 0; n < 100_000; n++) {
  const part = [0, 1, 2].map((i) =>
    arrivalOf(`Larn ${n} ${i} ${"words ".repeat(200)}`, `${name}-${n}-${i}`),
  )
  const outcomes = await store.add(part, new Date().toISOString(), "plain 1")
  for (const { document } of outcomes) process.stdout.write(`${document}\n`)
}
