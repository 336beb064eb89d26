/** sitrep as a library: bytes to documents, documents to layers, layers to a
 *  dossier, a dossier to a report. */
export {
  type Additions,
  type Engine,
  engineOf,
  type Read,
  reader,
  standardEngine,
  walkOf,
} from "./engine.ts"
export { formats, ingest } from "./ingest/index.ts"
export { languages } from "./languages/index.ts"
export * from "./model/index.ts"
export { pipeline } from "./pipeline.ts"
export { standardProgram } from "./program.ts"
export {
  changeReport,
  changes,
  html,
  markdown,
  situation,
  text,
  verifyReport,
} from "./report/index.ts"
export {
  dossierAt,
  openStore,
  type Program,
  type Store,
  stateAt,
  type View,
  verified,
  type When,
} from "./store/index.ts"
