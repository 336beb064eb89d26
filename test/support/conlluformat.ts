/** What a CoNLL-U file breaks of the rules of the format, a line a fault: the ids, the
 *  columns, one tree a sentence, ranges, and `# text` as its forms and `SpaceAfter` spell
 *  it. Rules: universaldependencies.org/format.html. */
export function conlluFaults(text: string): string[] {
  if (text === "") return []
  const faults = text.endsWith("\n\n") ? [] : ["the file does not end with an empty line"]
  const ids = new Set<string>()
  const sentences = text.split("\n\n")
  if (sentences.pop() !== "") faults.push("something after the last empty line")
  sentences.forEach((block, i) => {
    const found = sentenceFaults(block.split("\n"))
    const id = /^# sent_id = (\S+)$/m.exec(block)?.[1]
    if (id === undefined || ids.has(id)) found.push("no id of its own")
    if (id !== undefined) ids.add(id)
    faults.push(...found.map((fault) => `sentence ${i + 1}: ${fault}`))
  })
  return faults
}

function sentenceFaults(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => !line.startsWith("# "))
  if (start < 0) return ["no words"]
  const rows = lines.slice(start).map((line) => line.split("\t"))
  const wide = rows.filter((row) => row.length !== 10)
  if (wide.length > 0) return wide.map((row) => `${row.length} columns: ${row.join(" ")}`)
  const words = rows.filter(([id]) => !id!.includes("-"))
  const texts = lines.slice(0, start).filter((line) => line.startsWith("# text = "))
  return [
    ...words.flatMap((row, i) => wordFaults(row, i, words.length)),
    ...treeFaults(words.map((row) => Number(row[6]))),
    ...rangeFaults(rows),
    ...(texts.length === 1 ? [] : [`${texts.length} texts`]),
    ...textFaults(texts[0]?.slice(9) ?? "", rows),
  ]
}

const parts = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"

function wordFaults(row: readonly string[], i: number, words: number): string[] {
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = row as string[]
  const faults: string[] = []
  const check = (holds: boolean, what: string) => {
    if (!holds) faults.push(`word ${id}: ${what}`)
  }
  check(id === String(i + 1), "ids do not count up from one")
  check(
    row.every((field) => field !== "" && !/^\s|\s$/.test(field)),
    "a field is empty or begins or ends with white space",
  )
  check(!/\s/.test(form!) && !/\s/.test(lemma!), "white space in a form or lemma")
  check(parts.split(" ").includes(upos!), `part of speech ${upos}`)
  check(!/\s/.test(xpos!), `tag ${xpos}`)
  check(isFeatures(feats!), `features ${feats}`)
  check(/^(0|[1-9]\d*)$/.test(head!) && Number(head) <= words, `head ${head}`)
  check(Number(head) !== i + 1, "hangs from itself")
  check((head === "0") === (deprel === "root"), `head ${head} as ${deprel}`)
  check(/^[a-z]+(:[a-z]+)?$/.test(deprel!), `relation ${deprel}`)
  check(deps === "_", `deps ${deps}`)
  check(misc === "_" || !misc!.split("|").includes(""), `misc ${misc}`)
  return faults
}

/** Features are `Name=Value`, sorted without regard to case, each name once. */
function isFeatures(feats: string): boolean {
  if (feats === "_") return true
  const all = feats.split("|")
  const names = all.map((one) => one.split("=")[0]!.toLowerCase())
  return (
    all.every((one) => /^[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9,]*$/.test(one)) &&
    names.every((name, i) => i === 0 || names[i - 1]! < name)
  )
}

function treeFaults(heads: readonly number[]): string[] {
  const roots = heads.filter((head) => head === 0).length
  const lost = heads.filter((_, i) => {
    let at = i
    for (let steps = 0; heads[at] !== 0 && steps <= heads.length; steps++) at = heads[at]! - 1
    return heads[at] !== 0
  })
  return [
    ...(roots === 1 ? [] : [`${roots} roots`]),
    ...(lost.length === 0 ? [] : [`${lost.length} words do not reach the root`]),
  ]
}

function rangeFaults(rows: readonly (readonly string[])[]): string[] {
  const faults: string[] = []
  let covered = 0
  rows.forEach((row, at) => {
    const [first, last] = row[0]!.split("-").map(Number)
    if (last === undefined) {
      if (first! <= covered && row[9]!.includes("SpaceAfter"))
        faults.push(`word ${first}: a space of its own in a range`)
      return
    }
    const rest = row.slice(2, 9).join("")
    const fits = first! > covered && last > first! && Number(rows[at + 1]?.[0]) === first
    if (!fits || rest !== "_______" || /\s/.test(row[1]!)) faults.push(`range ${row.join(" ")}`)
    covered = last
  })
  return faults
}

function textFaults(text: string, rows: readonly (readonly string[])[]): string[] {
  let spelled = ""
  let covered = 0
  for (const [id, form, , , , , , , , misc] of rows as string[][]) {
    const [first, last] = id!.split("-").map(Number)
    if (last === undefined && first! <= covered) continue
    covered = last ?? covered
    spelled += form! + (/(^|\|)SpaceAfter=No(\||$)/.test(misc!) ? "" : " ")
  }
  const ends = spelled.endsWith(" ") ? spelled.slice(0, -1) : spelled
  return ends === text ? [] : [`text "${text}" is spelled "${ends}"`]
}
