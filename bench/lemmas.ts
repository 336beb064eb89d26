/** Accuracy of lemmas on gold words and tags. Run: `npx tsx bench/lemmas.ts`. */
import { existsSync, readFileSync } from "node:fs"
import { lemmatiser } from "../src/read/lemmas.ts"
import { trees } from "../train/treebank.ts"

function main(): void {
  const lemma = lemmatiser(readFileSync("models/en/small.bin"))
  for (const part of ["EWT", "GUM"]) {
    const words = trees(`../shared/treebanks/${part}/dev.conllu`).flatMap((tree) => tree.words)
    const right = words.filter(
      (word) => word.lemma === "_" || lemma(word.form, word.upos, word.xpos) === word.lemma,
    )
    console.log(`${part} dev: ${((100 * right.length) / words.length).toFixed(2)}`)
  }
}

if (existsSync("../shared/treebanks")) main()
else console.log("skipped: the treebanks are not here")
