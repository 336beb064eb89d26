/** Whom a figure counts, as far as coders tell people apart: combatants of the
 *  state, other armed people, and the unarmed, by what they do. */
export interface Group {
  readonly key: string
  readonly label: string
  /** Groups whose members are all members of this one. */
  readonly contains: readonly string[]
  /** PLOVER sector of an actor made of such people, where there is one. */
  readonly sector: string | undefined
}

const group = (
  key: string,
  label: string,
  sector?: string,
  contains: readonly string[] = [],
): Group => ({ key, label, sector, contains })

const everyone = [
  "civilian",
  "protester",
  "security_forces",
  "police",
  "military",
  "peacekeeper",
  "militant",
  "criminal",
  "child",
  "woman",
  "man",
  "elderly",
  "journalist",
  "medical",
  "aid_worker",
  "migrant",
  "refugee",
  "student",
  "teacher",
  "religious",
  "official",
  "politician",
  "activist",
  "prisoner",
  "hostage",
  "foreigner",
  "crew",
  "worker",
]

/** The groups by key. */
export const groups: ReadonlyMap<string, Group> = new Map(
  [
    group("person", "people", undefined, everyone),
    group("civilian", "civilians", "CVL", [
      "protester",
      "child",
      "woman",
      "elderly",
      "journalist",
      "medical",
      "aid_worker",
      "migrant",
      "refugee",
      "student",
      "teacher",
      "religious",
      "activist",
      "worker",
    ]),
    group("protester", "protesters", "OPP"),
    group("security_forces", "security forces", "COP", ["police", "military"]),
    group("police", "police", "COP"),
    group("military", "soldiers", "MIL"),
    group("peacekeeper", "peacekeepers", "MIL"),
    group("militant", "militants", "REB"),
    group("criminal", "criminals", "CRM"),
    group("child", "children", "CVL"),
    group("woman", "women", "CVL"),
    group("man", "men"),
    group("elderly", "elderly people", "CVL"),
    group("journalist", "journalists", "MED"),
    group("medical", "medical staff", "HLH"),
    group("aid_worker", "aid workers", "NGO"),
    group("migrant", "migrants", "REF", ["refugee"]),
    group("refugee", "refugees", "REF"),
    group("student", "students", "EDU"),
    group("teacher", "teachers", "EDU"),
    group("religious", "clergy", "REL"),
    group("official", "officials", "GOV", ["politician"]),
    group("politician", "politicians", "GOV"),
    group("activist", "activists", "OPP"),
    group("prisoner", "prisoners"),
    group("hostage", "hostages"),
    group("foreigner", "foreigners"),
    group("crew", "crew members"),
    group("worker", "workers", "LAB"),
  ].map((entry) => [entry.key, entry]),
)

/** Is every member of `inner` a member of `outer`? A group contains itself. */
export const groupContains = (outer: string, inner: string): boolean =>
  outer === inner || (groups.get(outer)?.contains.includes(inner) ?? false)
