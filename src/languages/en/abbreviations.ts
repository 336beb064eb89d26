/** What a full stop does not end, lower case, with the stop. */
export const abbreviations: ReadonlySet<string> = new Set([])
