import { existsSync } from "node:fs"

/** Path of a Chromium that is on this machine, if there is one. */
export const executable = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
].find((path) => path !== undefined && existsSync(path))

/** Flags that keep it from asking the net for anything. */
export const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  )
