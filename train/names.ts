import {
  alwaysFeature,
  type Lists,
  memory,
  nameFeatureCount,
  nameFeatures,
  scene,
  stepFeature,
} from "../src/read/namefeatures.ts"
import { labelOf } from "../src/read/viterbi.ts"
import { wordTable } from "../src/read/wordtable.ts"
import { fromGum, iob, type Marked } from "./namedata.ts"
import { nameLists } from "./namelists.ts"
import { random } from "./random.ts"
import { type Lesson, trainStructured } from "./structured.ts"
import { type Tagged, type Tagger, trainTagger } from "./tagger.ts"
import { documents, type Tree } from "./treebank.ts"

const tagsOf = ({ words }: Tree): Tagged => ({
  forms: words.map(({ form }) => form),
  tags: words.map(({ upos, xpos }) => `${upos} ${xpos}`),
})

/** Tags as a parser would give them: each half of the treebanks is tagged by what
 *  the other half taught, the rest by the first half. */
export function jackknifed(trees: readonly Tree[]): Tagger {
  const tagged = trees.map(tagsOf)
  const halves = [0, 1].map((half) =>
    trainTagger(
      tagged.filter((_, i) => i % 2 !== half),
      4,
    ),
  )
  const half = new Map(tagged.map(({ forms }, i) => [forms.join(" "), i % 2]))
  return (forms) => halves[half.get(forms.join(" ")) ?? 0]!(forms)
}

/** Labels of a sentence's tokens. */
function labelsOf({ forms, names }: Marked): Uint8Array {
  const labels = new Uint8Array(forms.length)
  for (const { first, last, type } of names) {
    if (last - first === 1) labels[first] = labelOf(type, 3)
    else {
      labels.fill(labelOf(type, 1), first, last)
      labels[first] = labelOf(type, 0)
      labels[last - 1] = labelOf(type, 2)
    }
  }
  return labels
}

/** Lessons of one document. */
export function lessons(document: readonly Marked[], tagger: Tagger, lists: Lists): Lesson[] {
  const scenes = document.map(({ forms }) => {
    const tags = tagger(forms).map((tag) => tag.split(" "))
    return scene(
      forms,
      tags.map(([upos, xpos]) => ({ upos: upos!, xpos: xpos! })),
      lists,
    )
  })
  const seen = memory(scenes)
  return document.map((sentence, s) => {
    const features = new Int32Array(sentence.forms.length * nameFeatureCount)
    for (let i = 0; i < sentence.forms.length; i++) {
      const into = features.subarray(i * nameFeatureCount, (i + 1) * nameFeatureCount)
      const count = nameFeatures(scenes[s]!, seen, i, into)
      if (count !== nameFeatureCount)
        throw new RangeError(`${count} features, not ${nameFeatureCount}`)
    }
    return { features, labels: labelsOf(sentence) }
  })
}

/** The same document without its capitals. */
const recased = (document: readonly Marked[], form: (text: string) => string): Marked[] =>
  document.map(({ forms, names }) => ({ forms: forms.map(form), names }))

/** Documents of all corpora with names that weights may be trained on. */
export function nameCorpora(folder: string, gum: readonly Tree[]): Marked[][] {
  return [
    ...iob(`${folder}/ewt-train-2022.iob2`),
    ...documents(gum).map((trees) => trees.map(fromGum)),
    ...iob(`${folder}/wikigold.conll`),
    ...iob(`${folder}/btc-eg.conll`),
  ]
}

/** The sections `namelists` and `names`. */
export function trainNames(corpora: readonly Marked[][], tagger: Tagger, dictionary: Uint8Array) {
  const packed = nameLists()
  const lists: Lists = { names: wordTable(packed), dictionary: wordTable(dictionary) }
  const all = corpora.flatMap((document) => lessons(document, tagger, lists))
  const chance = random(23)
  for (const document of corpora) {
    const quiet = chance() < 0.5
    const form = (text: string): string => (quiet ? text.toLowerCase() : text.toUpperCase())
    all.push(...lessons(recased(document, form), tagger, lists))
  }
  return { namelists: packed, names: trainStructured(all, stepFeature, alwaysFeature, schedule) }
}

const schedule = {
  width: nameFeatureCount,
  epochs: 5,
  rate: 0.04,
  dropout: 0.3,
  least: 0.02,
  eager: 0.3,
}
