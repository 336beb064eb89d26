import { untrack } from "svelte"
import type { ClaimPage, ClaimRow } from "../../../src/serve/replies.ts"
import { Fault, get } from "./api.ts"
import { live } from "./data.svelte.ts"

/** Rows that are fetched at a time. */
export const PAGE = 200
/** Milliseconds without scrolling after which rows are fetched. */
const REST = 60

type Query = Parameters<typeof get<"claims">>[1]

/** The rows of a long table, fetched a page at a time as they come into sight;
 *  forgotten when what is asked or the dossier changes.
 *
 *  @param sought a claim: where it stands among the rows is told, too */
export function pages(
  asked: () => Omit<Query, "offset" | "limit" | "find">,
  sought: () => string | undefined,
) {
  const told = $derived(JSON.stringify(asked()))
  let total = $state(0)
  let found = $state<number>()
  let replied = $state(false)
  let facets = $state.raw<ClaimPage["facets"]>({})
  let fault = $state<string>()
  let rows = $state.raw(new Map<number, ClaimRow>())
  let loading = new Set<number>()
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function fetchPage(n: number, query: Query, mine: number): Promise<void> {
    if (loading.has(n)) return
    loading.add(n)
    try {
      const page = await get("claims", { ...query, offset: n * PAGE, limit: PAGE })
      if (mine !== round) return
      total = page.total
      replied = true
      if (n === 0) {
        facets = page.facets
        found = page.found
      }
      fault = undefined
      const next = new Map([...rows].filter(([at]) => at < page.total))
      for (const [k, row] of page.rows.entries()) next.set(page.offset + k, row)
      rows = next
    } catch (error) {
      loading.delete(n)
      if (mine === round) fault = error instanceof Fault ? error.message : String(error)
    }
  }

  let query: Query = {}
  let before = ""
  let seen = { first: 0, last: 0 }
  $effect(() => {
    query = JSON.parse(told)
    void live.grown
    round++
    loading = new Set()
    const find = untrack(sought)
    // The dossier has grown, or a claim was judged: the rows stay in sight until
    // the new ones are there, so that no key is lost between two judgements.
    if (before !== told) rows = new Map()
    before = told
    const near = Math.floor(seen.first / PAGE)
    for (const n of new Set([0, near, Math.floor(seen.last / PAGE)]))
      fetchPage(n, n === 0 && find ? { ...query, find } : query, round)
  })

  return {
    get total() {
      return total
    },
    /** Has the server been asked and replied? */
    get asked() {
      return replied
    },
    get facets() {
      return facets
    },
    get fault() {
      return fault
    },
    row: (n: number): ClaimRow | undefined => rows.get(n),
    /** Numbers of the rows that are there. */
    get held(): number[] {
      return [...rows.keys()].sort((a, b) => a - b)
    },
    /** Where the claim that was sought stands among the rows, when these were asked
     *  for; `undefined` where the filters leave it out. */
    get found() {
      return found
    },
    /** Makes sure that rows `first` to `last` are there or on their way, once one
     *  has come to rest there for a moment: what flies by is not fetched. */
    want(first: number, last: number): void {
      seen = { first, last }
      clearTimeout(timer)
      timer = setTimeout(() => {
        for (let n = Math.floor(first / PAGE); n <= Math.floor(last / PAGE); n++)
          if (n >= 0 && n * PAGE < total) fetchPage(n, query, round)
      }, REST)
    },
  }
}
