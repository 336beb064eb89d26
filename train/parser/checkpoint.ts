/** Where a training can go on after a break. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import type { Machine } from "./memory.ts"
import type { Parameters } from "./parameters.ts"

const regions = (m: Machine, { dense, embedding }: Parameters): Uint8Array[] =>
  [dense, embedding].flatMap(({ weight, mean, variance, size }) =>
    [weight, mean, variance].map((at) => new Uint8Array(m.floats.buffer, at, 4 * size)),
  )

/** Saves all weights and moments after so many epochs. `plan` says what training it is. */
export function save(path: string, plan: string, epochs: number, m: Machine, p: Parameters): void {
  mkdirSync(dirname(path), { recursive: true })
  const head = Buffer.from(`${JSON.stringify({ plan, epochs, steps: p.steps })}\n`)
  writeFileSync(`${path}.new`, Buffer.concat([head, ...regions(m, p)]))
  renameSync(`${path}.new`, path)
}

/** Takes up what was saved for the same plan.
 *  @returns the number of epochs done, 0 when there is nothing to take up. */
export function takeUp(path: string, plan: string, m: Machine, p: Parameters): number {
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  let at = bytes.indexOf(10) + 1
  const saved: { plan: string; epochs: number; steps: number } = JSON.parse(
    bytes.toString("utf8", 0, at),
  )
  if (saved.plan !== plan) return 0
  for (const region of regions(m, p)) {
    region.set(bytes.subarray(at, at + region.length))
    at += region.length
  }
  p.steps = saved.steps
  return saved.epochs
}
