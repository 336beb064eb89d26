/** Words by which one side names the other, or judges. In the narrator's voice
 *  they stand in quotation marks only, so that they stay with whoever used them. */
const labels = [
  "terrorists?",
  "terrorism",
  "extremists?",
  "militants?",
  "militia(?:men)?",
  "bandits?",
  "gunm[ae]n",
  "thugs?",
  "criminals?",
  "offenders?",
  "rioters?",
  "hooligans?",
  "looters?",
  "mobs?",
  "insurgents?",
  "rebels?",
  "mercenar(?:y|ies)",
  "traitors?",
  "martyrs?",
  "heroes?",
  "freedom fighters?",
  "regime",
  "junta",
  "puppets?",
  "foreign agents?",
  "provocateurs?",
  "aggressors?",
  "occupiers?",
  "enem(?:y|ies)",
  "butchers?",
]

const judgements = [
  "brutal(?:ly)?",
  "savage(?:ly)?",
  "barbaric",
  "heinous",
  "cowardly",
  "heroic(?:ally)?",
  "heroically",
  "massive(?:ly)?",
  "shocking(?:ly)?",
  "horrific(?:ally)?",
  "tragic(?:ally)?",
  "unprecedented",
  "notorious",
  "murdered",
  "murders?",
  "massacred?",
  "slaughter(?:ed)?",
  "liquidated",
  "eliminated",
  "neutralised",
  "neutralized",
]

const relative = ["today", "yesterday", "tomorrow", "tonight"]

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list.join("|")})(?![\\p{L}\\p{N}])`, "giu")

const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:armed|foreign|foreign-trained|islamist|international) )?(?:${labels.join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
)

/** Text outside of quotation marks, each stretch through `change`. */
function outside(text: string, change: (stretch: string) => string): string {
  return text
    .split(/(“[^”]*”|‘[^’]*’(?!\p{L}))/u)
    .map((stretch, n) => (n % 2 === 1 ? stretch : change(stretch)))
    .join("")
}

/** The same text with every label in quotation marks. */
export const held = (text: string): string =>
  outside(text, (stretch) =>
    stretch.replace(labelled, (label, at: number) =>
      /[“"‘]$/.test(stretch.slice(0, at)) ? label : `“${label}”`,
    ),
  )

/** Does the text use a label at all, quoted or not? */
export const hasLabel = (text: string): boolean => text.search(labelled) >= 0

/** What a desk would strike from the narrator's own words: labels and words of
 *  judgement outside of quotation marks, and days named from the day of writing. */
export function faults(text: string): readonly string[] {
  const found: string[] = []
  outside(text, (stretch) => {
    for (const list of [labels, judgements, relative])
      found.push(...(stretch.match(words(list)) ?? []))
    return stretch
  })
  return found
}
