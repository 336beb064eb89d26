/** Compiles the AssemblyScript kernels: `npm run kernels`. The module that reads goes as
 *  base64 into src/read/kernels/wasm.ts, so that reading needs no disk; the module that
 *  trains into train/parser/wasm.ts. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import asc from "assemblyscript/asc"

const root = join(import.meta.dirname, "..", "..")

async function compile(source: string): Promise<Uint8Array> {
  const { error, stderr, stdout } = await asc.main(
    [
      join(root, source),
      "--outFile",
      "out.wasm",
      "-O3",
      "--converge",
      "--runtime",
      "stub",
      "--noAssert",
      "--importMemory",
      "--initialMemory",
      "1",
      "--enable",
      "simd",
      "--disable",
      "mutable-globals",
    ],
    {
      writeFile: (name, contents) => {
        if (name.endsWith("out.wasm")) bytes = contents as Uint8Array
      },
    },
  )
  if (error) throw new Error(`${source}: ${error.message}\n${stderr}${stdout}`)
  return bytes
}
let bytes: Uint8Array = new Uint8Array()

async function build(source: string, target: string): Promise<void> {
  const wasm = await compile(source)
  const text = Buffer.from(wasm).toString("base64")
  writeFileSync(
    join(root, target),
    `/** Made by \`npm run kernels\` from ${source}: a WebAssembly module, in base64. */\n` +
      `export const wasm =\n  "${text}"\n`,
  )
  process.stdout.write(`${target}: ${wasm.length} bytes\n`)
}

await build("src/read/kernels/kernels.as.ts", "src/read/kernels/wasm.ts")
await build("train/parser/kernels.as.ts", "train/parser/wasm.ts")
