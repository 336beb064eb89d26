import type { Dossier, SituationReport } from "../model/index.ts"
import { escaped } from "./page/escape.ts"
import { sectionHtml } from "./page/lines.ts"
import { figureCharts, overview } from "./page/overview.ts"
import { script } from "./page/script.ts"
import { sha256 } from "./page/sha256.ts"
import { citedIn, onPage, type Places, sources } from "./page/source.ts"
import { style } from "./page/style.ts"
import { inFamilies, readOf, reportRead } from "./text.ts"
import { day } from "./words.ts"

/** The report as one file that asks nothing of the net: the report, and beside
 *  it the texts it rests on, the words of a line marked when it is chosen. The
 *  content security policy lets only the page's own script and style run, and
 *  lets nothing be fetched. */
export function html(report: SituationReport, dossier: Dossier): string {
  const cited = citedIn(report)
  const documents = onPage(
    dossier.documents.map((doc) => doc.document),
    cited,
  )
  const places: Places = new Map(documents.map((document, n) => [document.id, n]))
  const reported = new Map(report.documents.map((one) => [one.id as string, one]))
  const charts = figureCharts(report)
  const body = report.sections.map((section) =>
    sectionHtml(section, places, section.key === "figures" ? charts : ""),
  )
  const first = report.sections[0]?.key === "highlights" ? body.splice(0, 1) : []
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(report.title)}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<main>
${top(report)}
${[...first, overview(report), ...body, readSection(report, places)].filter(Boolean).join("\n")}
${foot}
</main>
<aside id="sources" aria-label="Texts of the reports">
${sources(documents, cited, reported)}
</aside>
</div>
<script>${script}</script>
</body>
</html>
`
}

/** Reports that are listed at one look; the rest are folded away. */
const LISTED = 60

/** The reports, each copy under its origin. */
function readSection({ documents }: SituationReport, places: Places): string {
  const items = inFamilies(documents).map((one) => {
    const n = places.get(one.id)
    const words = escaped(reportRead(one))
    const link =
      n === undefined ? words : `<a class="open" href="#source-${n}" data-n="${n}">${words}</a>`
    return `<li${one.copyOf ? ' class="copy"' : ""}>${link}</li>`
  })
  const list = (some: readonly string[]): string => `<ol class="reports">${some.join("")}</ol>`
  const more = items.slice(LISTED)
  const folded =
    more.length === 0
      ? ""
      : `<details><summary>${more.length} more</summary>${list(more)}</details>`
  return `<section id="reports" aria-labelledby="h-reports"><h2 id="h-reports">Reports read <span class="n">${documents.length}</span></h2>${list(items.slice(0, LISTED))}${folded}</section>`
}

const policy = (): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}'`,
    `style-src 'sha256-${sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ")

function top(report: SituationReport): string {
  const links = report.sections.map(
    ({ key, heading, lines, omitted }) =>
      `<a href="#${escaped(key)}">${escaped(heading)} <span class="n">${lines.length + omitted}</span></a>`,
  )
  return `<header class="top"><p class="kicker">Situation report</p><h1>${escaped(report.title)}</h1><p class="meta">As of ${escaped(day(report.asOf))} · ${escaped(readOf(report))}</p><nav aria-label="Sections">${links.join("")}</nav></header>`
}

const foot = `<footer>Choose a line to see the exact words it rests on. Nothing here is added up or inferred beyond what the reports say; a number keeps its bound and whoever gave it. Words in quotation marks belong to the source. A voice is an origin, not an outlet: two papers that quote one ministry are one voice. Needs, response and funding are left out: nothing here is read for them.</footer>`
