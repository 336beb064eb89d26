import { plainKernels } from "./plain.ts"
import { wasm } from "./wasm.ts"

/** The arithmetic of the network on one memory of its own. Pointers are byte
 *  offsets into `memory`, strides count numbers; kernels.as.ts says what each
 *  does. Both makers give the same bits. */
export interface Kernels {
  readonly memory: ArrayBuffer
  mm(
    x: number,
    xStride: number,
    w: number,
    bias: number,
    y: number,
    yStride: number,
    rows: number,
    inner: number,
    outer: number,
  ): void
  lstm(
    z: number,
    wh: number,
    cells: number,
    before: number,
    out: number,
    stride: number,
    offsets: number,
    times: number,
    hidden: number,
    mask: number,
    reverse: number,
  ): void
  mm16(
    x: number,
    xStride: number,
    w: number,
    units: number,
    bias: number,
    y: number,
    yStride: number,
    rows: number,
    inner: number,
    outer: number,
  ): void
  lstm16(
    z: number,
    wh: number,
    units: number,
    cells: number,
    out: number,
    stride: number,
    offsets: number,
    times: number,
    hidden: number,
    reverse: number,
  ): void
  relu(y: number, n: number): void
  dots(a: number, b: number, s: number, stride: number, rows: number, n: number): void
  bilinear(p: number, q: number, w: number, z: number, n: number, k: number): void
}

/** What is used of WebAssembly, which the language's own types leave out. */
interface WasmApi {
  readonly Memory: new (size: { initial: number }) => WasmMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

const page = 65_536

/** Kernels in WebAssembly over a memory of at least `bytes` bytes; in plain
 *  JavaScript, some ten times slower, where there is no WebAssembly SIMD. */
export function kernels(bytes: number): Kernels {
  return simdKernels(bytes) ?? plainKernels(bytes)
}

/** `undefined` where the platform has no WebAssembly or no SIMD in it. */
export function simdKernels(bytes: number): Kernels | undefined {
  try {
    const memory = wasmMemory(bytes)
    return { ...wasmExports<Omit<Kernels, "memory">>(wasm, memory), memory: memory.buffer }
  } catch {
    return undefined
  }
}

/** A memory of at least `bytes` bytes, all zero. */
export function wasmMemory(bytes: number): WasmMemory {
  return new (api().Memory)({ initial: Math.ceil(bytes / page) })
}

/** What a base64 module exports, once it works on that memory. */
export function wasmExports<T>(base64: string, memory: WasmMemory): T {
  const { Module, Instance } = api()
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const env = { memory, abort: () => {} }
  return new Instance(new Module(bytes), { env }).exports as T
}

const api = (): WasmApi => (globalThis as unknown as { WebAssembly: WasmApi }).WebAssembly
