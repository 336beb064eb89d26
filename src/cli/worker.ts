import { Worker } from "node:worker_threads"

/** A thread that runs a file of this folder, named without its ending: as it is built; as it
 *  is written, which tests run, only with the help of a loader. */
export function workerIn(name: string, workerData: unknown): Worker {
  const here = import.meta.url
  if (here.endsWith(".js")) return new Worker(new URL(`./${name}.js`, here), { workerData })
  const file = JSON.stringify(new URL(`./${name}.ts`, here).href)
  const code = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${file}) })`
  return new Worker(code, { eval: true, workerData })
}
