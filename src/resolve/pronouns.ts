import { ancestors, plainRelation } from "../model/index.ts"
import type { Clusters } from "./clusters.ts"
import type { Referent, Scene } from "./referents.ts"
import { isCounted } from "./roles.ts"

type Sieve = (scene: Scene, clusters: Clusters) => void

const pronouns = (scene: Scene) => scene.referents.filter((r) => r.level === "pronoun")
const is = (scene: Scene, r: Referent, list: string): boolean =>
  scene.in(scene.lower(r.head), `pronouns_${list}`)
const isFirst = (scene: Scene, r: Referent) => is(scene, r, "first")
const isFirstPlural = (scene: Scene, r: Referent) => is(scene, r, "first_plural")

/** "Who", "which": what the clause describes. */
const relative: Sieve = (scene, clusters) => {
  for (const r of pronouns(scene)) {
    if (!is(scene, r, "relative") || !scene.doc.tags[r.head]!.xpos.startsWith("W")) continue
    const clause = [r.head, ...ancestors(scene.doc.arcs, r.head)].find(
      (i) => scene.doc.arcs[i]!.deprel === "acl:relcl",
    )
    const described =
      clause === undefined ? undefined : scene.byHead.get(scene.doc.arcs[clause]!.head)
    const before = scene.referents.findLast((x) => x.end < r.start && r.start - x.end <= 2)
    const near = described && described.end <= r.start ? described : before
    const antecedent = near && (around(scene, near, clause) ?? near)
    if (antecedent) clusters.join(antecedent, r, "relative pronoun")
  }
}

/** "The husband of Ada Lo, who calls himself …": by the reflexive it is he, though
 *  she stands nearer. `undefined` where nothing in the clause tells otherwise. */
function around(scene: Scene, near: Referent, clause: number | undefined): Referent | undefined {
  if (clause === undefined || near.gender === undefined) return undefined
  const told = (scene.below[clause] ?? [])
    .map((child) => scene.byHead.get(child))
    .find((x) => x?.gender && x.level === "pronoun" && scene.in(scene.lower(x.head), "reflexives"))
  if (!told || told.gender === near.gender) return undefined
  return scene.referents.find(
    (x) =>
      x !== near &&
      x.start <= near.start &&
      near.end <= x.end &&
      x.kind === "person" &&
      (x.gender ?? told.gender) === told.gender,
  )
}

/** "Himself": the subject of its clause. */
const reflexive: Sieve = (scene, clusters) => {
  for (const r of pronouns(scene)) {
    if (!scene.in(scene.lower(r.head), "reflexives")) continue
    const subject = subjectAbove(scene, r)
    if (subject) clusters.join(subject, r, "reflexive")
  }
}

/** The subject of the nearest verb above a referent that has one. */
function subjectAbove(scene: Scene, r: Referent): Referent | undefined {
  for (const verb of ancestors(scene.doc.arcs, r.head)) {
    const subject = (scene.below[verb] ?? []).find((i) =>
      scene.doc.arcs[i]!.deprel.startsWith("nsubj"),
    )
    const found = subject === undefined ? undefined : scene.byHead.get(subject)
    if (found && found !== r) return found
  }
  return undefined
}

/** "The miners they want …": machine translation repeats the subject. */
const resumptive: Sieve = (scene, clusters) => {
  for (const r of pronouns(scene)) {
    const verb = scene.doc.arcs[r.head]!
    if (plainRelation(verb.deprel) !== "nsubj" || is(scene, r, "neuter") || !thirdPerson(scene, r))
      continue
    const before = scene.referents.find(
      (x) => x.last === r.first && x.level !== "pronoun" && x.sentence === r.sentence,
    )
    if (!before || scene.doc.arcs[verb.head]?.deprel === "acl:relcl") continue
    if (before.role !== "object" || before.plural === r.plural)
      clusters.join(before, r, "repeats it", "certain")
  }
}

/** "He claims Ada Lo": machine translation sets the subject behind its verb and
 *  a pronoun before it. A reporting verb has no person as its object. */
