import type {
  Annotated,
  Annotator,
  Context,
  Document,
  Language,
  LayerName,
  Notice,
  Pipeline,
  Walked,
} from "./model/index.ts"

type Step = Annotator<never, LayerName>

/** A line of annotators for one language. {@link Pipeline.use} returns a longer
 *  line and leaves this one as it is; a need that no earlier annotator meets
 *  does not compile. */
export function pipeline(language: Language): Pipeline<never> {
  return line(language, [])
}

function line<Has extends LayerName>(language: Language, steps: readonly Step[]): Pipeline<Has> {
  return {
    use: (annotator) => line(language, [...steps, annotator as unknown as Step]),
    run: (document) => walk<Has>(language, steps, document),
  }
}

function walk<Has extends LayerName>(
  language: Language,
  steps: readonly Step[],
  document: Document,
): Walked<Has> {
  if (document.language !== language.code)
    throw new RangeError(`a pipeline for "${language.code}" got "${document.language}"`)
  const notices: Notice[] = []
  const context: Context = { language, note: (notice) => void notices.push(notice) }
  let doc = { document } as Annotated<never>
  for (const step of steps) doc = { ...doc, ...step.annotate(doc, context) }
  return { doc: doc as Annotated<Has>, notices }
}
