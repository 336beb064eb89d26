import {
  type Kernels,
  type WasmMemory,
  wasmExports,
  wasmMemory,
} from "../../src/read/kernels/index.ts"
import { wasm as reading } from "../../src/read/kernels/wasm.ts"
import { wasm as training } from "./wasm.ts"

type Numbers<N extends number, A extends number[] = []> = A["length"] extends N
  ? A
  : Numbers<N, [...A, number]>
type Kernel<N extends number> = (...args: Numbers<N>) => void

/** What training needs beside the kernels that read; kernels.as.ts explains. */
interface TrainingKernels {
  readonly outer: Kernel<8>
  readonly transpose: Kernel<4>
  readonly columnSums: Kernel<5>
  readonly lstmBack: Kernel<13>
  readonly maskRows: Kernel<5>
  readonly reluBack: Kernel<3>
  readonly embed: Kernel<6>
  readonly embedBack: Kernel<6>
  readonly reorder: Kernel<6>
  readonly softmax: (...args: Numbers<4>) => number
  readonly dotsBack: Kernel<8>
  readonly bilinearBack: Kernel<9>
  readonly squares: (...args: Numbers<2>) => number
  readonly adam: Kernel<8>
}

/** The kernels on one memory, and what hands out places in it. */
export interface Machine extends TrainingKernels, Omit<Kernels, "memory"> {
  readonly floats: Float32Array
  readonly ints: Int32Array
  /** A place for so many floats, in bytes; all zero, at a multiple of 64. */
  take(floats: number): number
}

/** @throws {RangeError} from `take` when the memory is used up. */
export function machine(bytes: number): Machine {
  const memory: WasmMemory = wasmMemory(bytes)
  let top = 64
  return {
    ...wasmExports<Omit<Kernels, "memory">>(reading, memory),
    ...wasmExports<TrainingKernels>(training, memory),
    floats: new Float32Array(memory.buffer),
    ints: new Int32Array(memory.buffer),
    take(floats) {
      const at = top
      top += Math.ceil(floats / 16) * 64
      if (top > memory.buffer.byteLength) throw new RangeError(`${top} bytes are too many`)
      return at
    },
  }
}
