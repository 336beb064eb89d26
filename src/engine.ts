import { actorList } from "./actorlist.ts"
import { attributions } from "./attribute/attributions.ts"
import { claims } from "./claims/claims.ts"
import { dossier } from "./corroborate/dossier.ts"
import { languages } from "./languages/index.ts"
import {
  type Annotated,
  type Annotator,
  type Document,
  type Dossier,
  type DossierLayer,
  type GivenLink,
  type Judgements,
  type Language,
  type LayerName,
  type Notice,
  once,
  type Pipeline,
  SitrepError,
  type Walked,
} from "./model/index.ts"
import { pipeline } from "./pipeline.ts"
import { lemmatiser } from "./read/lemmas.ts"
import { mentions } from "./read/mentions.ts"
import { names } from "./read/names.ts"
import { parser } from "./read/parser.ts"
import { quantities } from "./read/quantities.ts"
import { quotations } from "./read/quotations.ts"
import { segmenter } from "./read/segmenter.ts"
import { times } from "./read/times.ts"
import { governed } from "./read/valency.ts"
import { gazetteer } from "./resolve/gazetteer.ts"
import { type Alone, type Resolution, resolve, resolveAlone, type World } from "./resolve/index.ts"
import { resource } from "./resources.ts"
import { extended, ruleFile } from "./rulefile.ts"

/** A report with all its layers and what was remarked on the way. */
export type Read = Walked<LayerName>

/** A report of which it is known what it tells of who, where and when, so that its
 *  syntax is not asked for. */
export interface Heard {
  readonly doc: Annotated<DossierLayer>
  readonly notices: readonly Notice[]
  readonly alone: Alone
}

/** The program for one language: everything between a document and a dossier. */
export interface Engine {
  /** @throws {SitrepError} `E_INPUT` when the report is in a language it cannot read. */
  read(document: Document, notices?: readonly Notice[]): Read
  /** Which actor, place and time the mentions of some reports are; links that
   *  are given hold. */
  resolve(reads: readonly Read[], given?: readonly GivenLink[]): Resolution
  /** What one report tells of who, where and when, before it is joined with others. */
  resolveAlone(read: Read): Alone
  /** What is known before any report is read. */
  world(): World
  /** All reports joined, with what people decided of actors and of claims. */
  dossier(
    reads: readonly (Read | Heard)[],
    given?: readonly GivenLink[],
    judgements?: Judgements,
  ): Dossier
}

type Reader = Annotator<never, "sentences" | "tokens" | "tags" | "arcs" | "names">

/** The layers that weights give, in one annotator. */
export function reader(
  language: Language,
  parserWeights: Uint8Array,
  smallWeights: Uint8Array,
): Reader {
  const line = pipeline(language)
    .use(segmenter(smallWeights, language))
    .use(parser(parserWeights, lemmatiser(smallWeights), language.code, language.headlines))
    .use(names(smallWeights))
  return {
    name: "reader",
    annotate: ({ document }) => {
      const { doc } = line.run(document)
      return { ...doc, ...governed(doc, language.lexicons) }
    },
  }
}

/** The walk of a report through the house. */
export const walkOf = (language: Language, read: Reader): Pipeline<LayerName> =>
  pipeline(language)
    .use(read)
    .use(quotations)
    .use(times)
    .use(quantities)
    .use(mentions)
    .use(attributions)
    .use(claims) as Pipeline<LayerName>

/** Puts an engine together from its parts. */
export function engineOf(language: Language, read: Reader, world: () => World): Engine {
  const walk = walkOf(language, read)
  const ask = once(world)
  const resolution = (reads: readonly (Read | Heard)[], given: readonly GivenLink[] = []) =>
    resolve(docsOf(reads), ask(), given, aloneIn(reads))
  return {
    read: (document, notices = []) => {
      refuseOther(document, language)
      const walked = walk.run(document)
      return { doc: walked.doc, notices: [...notices, ...walked.notices] }
    },
    resolve: resolution,
    resolveAlone: ({ doc }) => resolveAlone(doc, ask()),
    world: ask,
    dossier: (reads, given, judgements) =>
      dossier(
        docsOf(reads),
        resolution(reads, given),
        reads.flatMap(({ notices }) => notices),
        judgements,
      ),
  }
}

const docsOf = (reads: readonly (Read | Heard)[]) => reads.map(({ doc }) => doc)

const aloneIn = (reads: readonly (Read | Heard)[]): ReadonlyMap<string, Alone> =>
  new Map(
    reads.flatMap((one) => ("alone" in one ? [[one.doc.document.id, one.alone] as const] : [])),
  )

function refuseOther(document: Document, language: Language): void {
  if (document.language === language.code) return
  const name = new Intl.DisplayNames("en", { type: "language" })
  const [is, reads] = [document.language, language.code].map((code) => `${name.of(code)} (${code})`)
  throw new SitrepError(
    "E_INPUT",
    `is in ${is}; sitrep reads ${reads}: translate it first`,
    document.name,
  )
}

/** What users add to the engine of the package. */
export interface Additions {
  /** Path of a list of actors, which outranks the built-in one. */
  readonly actors?: string | undefined
  /** Paths of files of rules, lexicons and actors; see docs/rules.md. */
  readonly rules?: readonly string[] | undefined
}

/** The engine for English with the weights and tables of the package.
 *
 *  @param additions what a user adds, or the path of a list of actors alone.
 *  @throws {SitrepError} `E_WEIGHTS` when a file of the package is missing or damaged,
 *  `E_RULE` when one of the user's has a fault. */
export function standardEngine(additions: Additions | string = {}): Engine {
  const { actors, rules = [] } = typeof additions === "string" ? { actors: additions } : additions
  const [first] = languages
  const files = rules.map((path) => ruleFile(path, first!))
  const language = files.length === 0 ? first! : extended(first!, files)
  const weights = [resource("models/en/parser.bin"), resource("models/en/small.bin")] as const
  const own = actors === undefined ? [] : [actorList(actors)]
  const world = (): World => ({
    languages: languages.map((one) => (one.code === language.code ? language : one)),
    gazetteer: gazetteer(resource("data/places.tsv")),
    actors: [...own, ...files.map((file) => file.actors).filter((list) => list.length > 0)],
  })
  return engineOf(language, reader(language, ...weights), world)
}
