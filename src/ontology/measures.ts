/** What a figure can count. `persons` counts people, `things` buildings, vehicles
 *  and other objects. */
export interface Measure {
  readonly key: string
  /** As it stands after the counted: "26 protesters killed". */
  readonly label: string
  readonly unit: "persons" | "things"
  /** A later total takes the place of an earlier one, since such counts only
   *  grow: the dead of an incident. A crowd is counted anew each time. */
  readonly cumulative: boolean
  /** Measures whose counts are part of this one. */
  readonly contains: readonly string[]
  /** Column of UCDP GED and ACLED that takes it; everything else goes to notes. */
  readonly fatal: boolean
}

const persons = (key: string, label: string, more: Partial<Measure> = {}): Measure => ({
  key,
  label,
  unit: "persons",
  cumulative: true,
  contains: [],
  fatal: false,
  ...more,
})

const things = (key: string, label: string): Measure => ({ ...persons(key, label), unit: "things" })

/** The measures by key. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    persons("killed", "killed", { fatal: true }),
    persons("injured", "injured"),
    persons("casualties", "killed or injured", { contains: ["killed", "injured"] }),
    persons("missing", "missing", { cumulative: false }),
    persons("arrested", "arrested"),
    persons("released", "released"),
    persons("abducted", "abducted"),
    persons("raped", "raped"),
    persons("displaced", "displaced"),
    persons("evacuated", "evacuated"),
    persons("rescued", "rescued"),
    persons("hospitalised", "in hospital", { cumulative: false }),
    persons("infected", "infected"),
    persons("affected", "affected"),
    persons("trapped", "trapped", { cumulative: false }),
    persons("surrendered", "surrendered"),
    persons("convicted", "convicted"),
    persons("expelled", "expelled"),
    persons("recruited", "recruited"),
    persons("deployed", "deployed", { cumulative: false }),
    persons("withdrawn", "withdrawn"),
    persons("protesting", "protesting", { cumulative: false }),
    things("damaged", "damaged"),
    things("destroyed", "destroyed"),
    things("seized", "seized"),
  ].map((measure) => [measure.key, measure]),
)

/** Does a count of `outer` include every one counted by `inner`? */
export const measureContains = (outer: string, inner: string): boolean =>
  outer === inner || (measures.get(outer)?.contains.includes(inner) ?? false)
