import type { Language } from "../model/index.ts"
import { english } from "./en/index.ts"

/** All languages the house can read. */
export const languages: readonly Language[] = [english]
