/** Where one is in the workbench: all of it stands in the address, so that a link
 *  carries the whole state and the browser's arrows work. */

export const views = [
  "overview",
  "figures",
  "timeline",
  "map",
  "actors",
  "claims",
  "reports",
  "journal",
] as const
export type ViewName = (typeof views)[number]

export type Fields = Readonly<Record<string, string | undefined>>

const read = (): Record<string, string> => Object.fromEntries(new URLSearchParams(location.search))

let fields = $state.raw<Record<string, string>>(read())

addEventListener("popstate", () => {
  fields = read()
})

export const place = {
  get view(): ViewName {
    return views.find((name) => name === fields.view) ?? "overview"
  },
  /** The field of the address, if it is set. */
  field: (name: string): string | undefined => fields[name],
  get asOf(): string | undefined {
    return fields.asOf
  },
  get since(): string | undefined {
    return fields.since
  },
  get all(): Fields {
    return fields
  },
}

/** Which row of a long list the page begins with. */
export const fromRow = (): number => Number(fields.from_row) || 0

/** Things that are unfolded or left out: a list of names in one field of the address. */
export const listed = (name: string): ReadonlySet<string> =>
  new Set((fields[name] ?? "").split(",").filter(Boolean))

/** Takes a thing into such a list, or out of it. */
export function toggle(name: string, key: string): void {
  const next = new Set(listed(name))
  if (!next.delete(key)) next.add(key)
  go({ [name]: [...next].join(",") || undefined }, true)
}

/** The address after some fields change; `undefined` takes one out. */
export function link(changes: Fields, keep: Fields = fields): string {
  const next = Object.entries({ ...keep, ...changes }).filter(([, value]) => value)
  return `?${new URLSearchParams(next as [string, string][])}`
}

/** Goes where the changed fields lead; `replace` leaves no step to go back to. */
export function go(changes: Fields, replace = false): void {
  const address = link(changes)
  if (address === location.search) return
  history[replace ? "replaceState" : "pushState"](null, "", address)
  fields = read()
}

/** Another view, with moment and open report kept and filters dropped. */
export function goTo(view: ViewName, more: Fields = {}): void {
  const { asOf, since } = fields
  const kept = Object.entries({ asOf, since, view, ...more }).filter(([, value]) => value)
  history.pushState(null, "", `?${new URLSearchParams(kept as [string, string][])}`)
  fields = read()
}
