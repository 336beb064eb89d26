/** What happens that PLOVER has no type for. These types are ours: exports to
 *  PLOVER and CAMEO leave them out, or say so. */
export interface OtherEvent {
  readonly key: string
  readonly about: string
}

/** Our own types by key. */
export const beyond: ReadonlyMap<string, OtherEvent> = new Map(
  [
    {
      key: "STATEMENT",
      about:
        "says what no PLOVER type covers: considers, declines comment, claims or denies responsibility, mourns, hopes, concurs (CAMEO 01)",
    },
    { key: "DISASTER", about: "an accident or a force of nature does harm; nobody means to" },
    { key: "TRAVEL", about: "somebody, or a vehicle, sets out, arrives, lands or leaves" },
    { key: "ORDER", about: "public order, calm or supply is lost or restored" },
    { key: "STAY", about: "forces or persons are, remain or work where it matters" },
    { key: "POWER", about: "somebody takes, leads or returns to an office or the government" },
  ].map((one) => [one.key, one]),
)