const inverted: Sieve = (scene, clusters) => {
  const { arcs, tags, tokens } = scene.doc
  for (const r of pronouns(scene)) {
    const { head, deprel } = arcs[r.head]!
    if (deprel !== "nsubj" || head !== r.last || !thirdPerson(scene, r)) continue
    if (!scene.in(tags[head]!.lemma.toLowerCase(), "inverting_verbs")) continue
    const name = scene.referents.find((x) => x.first === head + 1 && x.kind === "person")
    const closed = name && /^[,.;”"]$/.test(tokens[name.last]?.form ?? ".")
    if (name?.level === "name" && closed) clusters.join(r, name, "repeats it", "certain")
  }
}

const thirdPerson = (scene: Scene, r: Referent): boolean =>
  ["male", "female", "plural", "neuter"].some((list) => is(scene, r, list))

/** "I" and "we" in a quotation: whoever is quoted; the same person throughout it. */
const speakers: Sieve = (scene, clusters) => {
  const voices = new Map<string, Referent>()
  for (const r of pronouns(scene)) {
    const first = isFirst(scene, r)
    const kind = first ? "I" : isFirstPlural(scene, r) ? "we" : is(scene, r, "second") ? "you" : ""
    if (kind === "") continue
    const speaker = speakerOf(scene, r)
    const key = `${kind} ${speaker ? speaker.n : `q${r.quotation ?? ""}`}`
    const earlier = voices.get(key)
    if (earlier) clusters.join(earlier, r, "same speaker")
    else voices.set(key, r)
    if (first && speaker) clusters.join(speaker, r, "the one who speaks")
  }
}

/** Who is quoted where this stands, by the attributions. */
export function speakerOf(scene: Scene, r: Referent): Referent | undefined {
  let best: { readonly size: number; readonly mention: string } | undefined
  for (const { content, source } of scene.doc.attributions ?? []) {
    if (source.kind !== "mention") continue
    for (const span of content) {
      const size = span.end - span.start
      if (span.start <= r.start && r.end <= span.end && (!best || size < best.size))
        best = { size, mention: source.mention }
    }
  }
  return best && scene.referents.find((x) => x.mention === best.mention)
}

/** The best antecedent of every other pronoun, from left to right. */
const antecedent: Sieve = (scene, clusters) => {
  for (const r of pronouns(scene)) {
    const found = clusters.of(r).some((m) => m.n < r.n || m.level === "name")
    if (found || !seeks(scene, r)) continue
    const best = bestOf(scene, clusters, r)
    if (best) clusters.join(best, r, "nearest that fits")
  }
}

const seeks = (scene: Scene, r: Referent): boolean => {
  if (!thirdPerson(scene, r)) return false
  return !/^expl/.test(scene.doc.arcs[r.head]!.deprel)
}

function bestOf(scene: Scene, clusters: Clusters, r: Referent): Referent | undefined {
  let best: { readonly to: Referent; readonly score: number } | undefined
  for (let i = r.n - 1; i >= 0; i--) {
    const to = scene.referents[i]!
    if (r.sentence - to.sentence > 3) break
    if (!fits(scene, clusters, to, r)) continue
    const score = salience(scene, clusters, to, r)
    if (!best || score > best.score) best = { to, score }
  }
  return best && best.score > 0.05 ? best.to : undefined
}

/** Number, sex, kind and place in the sentence allow it. */
function fits(scene: Scene, clusters: Clusters, to: Referent, r: Referent): boolean {
  if (
    scene.doc.arcs[to.head]!.deprel.startsWith("compound") ||
    to.end > r.start ||
    isFirst(scene, to) ||
    isFirstPlural(scene, to) ||
    is(scene, to, "second")
  )
    return false
  if (to.level === "pronoun" && !thirdPerson(scene, to) && !is(scene, to, "relative")) return false
  if (clausemates(scene, to, r) || !clusters.may(to, r)) return false
  if (hasCounterpart(scene, clusters, to, r)) return false
  const speaker = r.quotation === undefined ? undefined : speakerOf(scene, r)
  if (speaker && clusters.same(speaker, to)) return false
  if (is(scene, r, "plural"))
    return (
      to.plural || ((to.kind === "group" || to.kind === "organization") && !is(scene, to, "neuter"))
    )
  if (is(scene, r, "neuter")) return !to.plural && to.kind !== "person"
  return to.kind === "person" && !to.plural
}

/** "He wrote to his Norwegian counterpart": whoever that is, he is not. */
const hasCounterpart = (scene: Scene, clusters: Clusters, to: Referent, r: Referent): boolean =>
  clusters
    .of(to)
    .some(
      (m) =>
        m.sentence === r.sentence &&
        m.article === "possessive" &&
        (r.role === "subject" ? m.n > r.n : m.start <= r.start && r.end <= m.end) &&
        scene.in(m.lemma, "nouns_counterpart"),
    )

/** Two arguments of one verb are two, unless one is reflexive or possessive. */
function clausemates(scene: Scene, a: Referent, b: Referent): boolean {
  const { arcs } = scene.doc
  const over = arcs[b.head]!
  if (over.deprel === "nmod:poss") return false
  const top = arcs[a.head]!
  return top.head === over.head && top.head >= 0 && top.deprel !== "dislocated"
}

/** How present somebody is when the pronoun comes, after Lappin and Leass 1994:
 *  nearness, subjecthood, being named and being spoken of often. */
function salience(scene: Scene, clusters: Clusters, to: Referent, r: Referent): number {
  const role = to.role === "subject" ? 1 : to.role === "object" ? 0.7 : 0.55
  const seen = clusters.of(to).filter((m) => m.n < r.n).length
  const often = 1 + 0.08 * Math.min(seen, 5)
  const level =
    to.level === "name" ? 1.1 : to.level === "pronoun" ? 1.05 : to.article === "none" ? 0.85 : 1
  const quote = to.quotation === r.quotation ? 1 : 0.55
  const kind = to.kind === "thing" ? 0.9 : is(scene, r, "plural") && !to.plural ? 0.6 : 1
  const same = to.role === r.role ? 1.1 : 1
  const counted = isCounted(scene, to) && reportsOwn(scene, r) ? 0.5 : 1
  return (
    0.55 ** (r.sentence - to.sentence) *
      role *
      often *
      level *
      quote *
      kind *
      same *
      counted *
      reports(scene, to, r) *
      clause(scene, to, r) *
      known(clusters, to) -
    (r.n - to.n) * 0.004
  )
}

/** Is this the subject of a verb of saying? A counted toll seldom speaks. */
const reportsOwn = (scene: Scene, r: Referent): boolean => {
  const { head, deprel } = scene.doc.arcs[r.head]!
  return (
    head >= 0 &&
    deprel.startsWith("nsubj") &&
    scene.in(scene.doc.tags[head]!.lemma.toLowerCase(), "reporting_verbs")
  )
}

/** Arguments of the same clause are nearest: "which, for its part". */
function clause(scene: Scene, to: Referent, r: Referent): number {
  const { head } = scene.doc.arcs[to.head]!
  return head >= 0 && to.role === "subject" && nearestVerb(scene, r) === head ? 1.3 : 1
}

const nearestVerb = (scene: Scene, r: Referent): number | undefined =>
  ancestors(scene.doc.arcs, r.head).find((i) => /^(VERB|AUX)$/.test(scene.doc.tags[i]!.upos))

/** A pronoun that itself is not known to be anybody helps little. */
const known = (clusters: Clusters, to: Referent): number =>
  clusters.of(to).every((m) => m.level === "pronoun") ? 0.6 : 1

/** "The mayor said she …": the one who reports is likely meant again. */
function reports(scene: Scene, to: Referent, r: Referent): number {
  const { head, deprel } = scene.doc.arcs[to.head]!
  if (!deprel.startsWith("nsubj") || head < 0) return 1
  const says = scene.in(scene.doc.tags[head]!.lemma.toLowerCase(), "reporting_verbs")
  return says && ancestors(scene.doc.arcs, r.head).includes(head) ? 1.25 : 1
}

export const pronounSieves = {
  /** What grammar alone decides. */
  grammar: [relative, reflexive, resumptive, inverted, speakers] as readonly Sieve[],
  antecedents: [antecedent] as readonly Sieve[],
}
