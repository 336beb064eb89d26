import { bareName } from "../ontology/sectors.ts"
import { samePerson, sounded } from "./names.ts"
import type { KnownActor, KnownRole } from "./world.ts"

type List = readonly KnownActor[]

/** The first entry that a look finds in lists, the one that outranks the others
 *  first. `look` is given each list by bare name. */
export function inLists(
  lists: readonly List[],
  look: (names: ReadonlyMap<string, KnownActor>) => KnownActor | undefined,
): KnownActor | undefined {
  for (const list of lists) {
    const known = look(indexOf(list).names)
    if (known) return known
  }
  return undefined
}

interface Index {
  readonly names: ReadonlyMap<string, KnownActor>
  /** Persons by the sound of their surnames, vowels left out. */
  readonly surnames: ReadonlyMap<string, readonly Named[]>
}

interface Named {
  readonly actor: KnownActor
  readonly words: readonly string[]
}

const indices = new WeakMap<List, Index>()

/** An actor list by name; made once for each. */
function indexOf(list: List): Index {
  const made = indices.get(list)
  if (made) return made
  const names = new Map<string, KnownActor>()
  const surnames = new Map<string, Named[]>()
  for (const actor of list)
    for (const name of actor.names) {
      if (!names.has(bareName(name))) names.set(bareName(name), actor)
      const words = actor.type === "person" ? name.split(/[\s,]+/).filter(Boolean) : []
      for (const key of new Set([words[0], words.at(-1)].flatMap((word) => soundOf(word))))
        surnames.set(key, [...(surnames.get(key) ?? []), { actor, words }])
    }
  const index = { names, surnames }
  indices.set(list, index)
  return index
}

const soundOf = (word: string | undefined): readonly string[] =>
  word === undefined ? [] : [sounded(word).replace(/[aeiou]/g, "")]

/** The entry that a person's name means in any spelling, order of names or with
 *  initials; a bare surname means an entry where only one bears it. */
export function personIn(lists: readonly List[], name: readonly string[]): KnownActor | undefined {
  const [key] = soundOf(name.at(-1))
  if (key === undefined) return undefined
  for (const list of lists) {
    const alike = (indexOf(list).surnames.get(key) ?? []).filter(({ words }) =>
      samePerson(words, name),
    )
    const found = new Set(alike.map(({ actor }) => actor))
    if (found.size === 1) return alike[0]!.actor
    if (found.size > 1) return undefined
  }
  return undefined
}

/** The role that an actor had on a date, the latest begun of several; else the
 *  last that had ended by then. Without a date the last of all. */
export function roleAt(
  { roles = [] }: KnownActor,
  at: string | undefined,
): { readonly role: KnownRole | undefined; readonly past: KnownRole | undefined } {
  if (at === undefined) return { role: roles.at(-1), past: undefined }
  const begun = roles.filter(({ from }) => from === undefined || at.slice(0, from.length) >= from)
  const ended = ({ to }: KnownRole): boolean => to !== undefined && at.slice(0, to.length) > to
  const role = begun.findLast((one) => !ended(one))
  return { role, past: role ? undefined : begun.findLast(ended) }
}
