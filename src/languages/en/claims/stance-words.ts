import type { Language } from "../../../model/index.ts"

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
export const stanceWords: Language["lexicons"] = {
  "stance.verb.support": lines(`
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
  "stance.verb.praise": words(`
    praise commend laud hail applaud salute compliment extol acclaim lionise lionize honour honor
    admire glorify`),
  "stance.verb.congratulate": words(`congratulate felicitate`),
  "stance.verb.thank": words(`thank`),
  "stance.verb.welcome": words(`welcome`),
  "stance.verb.defend": words(`defend exonerate`),
  "stance.verb.condole": lines(`
    condole with
    sympathise with
    mourn with`),
  "stance.verb.condemn": words(`
    condemn denounce deplore decry slam blast castigate excoriate vilify lambast lambaste revile
    repudiate censure`),
  "stance.verb.criticise": lines(`
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
  "stance.verb.accuse": words(`accuse blame`),
  "stance.verb.oppose": lines(`
    oppose
    object to
    protest against
    disagree with
    speak out against
    speak against`),
  "stance.verb.reject": words(`reject rebuff spurn`),
  "stance.verb.warn": words(`warn caution forewarn`),
  "stance.verb.threaten": words(`threaten menace`),
  "stance.verb.call_on": lines(`
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
  "stance.verb.demand": lines(`
    demand of
    demand from
    order
    instruct`),
  "stance.verb.monitor": lines(`
    monitor
    keep an eye on`),
  "stance.verb.watch": words(`watch follow observe track`),
  "stance.verb.concern": lines(`
    worry about
    fear for`),
  "stance.noun.support": words(`support backing solidarity endorsement`),
  "stance.noun.praise": words(`praise admiration applause`),
  "stance.noun.congratulate": words(`congratulation felicitation`),
  "stance.noun.thank": words(`thanks gratitude appreciation`),
  "stance.noun.condole": words(`condolence sympathy`),
  "stance.noun.condemn": words(`condemnation denunciation outrage indignation`),
  "stance.noun.criticise": words(`criticism rebuke reprimand displeasure dissatisfaction`),
  "stance.noun.accuse": words(`accusation`),
  "stance.noun.oppose": words(`opposition objection disapproval`),
  "stance.noun.warn": words(`warning`),
  "stance.noun.threaten": words(`threat ultimatum`),
  "stance.noun.concern": words(`concern worry alarm fear anxiety unease apprehension`),
  "stance.noun.call_on": words(`appeal plea`),
  "stance.noun.offer": words(`readiness willingness preparedness`),
  "stance.offered": words(`
    help support assistance aid mediation backing relief cooperation`),
  "stance.offering": words(`offer pledge promise propose volunteer`),
  "stance.helping": words(`help support assist aid mediate contribute cooperate`),
  "stance.ready": words(`ready willing prepared`),
  "stance.light": words(`
    express voice offer give issue convey reiterate declare pledge extend send lend announce
    launch show throw make deliver repeat renew reaffirm have state`),
  "stance.target.case": words(`for of to over at with against about toward towards from on behind`),
  "stance.restraint": words(`
    restraint calm de-escalation deescalation escalation moderation patience dialogue peace
    ceasefire calmness prudence reconciliation cool`),
  "stance.urging": words(`
    urge call appeal invite plead press ask counsel advocate encourage demand recommend preach`),
  "stance.addressing": words(`on upon to with`),
  "stance.situation": words(`
    situation development event crisis unrest course progress process protest conflict`),
  "stance.naming": words(
    `call brand label describe dub denounce characterise characterize portray`,
  ),
  "stance.bad": words(`
    terrorist criminal bandit traitor thug murderer extremist militant hooligan killer enemy fascist
    butcher puppet dictator tyrant aggressor liar coward vandal looter gangster provocateur
    nazi barbarian murderous barbaric heinous cowardly illegal unacceptable shameful disgraceful
    brutal genocide massacre crime atrocity coup aggression mercenary agent saboteur rat dog
    parasite invader occupier`),
  "stance.good": words(`
    hero martyr liberator statesman friend courageous heroic brave historic patriot`),
  "stance.showing": words(`show demonstrate display exhibit prove take make`),
  "stance.virtue": words(`
    responsibility courage wisdom leadership restraint bravery resolve dignity maturity heroism
    statesmanship professionalism determination responsible effective decisive courageous wise
    brave prompt timely resolute`),
  "stance.destruction": words(`
    destruction annihilation elimination extermination liquidation eradication`),
  "stance.until": words(`until till`),
  "stance.speech": words(`
    say tell claim state add declare announce write note stress emphasise emphasize underline
    assert argue insist maintain explain tweet affirm promise vow warn`),
  "stance.important": words(`important essential crucial vital imperative necessary`),
  "stance.reflexive": words(`himself herself itself themselves`),
  "stance.naming.self": words(`call declare proclaim style describe consider`),
  "stance.leading": words(`leader head chief commander`),
  /** Verbs whose target stands behind the preposition, their object being the deed. */
  "stance.blame.on": lines(`
    blame on
    pin on`),
  "stance.that": words(`that`),
  "stance.of": words(`of`),
  "stance.by": words(`by`),
}
