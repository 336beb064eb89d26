import type { Dossier, SituationReport } from "../model/index.ts"
import { escaped } from "./page/escape.ts"
import { sectionHtml } from "./page/lines.ts"
import { script } from "./page/script.ts"
import { sha256 } from "./page/sha256.ts"
import { type Places, sources } from "./page/source.ts"
import { style } from "./page/style.ts"
import { counted, day } from "./words.ts"

/** The report as one file that asks nothing of the net: the report, and beside
 *  it the texts it rests on, the words of a line marked when it is chosen. The
 *  content security policy lets only the page's own script and style run, and
 *  lets nothing be fetched. */
export function html(report: SituationReport, dossier: Dossier): string {
  const documents = dossier.documents.map((doc) => doc.document)
  const places: Places = new Map(documents.map((document, n) => [document.id, n]))
  const citations = report.sections.flatMap((section) =>
    section.lines.flatMap((line) => line.citations),
  )
  const body = report.sections.map((section) => sectionHtml(section, places, documents)).join("\n")
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
${body}
${foot}
</main>
<aside id="sources" aria-label="Texts of the reports">
${sources(documents, citations)}
</aside>
</div>
<script>${script}</script>
</body>
</html>
`
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
  const lines = report.sections.reduce((sum, section) => sum + section.lines.length, 0)
  const links = report.sections.map(
    ({ key, heading, lines: some }) =>
      `<a href="#${escaped(key)}">${escaped(heading)} <span class="n">${some.length}</span></a>`,
  )
  return `<header class="top"><p class="kicker">Situation report</p><h1>${escaped(report.title)}</h1><p class="meta">As of ${escaped(day(report.asOf))} · ${counted(report.documents.length, "report")} read · ${counted(lines, "line")}, each with its words in the sources</p><nav aria-label="Sections">${links.join("")}</nav></header>`
}

const foot = `<footer>Choose a line to see the exact words it rests on. Nothing here is added up or inferred beyond what the reports say; a number keeps its bound and whoever gave it. Words in quotation marks belong to the source. A voice is an origin, not an outlet: two papers that quote one ministry are one voice.</footer>`
