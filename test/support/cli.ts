import { main } from "../../src/cli/main.ts"

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process and keeps what it writes. */
export async function run(...argv: string[]): Promise<Ran> {
  const kept = { out: "", err: "" }
  const streams = { out: process.stdout, err: process.stderr }
  const writes = { out: streams.out.write, err: streams.err.write }
  const keep = (name: "out" | "err") => (chunk: string | Uint8Array) => {
    kept[name] += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk)
    return true
  }
  streams.out.write = keep("out") as typeof streams.out.write
  streams.err.write = keep("err") as typeof streams.err.write
  try {
    const code = await main(argv)
    return { code, ...kept }
  } finally {
    streams.out.write = writes.out
    streams.err.write = writes.err
  }
}
