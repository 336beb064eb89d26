import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Small words that the grammar of reporting turns on. */
export const reporting: Language["lexicons"] = {
  /** Verbs that only say how another act is done: a cue begins with them. */
  light_verbs: words(`appear seem continue go begin start try tend come be keep stop hasten rush
    proceed happen have use`),
  /** Verbs that hardly do anything but introduce what is said: where the parser
   *  finds no clause for one, its sentence is taken. */
  plain_saying: words("say add tell note write explain argue insist reply"),
  /** What marks the one who acts in a passive. */
  agent_marks: words("by"),
  /** What marks the one whose statement or plan a noun names. */
  owner_marks: words("of by from among"),
  /** What marks the content of a noun that reports. */
  topic_marks: words(
    "for of on about against to over regarding concerning toward towards into with",
  ),
  /** What goes on with the content of a verb after its object. */
  content_marks: words("for over as of about against with to from into at on"),
  /** What leads from whom somebody tells to what of; "of" only behind some verbs. */
  telling_marks: words("of about against regarding concerning"),
  telling_of: words("warn forewarn inform notify assure reassure remind alert caution"),
  label_marks: words("as"),
  /** Subordinators of a clause that reports its matrix: "as he put it". */
  report_marks: words("as like"),
  /** Subordinators of a reason or condition that goes on with what is said. */
  reason_marks: words("because if unless until though although since so given"),
  /** What stands before the one whose words follow: "From the mayor: …". */
  giver_marks: words("from per"),
  /** Pronouns that take up a thing. */
  things: words("it this that"),
  /** What leaves somebody's words behind a comma and leads to the writer's own. */
  leaving: words("though although while even but as despite a an"),
  /** What is claimed or accepted by who owns up to a deed. */
  responsibility: words("responsibility credit blame"),
  /** Behind these a negation denies nothing: "not only the mayor". */
  not_only: words("only just merely solely simply"),
  /** Verbs whose object is the one they rest on: "citing the ministry". */
  citing: words("cite quote reference"),
  /** Verbs that tell of going on as well as of going on to say. */
  going_on: words("continue go proceed add show"),
  /** Verbs that blame with words, and strike with weapons. */
  striking: words(
    "attack assault slam blast bash hit hammer strike target storm assail pan rip knock roast",
  ),
  /** Nouns for where one stands on something, and for where somebody stands. */
  standpoints: words("position stance"),
  /** Who strikes with weapons rather than with words. */
  armed: words(
    `rebel militant gunman fighter attacker assailant insurgent terrorist extremist jihadist bandit
     guerrilla guerilla separatist soldier troop troops force forces army military navy militia
     paramilitary mercenary sniper policeman police protester demonstrator rioter mob crowd jet
     plane warplane aircraft drone helicopter missile rocket shell bomber artillery tank vessel
     warship gang invader raider pirate commando infantry brigade battalion faction`,
  ),
  /** What is struck with words, beside people and bodies. */
  opinable: words(
    `plan decision policy proposal law bill ruling verdict deal agreement report handling article
     idea reform budget tax move record remark comment statement speech claim allegation
     suggestion approach stance position response strategy measure programme program project
     sanction cut appointment arrest trial sentence judgment judgement election vote result
     review inquiry investigation constitution regime system rule practice conduct behaviour
     behavior character reputation legacy credibility integrity motive film book treaty pact
     accord resolution pledge promise treatment killing bombing use failure lack silence`,
  ),
  /** Verbs that report only with words for what can be said: "raised doubts", and not
   *  "raised money". */
  topical: words("raise deliver offer share"),
  topics:
    words(`question concern issue doubt possibility point objection alarm allegation topic matter
    fear hope view opinion speech message statement address remark warning criticism praise apology
    condolence explanation assurance advice thought information detail story account support answer
    response comment excuse evidence defense defence prayer sympathy tribute thanks suggestion
    assessment verdict lecture sermon prediction insight reason glimpse idea`),
  /** Verbs that hardly do more than make a noun an act: "made the claim". */
  support_verbs:
    words(`make give issue take have release offer repeat publish put express voice raise
    deliver send hold reiterate renew file lodge level share bring get hurl launch set post
    state declare announce present spread submit`),
  /** What negates the verb it stands beside. */
  negators: words("not n't n’t never no neither nobody none nor"),
  /** Relative pronouns that can be a subject. */
  relative_subjects: words("who which that"),
  /** How the one who speaks names himself. */
  selves: words("i we"),
  /** What marks where something is. */
  locating: words("in at near outside around"),
  /** Verbs that give something a number: "put the number of dead at 18". */
  measuring: words("put"),
  measure_marks: words("at"),
  /** Verbs by which somebody gives a new number for one given before, the nouns for such a
   *  number, and what leads to the new one. */
  revising: words("raise lower revise correct adjust update increase reduce cut up"),
  tally_nouns: words("toll count number figure tally total estimate"),
  revision_marks: words("to"),
  /** Verbs by which somebody hands out a number: "gave a toll of 41". */
  giving: words("give"),
  /** How a number stands that somebody gives: "the ministry's count stood at 31". */
  tally_verbs: words("be stand reach come rise climb grow remain hit fall drop"),
  /** Nouns that, behind "with", lead to whom a report rests on. */
  grounds: words("reference"),
  /** Who speaks for others, and what marks that they do. */
  voices: words("spokesperson spokesman spokeswoman lawyer attorney representative"),
  voice_marks: words("through via"),
  /** What stands before the colon of a turn in an interview whose speakers are known. */
  questions: words("q question"),
  answers: words("a answer"),
  /** On what terms somebody speaks: "told us on condition that …". */
  terms: words("condition proviso understanding"),
  relative_words: words("who which that whom whose what"),
  /** Subjects that are no people but carry a report. */
  evidence_nouns: words(`poll report study survey document analysis letter source official
    expert witness video footage news`),
  /** What finds or shows without speaking, and by which verbs it does. */
  surveys: words(`poll polling survey study report review analysis record result datum data email
    e-mail video footage document ledger search average figure statistic census research paper audit
    test slide image photo photograph map investigation inquiry inspection satellite forecast`),
  survey_verbs: words("show find suggest indicate reveal put"),
  /** What, behind a comma, ends what was found: who told so. */
  telling_end: words("accord say tell report note add"),
  asking: words("ask"),
  /** Who carries news, beside those who are named. */
  press: words(`media medium press radio television tv newspaper paper agency outlet site website
    channel broadcaster blog portal daily weekly article report`),
  /** Verbs whose infinitive came about. Term: implicative verb (Karttunen). */
  implicatives: words(`begin start continue manage come happen use proceed prove go get seem appear
    help turn dare bother remember condescend rush cease serve suffice force cause lead enable
    allow let make move return`),
  /** Words of knowing that, negated before a question, leave it open. */
  knowing: words("clear know sure certain say tell confirm establish apparent evident"),
  /** What may stand between two quotations that are one content. */
  joining_words: words("and or but to that for"),
  /** Participles that go on with what their speaker says: whatever clause they
   *  stand in, their subject is the one who spoke last. */
  continuing: words(`add note stress emphasize emphasise argue insist explain underline underscore
    reiterate conclude warn caution cite refer point acknowledge claim assert suggest urge`),
  /** Where something is said rather than who says it: a participle on such a noun
   *  belongs to whoever makes the statement. */
  media: words(`statement message letter speech interview post tweet email e-mail release
    conference telegram note report article column broadcast briefing memo comment address`),
  rate_marks: words("per"),
  wh_words: words("who what where when why how whether if which whom whose"),
}
