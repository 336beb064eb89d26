import { describe, expect, test } from "vitest"
import { colours } from "../../src/cli/print.ts"

const red = (isTTY: boolean, env: Record<string, string>): string =>
  colours({ isTTY }, env).red("sitrep:")

describe("colour", () => {
  test("is for a terminal", () => {
    expect(red(true, { TERM: "xterm" })).toBe("\u001b[31msitrep:\u001b[39m")
    expect(red(true, { TERM: "dumb" })).toBe("sitrep:")
  })

  test("is not for a pipe, under CI either", () => {
    expect(red(false, { TERM: "xterm", CI: "true" })).toBe("sitrep:")
  })

  test("can be forced and forbidden", () => {
    expect(red(false, { FORCE_COLOR: "1" })).toContain("\u001b[31m")
    expect(red(false, { FORCE_COLOR: "0" })).toBe("sitrep:")
    expect(red(true, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe("sitrep:")
  })
})
