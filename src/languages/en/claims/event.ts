import type { Language } from "../../../model/index.ts"

/** Rules for what English says of events. */
export const event: NonNullable<Language["claims"]["event"]> = []
