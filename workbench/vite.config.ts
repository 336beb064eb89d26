import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { svelte } from "@sveltejs/vite-plugin-svelte"
import { defineConfig, type Plugin } from "vite"

const out = join(import.meta.dirname, "../dist/workbench")

/** Every file once more as Brotli, so that the server has nothing to compress. */
function brotli(): Plugin {
  let folder = out
  return {
    name: "brotli",
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || entry.name.endsWith(".br")) continue
        const file = join(entry.parentPath, entry.name)
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte(), brotli()],
  build: { outDir: out, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:4173" } },
})
