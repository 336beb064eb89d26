import type { OutputFormat } from "../model/index.ts"
import { json } from "./json.ts"

/** All formats for other programs. */
export const formats: readonly OutputFormat[] = [json]
