import { family, lexiconsOf } from "./family.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  )

/** What English says of how actors take each other's doings, by lemma.
 *
 *  - `stance.verb.R`: verbs of reaction R; "call on" takes its target with "on",
 *    "call" without a preposition as its object
 *  - `stance.noun.R`: nouns of R, with a light verb ("voiced concern") or a
 *    possessor ("Mali's support for") */
export const stanceFamilies = [
  family(
    "stance.verb.support",
    lines(`
    support
    back
    endorse
    champion
    side with
    stand by
    stand with
    bolster
    vouch for
    rally behind
    sympathise with
    sympathize with`),
    {
      gives: { reaction: "support" },
      examples: ["[holder Chad] [trigger backs] [target the rebels]."],
    },
  ),

  family(
    "stance.verb.praise",
    words(`
    praise commend laud hail applaud salute compliment extol acclaim lionise lionize honour honor
    admire glorify`),
    {
      gives: { reaction: "praise" },
      examples: ["[holder Chad] [trigger praised] [target the rebels]."],
    },
  ),

  family("stance.verb.congratulate", words(`congratulate felicitate`), {
    gives: { reaction: "congratulate" },
    examples: ["[holder Chad] [trigger congratulated] [target the president]."],
  }),

  family("stance.verb.thank", words(`thank`), {
    gives: { reaction: "thank" },
    examples: ["[holder Chad] [trigger thanked] [target the league]."],
  }),

  family("stance.verb.welcome", words(`welcome`), {
    gives: { reaction: "welcome" },
    examples: ["[holder Chad] [trigger welcomed] [target the envoy]."],
  }),

  family("stance.verb.defend", words(`defend exonerate`), {
    gives: { reaction: "defend" },
    examples: ["[holder Chad] [trigger defended] [target the president]."],
  }),

  family(
    "stance.verb.condole",
    lines(`
    condole with
    sympathise with
    mourn with`),
    {
      gives: { reaction: "condole" },
      examples: ["[holder The queen] [trigger mourned] with [target the miners]."],
    },
  ),

  family(
    "stance.verb.condemn",
    words(`
    condemn denounce deplore decry slam blast castigate excoriate vilify lambast lambaste revile
    repudiate censure`),
    {
      gives: { reaction: "condemn" },
      examples: ["[holder Chad] [trigger denounced] [target the rebels]."],
    },
  ),

  family(
    "stance.verb.criticise",
    lines(`
    criticise
    criticize
    rebuke
    chide
    scold
    berate
    fault
    chastise
    admonish
    reprimand
    upbraid
    rail against
    lash out at
    hit out at
    attack verbally`),
    {
      gives: { reaction: "criticise" },
      examples: ["[holder Chad] [trigger lashed] out at [target the league]."],
    },
  ),

  family("stance.verb.accuse", words(`accuse blame`), {
    gives: { reaction: "accuse" },
    examples: ["[holder Chad] [trigger accused] [target the rebels] of murder."],
  }),

  family(
    "stance.verb.oppose",
    lines(`
    oppose
    object to
    protest against
    disagree with
    speak out against
    speak against`),
    {
      gives: { reaction: "oppose" },
      examples: ["[holder Chad] [trigger opposed] [target the president]."],
    },
  ),

  family("stance.verb.reject", words(`reject rebuff spurn`), {
    gives: { reaction: "reject" },
    examples: ["[holder Chad] [trigger rebuffed] [target the envoy]."],
  }),

  family("stance.verb.warn", words(`warn caution forewarn`), {
    gives: { reaction: "warn" },
    examples: ["[holder Chad] [trigger warned] [target the league]."],
  }),

  family("stance.verb.threaten", words(`threaten menace`), {
    gives: { reaction: "threaten" },
    examples: ["[holder Chad] [trigger threatened] [target the league]."],
  }),

  family(
    "stance.verb.call_on",
    lines(`
    urge
    exhort
    implore
    beseech
    entreat
    call on
    call upon
    appeal to
    plead with
    press
    encourage
    summon
    invite`),
    {
      gives: { reaction: "call_on" },
      examples: ["[holder Chad] [trigger called] on [target the league] to act."],
    },
  ),

  family(
    "stance.verb.demand",
    lines(`
    demand of
    demand from
    order
    instruct`),
    {
      gives: { reaction: "demand" },
      examples: ["[holder Chad] [trigger ordered] [target the rebels] to leave."],
    },
  ),

  family(
    "stance.verb.monitor",
    lines(`
    monitor
    keep an eye on`),
    {
      gives: { reaction: "monitor" },
      examples: ["[holder Chad] is [trigger monitoring] [target the rebels]."],
    },
  ),

  family("stance.verb.watch", words(`watch follow observe track`), {
    gives: { reaction: "monitor" },
    examples: ["[holder Chad] is [trigger following] the situation in [target Mali]."],
  }),

  family(
    "stance.verb.concern",
    lines(`
    worry about
    fear for`),
    {
      gives: { reaction: "concern" },
      examples: ["[holder The queen] [trigger feared] for [target the soldiers]."],
    },
  ),

  family("stance.noun.support", words(`support backing solidarity endorsement`), {
    gives: { reaction: "support" },
    examples: ["[holder Chad] voiced [trigger support] for [target the rebels]."],
  }),

  family("stance.noun.praise", words(`praise admiration applause`), {
    gives: { reaction: "praise" },
    examples: ["[holder Chad] voiced [trigger admiration] for [target the rebels]."],
  }),

  family("stance.noun.congratulate", words(`congratulation felicitation`), {
    gives: { reaction: "congratulate" },
    examples: ["[holder Chad] sent [trigger congratulations] to [target the president]."],
  }),

  family("stance.noun.thank", words(`thanks gratitude appreciation`), {
    gives: { reaction: "thank" },
    examples: ["[holder Chad] expressed [trigger gratitude] to [target the league]."],
  }),

  family("stance.noun.condole", words(`condolence sympathy`), {
    gives: { reaction: "condole" },
    examples: ["[holder Chad] sent [trigger condolences] to [target the miners]."],
  }),

  family("stance.noun.condemn", words(`condemnation denunciation outrage indignation`), {
    gives: { reaction: "condemn" },
    examples: ["[holder Chad] voiced [trigger outrage] at [target the rebels]."],
  }),

  family("stance.noun.criticise", words(`criticism rebuke reprimand displeasure dissatisfaction`), {
    gives: { reaction: "criticise" },
    examples: ["[holder Chad] voiced [trigger criticism] of [target the rebels]."],
  }),

  family("stance.noun.accuse", words(`accusation`), {
    gives: { reaction: "accuse" },
    examples: ["[holder Chad] made [trigger accusations] against [target the rebels]."],
  }),

  family("stance.noun.oppose", words(`opposition objection disapproval`), {
    gives: { reaction: "oppose" },
    examples: ["[holder Chad] voiced [trigger objections] to [target the president]."],
  }),

  family("stance.noun.warn", words(`warning`), {
    gives: { reaction: "warn" },
    examples: ["[holder Chad] gave a [trigger warning] to [target the rebels]."],
  }),

  family("stance.noun.threaten", words(`threat ultimatum`), {
    gives: { reaction: "threaten" },
    examples: ["[holder Chad] made [trigger threats] against [target the rebels]."],
  }),

  family("stance.noun.concern", words(`concern worry alarm fear anxiety unease apprehension`), {
    gives: { reaction: "concern" },
    examples: ["[holder Chad] voiced [trigger concern] about [target the miners]."],
  }),

  family("stance.noun.call_on", words(`appeal plea`), {
    gives: { reaction: "call_on" },
    examples: ["[holder Chad] made an [trigger appeal] to [target the rebels]."],
  }),

  family("stance.noun.offer", words(`readiness willingness preparedness`), {
    gives: { reaction: "offer" },
    examples: ["[holder Chad]'s [trigger readiness] to help [target Mali] is known."],
  }),

  family(
    "stance.offered",
    words(`
    help support assistance aid mediation backing relief cooperation`),
    {
      gives: { reaction: "offer" },
      examples: ["[holder Chad] [trigger offered] help to [target Mali]."],
    },
  ),

  family("stance.offering", words(`offer pledge promise propose volunteer`), {
    gives: { reaction: "offer" },
    examples: ["[holder Chad] [trigger offered] help to [target Mali]."],
  }),

  family("stance.helping", words(`help support assist aid mediate contribute cooperate`), {
    gives: { reaction: "offer" },
    examples: ["[holder Chad] is [trigger ready] to help [target Mali]."],
  }),

  family("stance.ready", words(`ready willing prepared`), {
    gives: { reaction: "offer" },
    examples: ["[holder Chad] is [trigger ready] to help [target Mali]."],
  }),

  family(
    "stance.light",
    words(`
    express voice offer give issue convey reiterate declare pledge extend send lend announce
    launch show throw make deliver repeat renew reaffirm have state`),
    {
      gives: { reaction: "concern" },
      examples: ["[holder Chad] voiced [trigger concern] about [target the miners]."],
    },
  ),

  family(
    "stance.target.case",
    words(`for of to over at with against about toward towards from on behind`),
    {
      gives: { reaction: "concern" },
      examples: ["[holder Chad] voiced [trigger concern] about [target the miners]."],
    },
  ),

  family(
    "stance.restraint",
    words(`
    restraint calm de-escalation deescalation escalation moderation patience dialogue peace
    ceasefire calmness prudence reconciliation cool`),
    {
      gives: { reaction: "call_for_restraint" },
      examples: ["[holder Chad] [trigger urged] [target the rebels] to show restraint."],
    },
  ),

  family(
    "stance.urging",
    words(`
    urge call appeal invite plead press ask counsel advocate encourage demand recommend preach`),
    {
      gives: { reaction: "call_for_restraint" },
      examples: [
        "[holder Chad] [trigger counselled] restraint to [target the rebels].",
        "[holder Chad] [trigger urged] [target the rebels] to show restraint.",
      ],
    },
  ),

  family("stance.addressing", words(`on upon to with`), {
    counterexamples: ["War goes on in Chad. Mali appealed to both sides to show restraint."],
  }),

  family(
    "stance.situation",
    words(`
    situation development event crisis unrest course progress process protest conflict`),
    {
      gives: { reaction: "monitor" },
      examples: ["[holder Chad] is [trigger following] the situation in [target Mali]."],
    },
  ),

  family(
    "stance.naming",
    words(`call brand label describe dub denounce characterise characterize portray`),
    {
      gives: { reaction: "condemn" },
      examples: ["[holder Chad] [trigger branded] [target the rebels] bandits."],
    },
  ),

  family(
    "stance.bad",
    words(`
    terrorist criminal bandit traitor thug murderer extremist militant hooligan killer enemy fascist
    butcher puppet dictator tyrant aggressor liar coward vandal looter gangster provocateur
    nazi barbarian murderous barbaric heinous cowardly illegal unacceptable shameful disgraceful
    brutal genocide massacre crime atrocity coup aggression mercenary agent saboteur rat dog
    parasite invader occupier`),
    {
      gives: { reaction: "condemn" },
      examples: ["[holder Chad] [trigger called] [target the rebels] bandits."],
    },
  ),

  family(
    "stance.good",
    words(`
    hero martyr liberator statesman friend courageous heroic brave historic patriot`),
    {
      gives: { reaction: "praise" },
      examples: ["[holder Chad] [trigger called] [target the rebels] heroes."],
    },
  ),

  family("stance.showing", words(`show demonstrate display exhibit prove take make`), {
    gives: { reaction: "praise" },
    examples: ["[holder The queen] said that [target the miners] had [trigger shown] courage."],
  }),

  family(
    "stance.virtue",
    words(`
    responsibility courage wisdom leadership restraint bravery resolve dignity maturity heroism
    statesmanship professionalism determination responsible effective decisive courageous wise
    brave prompt timely resolute`),
    {
      gives: { reaction: "praise" },
      examples: ["[holder The queen] said that [target the miners] had [trigger shown] courage."],
    },
  ),

  family(
    "stance.destruction",
    words(`
    destruction annihilation elimination extermination liquidation eradication`),
    {
      gives: { reaction: "threaten" },
      examples: [
        '"The operation will go on until the [trigger destruction] of [target the rebels]," [holder the general] said.',
      ],
    },
  ),

  family("stance.until", words(`until till`), {
    gives: { reaction: "threaten" },
    examples: [
      '"The operation will go on until the [trigger destruction] of [target the rebels]," [holder the general] said.',
    ],
  }),

  family(
    "stance.speech",
    words(`
    say tell claim state add declare announce write note stress emphasise emphasize underline
    assert argue insist maintain explain tweet affirm promise vow warn`),
    {
      gives: { reaction: "praise" },
      examples: ["[holder The queen] said that [target the miners] had [trigger shown] courage."],
    },
  ),

  family("stance.important", words(`important essential crucial vital imperative necessary`), {
    gives: { reaction: "call_on" },
    examples: [
      "Elections in Chad were calm. In Chad people voted. Chad is dry. “It is [trigger important] that the soldiers are safe,” said [holder Ada Brun].",
    ],
  }),

  family("stance.reflexive", words(`himself herself itself themselves`), {
    gives: { reaction: "support" },
    examples: [
      "[holder Ole Dahl], who [trigger called] himself the leader of [target the opposition], left.",
    ],
  }),

  family("stance.naming.self", words(`call declare proclaim style describe consider`), {
    gives: { reaction: "support" },
    examples: ["[holder Ole Dahl] [trigger called] himself the leader of [target the opposition]."],
  }),

  family("stance.leading", words(`leader head chief commander`), {
    gives: { reaction: "support" },
    examples: ["[holder Ole Dahl] [trigger called] himself the leader of [target the opposition]."],
  }),

  /** Verbs whose target stands behind the preposition, their object being the deed. */
  family(
    "stance.blame.on",
    lines(`
    blame on
    pin on`),
    {
      gives: { reaction: "accuse" },
      examples: ["[holder Chad] [trigger blamed] its losses on [target the rebels]."],
    },
  ),

  family("stance.that", words(`that`), {
    gives: { reaction: "call_on" },
    examples: [
      "Elections in Chad were calm. In Chad people voted. Chad is dry. “It is [trigger important] that the soldiers are safe,” said [holder Ada Brun].",
    ],
  }),

  family("stance.of", words(`of`), {
    gives: { reaction: "support" },
    examples: [
      "[holder Ole Dahl], who [trigger called] himself the leader of [target the opposition], left.",
    ],
  }),

  family("stance.by", words(`by`), {
    gives: { reaction: "praise" },
    examples: ["[target The miners] were [trigger praised] by [holder the queen]."],
  }),
]

/** The same as named lists. */
export const stanceWords = lexiconsOf(stanceFamilies)
