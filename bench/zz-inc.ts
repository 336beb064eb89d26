import { standardEngine } from "../src/engine.ts"
import { sample } from "./accept-dossier/sample.ts"
const given = await sample(standardEngine())
const { dossier, known } = given.last
const q = new RegExp(process.argv[2] ?? ".")
const of = new Map(dossier.incidents.flatMap((i, n) => i.events.map((e) => [e, n] as const)))
for (const doc of dossier.documents) for (const c of doc.claims) {
  if (c.kind !== "event") continue
  const text = doc.document.text
  const ctx = text.slice(c.citation.start, c.citation.end)
  if (!q.test(ctx)) continue
  const s = known.setting(c.id)
  const name = (id: any) => known.actor(id)?.names?.[0] ?? known.place(id)?.name ?? known.words(id)
  console.log(given.number(doc.document.id), "#" + (of.get(c.id) ?? "-"), c.type, c.mode ?? "", c.frame, c.modality, "«" + text.slice(c.trigger.start, c.trigger.end) + "»", "A:", c.actor.map(name).join(","), "R:", c.recipient.map(name).join(","), "@", s?.place ? known.place(s.place)?.name + "/" + known.place(s.place)?.precision : "-", s?.placeFrom, s?.time?.start.slice(0, 10), s?.time?.end.slice(0,10), s?.time?.anchor, "|", ctx.slice(0, 110).replace(/\n/g, " "))
}
if (process.argv[3]) for (const [n, i] of dossier.incidents.entries()) if (i.events.some((e) => q.test(known.words(e as any) ?? ""))) console.log(n, i)
