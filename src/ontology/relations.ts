/** What somebody can be to somebody else. */
export interface Relation {
  readonly key: string
  /** Between subject and object: "X [is president of] Y". */
  readonly label: string
  /** Nearest FollowTheMoney schema; `Thing` marks what is a property there. */
  readonly schema: string
  /** Key of the relation read from the other end, where it has a name. */
  readonly inverse: string | undefined
}

const relation = (key: string, label: string, schema: string, inverse?: string): Relation => ({
  key,
  label,
  schema,
  inverse,
})

/** The relations by key. `leader` and `office` keep the exact title in the
 *  claim's `role`. */
export const relations: ReadonlyMap<string, Relation> = new Map(
  [
    relation("leader", "leads", "Directorship"),
    relation("office", "holds office in", "Occupancy"),
    relation("spokesperson", "speaks for", "Representation"),
    relation("representative", "represents", "Representation"),
    relation("member", "is member of", "Membership"),
    relation("employee", "works for", "Employment"),
    relation("founder", "founded", "Directorship"),
    relation("kin", "is family of", "Family", "kin"),
    relation("spouse", "is married to", "Family", "spouse"),
    relation("force", "is a force of", "UnknownLink"),
    relation("department", "is a department of", "UnknownLink"),
    relation("body", "is a body of", "UnknownLink"),
    relation("outlet", "is a news outlet of", "UnknownLink"),
    relation("owner", "is owned by", "Ownership"),
    relation("maker", "is made by", "UnknownLink"),
    relation("located", "is in", "Thing"),
    relation("neighbour", "is a neighbour of", "UnknownLink", "neighbour"),
    relation("ally", "is an ally of", "UnknownLink", "ally"),
    relation("rival", "is a rival of", "UnknownLink", "rival"),
    relation("successor", "succeeds", "UnknownLink"),
    relation("counterpart", "is the counterpart of", "UnknownLink", "counterpart"),
    relation("alias", "is also known as", "Thing", "alias"),
    relation("labelled", "is called by", "UnknownLink"),
  ].map((entry) => [entry.key, entry]),
)
