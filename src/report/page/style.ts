/** The page's only style sheet. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4; --sheet: #ffffff; --ink: #1d1b18; --soft: #5f5a51; --faint: #8a8477;
  --rule: #e4dfd4; --accent: #1c4a72; --wash: #f1ede4;
  --near: #fdf1c7; --mark: #ffdf70; --cited: #d9c88f;
  --sea: #eef3f5; --land: #f6f2e9; --focus: #fffdf8; --told: #dfe8ee; --border: #cfc8b8;
  --red: #9a2a1c; --red-wash: #fbe9e5; --amber: #7a5200; --amber-wash: #fbf0d5;
  --violet: #57407c; --violet-wash: #efeaf6; --green: #2c5b45; --green-wash: #e6f0ea;
  --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151412; --sheet: #1c1b18; --ink: #ece7dc; --soft: #aaa394; --faint: #8d8678;
    --rule: #35322c; --accent: #8cb8de; --wash: #24221e;
    --near: #3b3415; --mark: #6a5812; --cited: #5d5230;
    --sea: #12181b; --land: #201e1a; --focus: #2a2721; --told: #24323d; --border: #46423a;
    --red: #f0a193; --red-wash: #3a1f1a; --amber: #e6bf6b; --amber-wash: #352a12;
    --violet: #c3aee6; --violet-wash: #2b2438; --green: #9accb2; --green-wash: #1b2c24;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.page { display: grid; grid-template-columns: minmax(0, 1fr) minmax(22rem, 40%); }
main { padding: 2.5rem clamp(1.25rem, 4vw, 3.5rem) 5rem; max-width: 60rem; width: 100%; justify-self: end; }
.top { border-bottom: 3px double var(--rule); padding-bottom: 1.25rem; }
.kicker { margin: 0; font-size: .75rem; font-weight: 600; letter-spacing: .14em; text-transform: uppercase; color: var(--accent); }
h1 { margin: .35rem 0 .5rem; font: 700 clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem)/1.15 var(--serif); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
.meta { margin: 0; color: var(--soft); font-size: .9rem; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin-top: .9rem; font-size: .85rem; }
nav a { color: var(--accent); text-decoration: none; padding: .15rem 0; }
nav a:hover { text-decoration: underline; text-underline-offset: .2em; }
.n { color: var(--faint); font: 400 .8em var(--sans); font-variant-numeric: tabular-nums; }
main section { margin-top: 2.4rem; scroll-margin-top: 1rem; }
h2 { margin: 0 0 .8rem; font: 700 1.3rem/1.25 var(--serif); }
ol { list-style: none; margin: 0; padding: 0; }
.line p { margin: 0; }
.line { position: relative; cursor: pointer; border-radius: .4rem; overflow-wrap: anywhere; }
.text { font: 1.06rem/1.45 var(--serif); }
.text b { font-weight: 700; }
.by { color: var(--soft); font-size: .85rem; line-height: 1.4; margin-top: .2rem !important; }
.asof::before { content: "· "; }
.chips { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin-top: .4rem !important; font-size: .72rem; line-height: 1.5; }
.chip { padding: .03rem .5rem; border-radius: 1rem; background: var(--wash); color: var(--soft); white-space: nowrap; }
.chip.disputed { background: var(--red-wash); color: var(--red); font-weight: 600; }
.chip.modality { background: var(--amber-wash); color: var(--amber); font-weight: 600; }
.chip.frame { background: var(--violet-wash); color: var(--violet); }
.chip.place { background: var(--green-wash); color: var(--green); }
.cites { margin-left: auto; color: var(--faint); font-variant-numeric: tabular-nums; opacity: .75; }
.cites a { text-decoration: none; white-space: nowrap; padding: 0 .1rem; }
.cites a:hover { color: var(--accent); text-decoration: underline; }
.line.near { background: var(--wash); }
.line.on { background: var(--near); }
.list > .line { padding: .7rem .75rem; margin: 0 -.75rem; }
.list > .line + .line::before { content: ""; position: absolute; inset: 0 .75rem auto; border-top: 1px solid var(--rule); }
.ledger > .figure { display: grid; grid-template-columns: minmax(7.5rem, 11rem) minmax(0, 1fr); column-gap: 1.4rem; padding: .8rem .75rem .85rem; margin: 0 -.75rem; }
.ledger > .figure + .figure::before { content: ""; position: absolute; inset: 0 .75rem auto; border-top: 1px solid var(--rule); }
.figure > .text { display: contents; }
.figure .bound { grid-column: 1; grid-row: 1; align-self: start; text-align: right; font: .78rem/1.2 var(--sans); color: var(--soft); }
.figure strong { grid-column: 1; grid-row: 1 / span 3; text-align: right; font: 700 2.1rem/1.05 var(--serif); font-variant-numeric: lining-nums tabular-nums; letter-spacing: -.015em; }
.figure .bound + strong { padding-top: 1rem; }
.figure strong.long { font-size: 1.3rem; line-height: 1.25; }
.figure strong.wordy { font-size: 1.1rem; line-height: 1.3; letter-spacing: 0; }
.figure del { text-decoration: line-through; text-decoration-thickness: 2px; text-decoration-color: var(--red); color: var(--soft); }
.figure .counts { grid-column: 2; font: 600 1.1rem/1.3 var(--serif); padding-top: .25rem; }
.figure .about { grid-column: 2; }
.note { color: var(--soft); font-size: .85rem; font-weight: 600; }
.note.grave { color: var(--red); }
.is-disputed.figure strong { color: var(--red); }
.rows { list-style: none; margin: .45rem 0 0; padding: 0; font-size: .84rem; line-height: 1.42; color: var(--soft); }
.row { padding: .18rem .5rem .18rem 1.15rem; margin-left: -.1rem; border-radius: .3rem; }
.row::before { content: "·"; position: absolute; left: .35rem; color: var(--faint); font-weight: 700; }
.row.fall::before { content: "↓"; }
.row.withdrawn::before, .row.zombie::before { content: "×"; color: var(--red); }
.row.withdrawn, .row.zombie { color: var(--red); }
.row.superseded::before { content: "←"; }
.row.conflict::before { content: "≠"; color: var(--red); }
.row.policy { font-variant-numeric: tabular-nums; }
.row.telling { font-family: var(--serif); font-size: .95rem; }
.chain b { font-weight: 600; color: inherit; }
.via::before { content: "→"; color: var(--faint); }
.hear { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#highlights { margin-top: 1.6rem; background: var(--sheet); border: 1px solid var(--rule); border-left: 4px solid var(--accent); padding: 1rem 1.25rem .5rem; }
#highlights h2 { font-size: 1.05rem; margin-bottom: .3rem; }
#highlights .text { font-size: 1.12rem; }
#highlights .list > .line { padding: .55rem .6rem; margin: 0 -.6rem; }
#highlights .chips { margin-top: .15rem !important; }
.graphic { margin: 0 0 1.6rem; }
.canvas { overflow-x: auto; }
.drawing { display: block; width: 100%; min-width: 30rem; height: auto; }
.drawing + .drawing { margin-top: 1rem; border-top: 1px solid var(--rule); padding-top: .6rem; }
figcaption { color: var(--soft); font-size: .78rem; line-height: 1.45; margin-top: .4rem; }
figcaption p { margin: 0 0 .15rem; }
.drawing text { font: 11px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.drawing .name { font: 600 13px var(--sans); fill: var(--ink); }
.drawing .place { font: 600 11.5px var(--sans); fill: var(--ink); paint-order: stroke; stroke: var(--sheet); stroke-width: 3px; stroke-linejoin: round; }
.drawing .around { fill: var(--faint); font-size: 10px; }
.axis line, .ticks line { stroke: var(--rule); }
.axis .gap { stroke: var(--faint); stroke-dasharray: 2 3; }
.mark { cursor: pointer; }
.mark:focus-visible { outline: none; }
.mark:hover > *, .mark:focus-visible > * { filter: brightness(1.25); stroke-width: 3px; }
circle.event, circle.announced, circle.open { stroke-width: 1.6px; }
.event { --mark-ink: var(--accent); } .announced { --mark-ink: var(--violet); } .open { --mark-ink: var(--red); }
circle.event, circle.announced, circle.open, rect.figure { fill: var(--mark-ink); stroke: var(--mark-ink); }
rect.figure { --mark-ink: var(--ink); stroke-width: 1.4px; }
.disputed { --mark-ink: var(--red) !important; }
circle.hollow, rect.hollow { fill: var(--paper); }
path.withdrawn, path.zombie { stroke: var(--red); stroke-width: 2px; fill: none; }
.course { fill: none; stroke: var(--accent); stroke-width: 2px; stroke-linejoin: round; }
.whisker { fill: none; stroke: var(--soft); stroke-width: 1.3px; }
circle.current { fill: var(--accent); stroke: var(--paper); stroke-width: 1.2px; }
circle.superseded, circle.restated { fill: var(--paper); stroke: var(--accent); stroke-width: 1.6px; }
circle.withdrawn, circle.zombie { fill: var(--paper); stroke: var(--red); stroke-width: 1.3px; }
circle.zombie { stroke-dasharray: 2 2; }
circle.recalled { fill: var(--faint); }
.sea { fill: var(--sea); }
.land { fill: var(--land); stroke: var(--border); stroke-width: .7px; stroke-linejoin: round; }
.land.focus { fill: var(--focus); stroke: var(--soft); stroke-width: 1.1px; }
.land.told { fill: var(--told); }
circle.region, circle.district { fill: var(--accent); fill-opacity: .07; stroke: var(--accent); stroke-width: 1.3px; stroke-dasharray: 5 4; }
circle.town, path.site { fill: var(--accent); stroke: var(--sheet); stroke-width: 1.3px; }
circle.town.disputed, path.site.disputed { fill: var(--red); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
.key { display: inline-flex; align-items: center; gap: .35rem; }
.key i { width: .6rem; height: .6rem; border-radius: 50%; background: var(--mark-ink); }
.key.figure i { border-radius: 0; background: var(--ink); }
.key.figure { display: inline-flex; }
.key.withdrawn i { background: none; width: auto; height: auto; font: 700 1rem/1 var(--sans); color: var(--red); }
.key.withdrawn i::before { content: "×"; }
.reports { font-size: .88rem; line-height: 1.45; color: var(--soft); }
.reports li { padding: .3rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.reports .copy { padding-left: 1.6rem; border-top: 0; }
.reports .copy::before { content: "↳ "; color: var(--faint); }
.reports a { text-decoration: none; }
.reports a:hover { color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
.omitted { color: var(--soft); font-size: .85rem; font-style: italic; }
.source .number { margin: 0 0 .3rem; color: var(--faint); font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; }
.source .copy { margin: .6rem 0 0; padding: .45rem .7rem; background: var(--amber-wash); color: var(--amber); font-size: .82rem; border-radius: .3rem; }
.sides { display: grid; grid-template-columns: 1fr auto 1fr; gap: .2rem .9rem; margin-top: .35rem; font-size: 1rem; }
.voice { display: block; }
.voice + .voice { margin-top: .45rem; }
.sides > span { border-top: 2px solid var(--red); padding-top: .3rem; }
.sides i { font: italic .85rem/1.4 var(--serif); color: var(--soft); padding-top: .35rem; }
.rail { border-left: 2px solid var(--rule); margin-left: .4rem; }
.rail > .event { padding: .4rem .75rem .5rem 1.3rem; }
.rail > .event::before { content: ""; position: absolute; left: -.4rem; top: .95rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--accent); }
.rail > .event:has(.when)::before { top: 1.1rem; background: var(--accent); }
.event .when { font-size: .8rem; font-weight: 650; color: var(--accent); padding-top: .3rem; }
details { margin-top: .4rem; }
summary { display: inline-flex; align-items: center; gap: .5rem; padding: .35rem .9rem; border: 1px solid var(--rule); border-radius: 1.2rem; color: var(--accent); font-size: .85rem; font-weight: 600; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "▾"; font-size: .8em; }
details[open] > summary { margin-bottom: .6rem; }
details[open] > summary::after { content: "▴"; }
.fold { padding: .1rem 0 .7rem; }
.fold summary { font-weight: 500; }
summary:hover { background: var(--wash); }
#sources { position: sticky; top: 0; height: 100vh; overflow: auto; background: var(--sheet); border-left: 1px solid var(--rule); scrollbar-gutter: stable; }
.bar { position: sticky; top: 0; z-index: 2; display: flex; background: var(--sheet); border-bottom: 1px solid var(--rule); }
.tabs { display: none; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.js .tabs { display: flex; }
[role=tab] { flex: 0 0 auto; max-width: 14rem; padding: .75rem 1rem .65rem; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--soft); font: 600 .84rem/1.3 var(--sans); cursor: pointer; }
[role=tab] span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[role=tab][aria-selected=true] { color: var(--ink); border-bottom-color: var(--accent); }
[role=tab].has span::before { content: "• "; color: var(--amber); }
[role=tab]:focus-visible { outline-offset: -3px; }
#close { display: none; border: 0; background: none; color: var(--soft); font: 1.5rem/1 var(--sans); padding: .5rem 1rem; cursor: pointer; }
.source { padding: 1.6rem clamp(1.2rem, 2.5vw, 2.2rem) 6rem; max-width: 44rem; }
.source[hidden] { display: none; }
.source h3 { margin: 0 0 .35rem; font: 700 1.3rem/1.25 var(--serif); text-wrap: balance; overflow-wrap: anywhere; }
.about, .url { margin: 0; color: var(--soft); font-size: .82rem; overflow-wrap: anywhere; }
.url { color: var(--faint); font-size: .76rem; }
.words { margin-top: 1.2rem; font: 1.04rem/1.62 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
.c { text-decoration: underline; text-decoration-color: var(--cited); text-decoration-thickness: 1px; text-underline-offset: .26em; transition: background-color .12s; }
.c.k-figures { text-decoration-color: var(--accent); }
.c.k-open { text-decoration-color: var(--red); }
.c.k-events { text-decoration-color: var(--green); }
.c.near { background: var(--near); }
.c.on, .c:target { background: var(--mark); text-decoration-color: transparent; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .8rem; max-width: 44rem; }
@media (max-width: 60rem) {
  .page { display: block; }
  main { padding-top: 1.5rem; }
  #sources { position: static; height: auto; border-left: 0; border-top: 1px solid var(--rule); }
  .js #sources { position: fixed; inset: auto 0 0 0; height: 46vh; border-top: 2px solid var(--accent); box-shadow: 0 -8px 30px rgb(0 0 0 / .18); visibility: hidden; transform: translateY(100%); transition: transform .2s, visibility .2s; }
  .js.open #sources { visibility: visible; transform: none; }
  .js.open main { padding-bottom: 50vh; }
  .js #close { display: block; }
  .source { padding-top: 1rem; }
  .cites { display: none; }
}
@media (max-width: 40rem) {
  .ledger > .figure { grid-template-columns: minmax(0, 1fr); }
  .figure .bound, .figure strong, .figure .counts, .figure .about { grid-column: 1; grid-row: auto; text-align: left; }
  .figure .bound + strong { padding-top: 0; }
  .figure .counts { padding-top: 0; }
}
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } .sides i { padding-top: 0; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --faint: #666; --rule: #bbb; --accent: #000; --wash: #fff; --near: #fff; --mark: #fff; --cited: #999; --sea: #fff; --land: #fff; --focus: #f2f2f2; --told: #e2e2e2; --border: #aaa;
    --red: #000; --red-wash: #fff; --amber: #000; --amber-wash: #fff; --violet: #000; --violet-wash: #fff; --green: #000; --green-wash: #fff; }
  @page { margin: 18mm 16mm; }
  html { font-size: 9.5pt; }
  .page, .js .page { display: block; }
  main { padding: 0; max-width: none; }
  nav, .bar, #close, summary { display: none !important; }
  .graphic, .drawing { break-inside: avoid; }
  .drawing { min-width: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  circle.announced { --mark-ink: #a99; }
  circle.open { --mark-ink: #c0392b; }
  path.withdrawn, path.zombie, circle.withdrawn, circle.zombie { stroke: #c0392b; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .chip { border: 1px solid #999; }
  .line { break-inside: avoid; }
  h2 { break-after: avoid; }
  .cites { display: inline; opacity: 1; }
  #sources, .js #sources { position: static; height: auto; overflow: visible; border: 0; visibility: visible; transform: none; box-shadow: none; break-before: page; }
  .source, .source[hidden] { display: block; padding: 1.5rem 0 0; max-width: none; }
  .words { columns: 2; column-gap: 2rem; font-size: 9pt; line-height: 1.45; }
}
`
