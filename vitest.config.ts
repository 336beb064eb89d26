import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 30_000,
    // Vitest forces colour where it runs in a terminal; what the program writes is compared without.
    env: { NO_COLOR: "1" },
  },
})
