import type { Count } from "../../model/index.ts"

/** Number words to what they count. */
export const numbers: Readonly<Record<string, Count>> = {}
