import type { Annotated, Annotator, Name, Sentence } from "../model/index.ts"
import {
  type Lists,
  memory,
  nameFeatureCount,
  nameFeatures,
  type Scene,
  scene,
  stepFeature,
} from "./namefeatures.ts"
import { type Found, repaired, type View } from "./namerepair.ts"
import { type Perceptron, perceptron } from "./perceptron.ts"
import { bestPath, type Labelled, labelCount, labelled, nameTypes } from "./viterbi.ts"
import { openWeights } from "./weights.ts"
import { wordTable } from "./wordtable.ts"

/** Finds names of people, places and organisations: a linear model over each
 *  word, its neighbours, word lists and the rest of the document, and the best
 *  line of labels through the sentence.
 *  @throws {SitrepError} E_WEIGHTS when the weights are not of this language. */
export function names(
  weights: Uint8Array,
  language = "en",
): Annotator<"sentences" | "tokens" | "tags", "names"> {
  const { section } = openWeights(weights, language)
  const lists: Lists = {
    names: wordTable(section("namelists")),
    dictionary: wordTable(section("dictionary")),
  }
  const model = perceptron(section("names"))
  const steps = stepScores(model)
  const annotate = (doc: Annotated<"sentences" | "tokens" | "tags">) => {
    const scenes = doc.sentences.map(({ first, last }) =>
      scene(
        doc.tokens.slice(first, last).map(({ form }) => form),
        doc.tags.slice(first, last),
        lists,
      ),
    )
    const found = labelScenes(scenes, model, steps).flatMap((list, i) =>
      list.map((one) => placed(doc.sentences[i]!, one)),
    )
    const view: View = {
      tokens: doc.tokens,
      tags: doc.tags,
      sentences: doc.sentences,
      atoms: scenes.flatMap(({ atoms }) => atoms),
      starts: new Set(doc.sentences.map(({ first }) => first)),
    }
    return { names: repaired(found, view).map((one) => named(doc, one)) }
  }
  return { name: "names", annotate }
}

/** What each label gains from the one before it. */
export function stepScores(model: Perceptron): Int32Array {
  const steps = new Int32Array((labelCount + 1) * labelCount)
  const feature = new Int32Array(1)
  for (let label = 0; label <= labelCount; label++) {
    feature[0] = stepFeature(label)
    model.score(feature, 1, steps.subarray(label * labelCount))
  }
  return steps
}

/** The names of each sentence of a document. */
export function labelScenes(
  scenes: readonly Scene[],
  model: Perceptron,
  steps: Int32Array,
): Labelled[][] {
  const seen = memory(scenes)
  const features = new Int32Array(nameFeatureCount)
  return scenes.map((one) => {
    const n = one.atoms.length
    const scores = new Int32Array(n * labelCount)
    for (let i = 0; i < n; i++) {
      const count = nameFeatures(one, seen, i, features)
      model.score(features, count, scores.subarray(i * labelCount, (i + 1) * labelCount))
    }
    return labelled(bestPath(scores, steps, n))
  })
}

const placed = (sentence: Sentence, { first, last, type }: Labelled): Found => ({
  first: sentence.first + first,
  last: sentence.first + last,
  type: nameTypes[type]!,
})

const named = ({ tokens }: Annotated<"tokens">, { first, last, type }: Found): Name => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
  first,
  last,
  type,
})
