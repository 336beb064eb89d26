import { mkdirSync, writeFileSync } from "node:fs"
import { english } from "../src/languages/en/index.ts"
import { packWeights } from "../src/read/weights.ts"
import { trainLemmas } from "./lemmas.ts"
import { trainSegmenter } from "./segmenter.ts"
import { trees } from "./treebank.ts"

const treebanks = "../shared/treebanks"
const train = [...trees(`${treebanks}/EWT/train.conllu`), ...trees(`${treebanks}/GUM/train.conllu`)]

const sections = { ...trainSegmenter(train, english), ...trainLemmas(train) }
for (const [name, bytes] of Object.entries(sections)) console.log(name, bytes.length)
mkdirSync("models/en", { recursive: true })
writeFileSync(
  "models/en/small.bin",
  packWeights({ language: "en", version: "1", parts: Object.keys(sections) }, sections),
)
