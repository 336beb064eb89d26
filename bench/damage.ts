/** Ways in which quotation marks come to harm on their way to us: turned round,
 *  lost, written twice, or with the space on the wrong side. */
export type Harm = "turn" | "drop" | "double" | "space"

export interface Damaged {
  readonly text: string
  /** New offset of each old one, with one entry more than the old text is long. */
  readonly moved: readonly number[]
}

const turned: Record<string, string> = { "“": "”", "”": "“", "«": "»", "»": "«", '"': '"' }
const marks = /[“”«»"]/

/** Harms each double quotation mark with probability `rate`, in one of the ways
 *  given, chosen by `seed`: the same seed, the same harm. */
export function damage(
  text: string,
  rate: number,
  seed: number,
  ways: readonly Harm[] = ["turn", "drop", "double", "space"],
): Damaged {
  const next = dice(seed)
  const moved: number[] = []
  let out = ""
  for (let i = 0; i < text.length; i++) {
    moved.push(out.length)
    const char = text[i]!
    if (!marks.test(char) || next() >= rate) out += char
    else out += harmed(char, text[i - 1], ways[Math.floor(next() * ways.length)]!)
  }
  moved.push(out.length)
  return { text: out, moved }
}

function harmed(mark: string, before: string | undefined, way: Harm): string {
  if (way === "turn") return turned[mark] ?? mark
  if (way === "drop") return ""
  if (way === "double") return mark + mark
  return before === undefined || /\s/.test(before) ? `${mark} ` : ` ${mark}`
}

/** Numbers in [0, 1) that follow from a seed: mulberry32 by Tommy Ettinger,
 *  public domain. */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
