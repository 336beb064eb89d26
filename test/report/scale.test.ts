import { expect, test } from "vitest"
import { changes, html, markdown, situation, text } from "../../src/report/index.ts"
import { synthetic } from "./synthetic.ts"

const head = { title: "The town", asOf: "2022-01-28" }

/** Work of the processor, so that it does not count who else is at it. */
const work = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** The least of three runs: the others may have swept up after somebody. */
const best = (run: () => void): number => Math.min(work(run), work(run), work(run))

test("four times the reports take about four times as long, not sixteen", () => {
  const [few, many] = [synthetic(400), synthetic(1600)]
  const told = (dossier: ReturnType<typeof synthetic>) => () => {
    const report = situation(dossier, { ...head, limit: 100 })
    html(report, dossier)
    markdown(report)
    text(report)
  }
  told(few)()
  expect(best(told(many)) / best(told(few))).toBeLessThan(10)
})

test("changes of a large dossier are found without comparing all with all", () => {
  const all = synthetic(1600)
  const before = { ...all, documents: all.documents.slice(0, 1590) }
  const few = synthetic(400)
  const was = { ...few, documents: few.documents.slice(0, 390) }
  const [many, some] = [best(() => changes(before, all)), best(() => changes(was, few))]
  expect(many / some).toBeLessThan(10)
})

test("a limit keeps the weightiest lines and says how many it leaves out", () => {
  const dossier = synthetic(400)
  const whole = situation(dossier, head)
  const short = situation(dossier, { ...head, limit: 10 })
  for (const section of short.sections) {
    const all = whole.sections.find(({ key }) => key === section.key)!
    expect(section.lines.length).toBeLessThanOrEqual(10)
    if (section.key !== "highlights")
      expect(section.lines.length + section.omitted).toBe(all.lines.length)
  }
  expect(short.sections.some(({ omitted }) => omitted > 0)).toBe(true)
  expect(text(short)).toMatch(/… and \d+ more lines/)
  expect(markdown(short)).toMatch(/and \d+ more lines/)
  expect(html(short, dossier)).toMatch(/and \d+ more lines/)
})

test("a page over many reports holds the texts that it cites, and lists them all", () => {
  const dossier = synthetic(400)
  const page = html(situation(dossier, { ...head, limit: 10 }), dossier)
  expect(page.match(/role="tabpanel"/g)!.length).toBeLessThan(400)
  expect(page).toContain('Reports read <span class="n">400</span>')
})
