import type { SituationReport } from "../../model/index.ts"
import { charts } from "../graphics/chart.ts"
import { map } from "../graphics/map.ts"
import { strip } from "../graphics/strip.ts"
import { escaped } from "./escape.ts"

const keys: Readonly<Record<string, string>> = {
  event: "said to have happened",
  announced: "ordered or announced",
  figure: "a number",
  open: "disputed or denied",
  withdrawn: "taken back",
}

/** The timeline and the map, each with its key. */
export function overview(report: SituationReport): string {
  const time = strip(report)
  const where = map(report)
  if (!time && !where) return ""
  const away = where?.beyond
    ? `<p>Also told of, not on this map: ${escaped(where.beyond)}.</p>`
    : ""
  const parts = [
    time ? figure("Timeline", time, legend) : "",
    where ? figure("Map", where.svg, `${precise}${away}${credit}`) : "",
  ]
  return `<section id="overview" aria-labelledby="h-overview"><h2 id="h-overview">At a glance</h2><div class="graphics">${parts.join("")}</div></section>`
}

/** The charts of the figures that moved. */
export function figureCharts(report: SituationReport): string {
  const drawn = charts(report)
  return drawn.length === 0 ? "" : figure("Charts", drawn.join(""), steps)
}

const figure = (name: string, drawn: string, key: string): string =>
  `<figure class="graphic"><div class="canvas" tabindex="0" role="group" aria-label="${name}">${drawn}</div><figcaption>${key}</figcaption></figure>`

const legend = `<p class="legend">${Object.entries(keys)
  .map(([kind, words]) => `<span class="key ${kind}"><i></i>${words}</span>`)
  .join("")}</p><p>A hollow mark has only the day of its report. Each mark leads to its line.</p>`

const precise =
  "<p>A point is a town, a diamond a site. A dashed circle is a region or district: it happened somewhere in it. A shaded state: nothing nearer is known.</p>"

const credit = "<p>Borders: Natural Earth.</p>"

const steps =
  "<p>The line follows the totals as each took the place of the one before. A full mark stands, a ring was replaced, a crossed mark was taken back, and crossed with a broken ring told again after that. An arrow or whisker is what a bound leaves open. Each mark leads to its line.</p>"
