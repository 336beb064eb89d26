import type { z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { SitrepError } from "../model/index.ts"

type Parsed = { readonly success: boolean; readonly error?: z.core.$ZodError }

/** Tells which field of a request cannot be understood. */
export function refuse(result: Parsed, c: Context) {
  const issue = result.error?.issues[0]
  if (!issue) return undefined
  const at = issue.path.join(".")
  return c.json({ code: "E_OPTION", message: `${at}: ${issue.message}`, at }, 400)
}

/** An error for those outside: what a user can mend in full, anything else by its
 *  message alone. */
const fault = (error: Error) =>
  error instanceof SitrepError
    ? { code: error.code, message: error.message, ...(error.at ? { at: error.at } : {}) }
    : { code: "E_INTERNAL", message: error.message }

/** Errors become status codes here and nowhere else. */
export const told = (error: Error, c: Context) =>
  c.json(fault(error), error instanceof SitrepError ? 400 : 500)
