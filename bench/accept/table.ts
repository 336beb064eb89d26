import type { Outcome } from "./gold.ts"

/** The outcomes as a table, with every miss below it when asked for. */
export function table(outcomes: readonly Outcome[], details: boolean): string {
  const rows = outcomes.map(({ group, found, expected, wrong, details: all }) => {
    const precision = wrong === undefined ? 0 : found / (found + wrong || 1)
    const recall = found / (expected || 1)
    const f1 =
      wrong === undefined ? "" : ((200 * precision * recall) / (precision + recall || 1)).toFixed(0)
    const line = `${group.padEnd(24)}${String(found).padStart(5)} /${String(expected).padStart(4)}${String(wrong ?? "–").padStart(8)}${f1.padStart(6)}`
    return details ? [line, ...all.map((one) => `    ${one}`)].join("\n") : line
  })
  return [
    `${"group".padEnd(24)}${"found / exp.".padStart(11)}${"wrong".padStart(8)}${"F1".padStart(6)}`,
    ...rows,
  ].join("\n")
}
