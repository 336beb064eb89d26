import { readFileSync } from "node:fs"

export interface Case {
  readonly title: string
  readonly text: string
  readonly expected: readonly string[]
}

/** Reads a case file: a title after `#`, the text, `==>`, what is expected, one
 *  a line; an empty line ends the case. */
export function cases(path: string): readonly Case[] {
  return readFileSync(path, "utf8")
    .split(/\n{2,}/)
    .map((block) => block.trim().split("\n"))
    .filter((lines) => lines.includes("==>"))
    .map((lines) => {
      const at = lines.indexOf("==>")
      const head = lines.slice(0, at)
      const title = head[0]!.replace(/^#\s*/, "")
      return { title, text: head.slice(1).join("\n"), expected: lines.slice(at + 1) }
    })
}
