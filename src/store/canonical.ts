import { createHash } from "node:crypto"

/** The one way to write a plain JSON value: members sorted by name, no white
 *  space, members that are `undefined` left out. What is equal has equal bytes.
 *  Term: JSON Canonicalization Scheme (RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`
}

/** SHA-256 of bytes or of the UTF-8 of a text, hexadecimal. */
export const sha256 = (data: Uint8Array | string): string =>
  createHash("sha256").update(data).digest("hex")
