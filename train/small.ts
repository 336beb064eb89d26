import { mkdirSync, writeFileSync } from "node:fs"
import { english } from "../src/languages/en/index.ts"
import { packWeights } from "../src/read/weights.ts"
import { trainLemmas } from "./lemmas.ts"
import { jackknifed, nameCorpora, trainNames } from "./names.ts"
import { trainSegmenter } from "./segmenter.ts"
import { trees } from "./treebank.ts"

const treebanks = "../shared/treebanks"
const ewt = trees(`${treebanks}/EWT/train.conllu`)
const gum = trees(`${treebanks}/GUM/train.conllu`)
const train = [...ewt, ...gum]

const words = { ...trainSegmenter(train, english), ...trainLemmas(train) }
const corpora = nameCorpora("../shared/names", gum)
const sections = { ...words, ...trainNames(corpora, jackknifed(train), words.dictionary) }
for (const [name, bytes] of Object.entries(sections)) console.log(name, bytes.length)
mkdirSync("models/en", { recursive: true })
writeFileSync(
  "models/en/small.bin",
  packWeights({ language: "en", version: "1", parts: Object.keys(sections) }, sections),
)
