import type { Act, Complement, CueClass, Modality, NonEmpty } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/[\s]+/)
      .map((word) => word.replaceAll("_", " ")),
  )

const cue = (
  id: string,
  upos: CueClass["upos"],
  act: Act,
  lends: Modality,
  takes: string,
  list: string,
  ...examples: NonEmpty<string>
): CueClass => ({
  id,
  upos,
  act,
  lends,
  takes: new Set(takes.split(" ") as Complement[]),
  words: words(list),
  examples,
})

/** Verbs of saying, thinking, wanting, ordering, showing and naming. A verb may
 *  stand in several classes; the first whose parts are there is taken. */
const verbs: readonly CueClass[] = [
  cue(
    "say",
    "VERB",
    "speech",
    "asserted",
    "quote clause",
    `say state add note remark observe reply respond answer continue insist argue assert maintain
     contend reason quip joke boast brag lament mutter murmur mumble whisper shout yell scream cry
     exclaim interject tweet retweet write post blog text email e-mail opine muse elaborate
     point_out go_on blurt snap retort counter conclude chime_in concur caution crow deadpan
     enthuse gush intone marvel pronounce sigh summarize vent chant sing sneer bark blare
     make_it_known make_known make_it_clear make_clear make_plain let_it_be_known put_it let_slip
     make_the_case make_the_point take_to_twitter fire_back shoot_back hit_back clap_back
     complain object grumble grouse gripe moan groan whine rejoin charge comment echo venture
     prophesy foretell stipulate generalize avow aver protest plead attest posit postulate`,
    "[source The mayor] [cue said] [content the bridge was closed].",
    "[content “The bridge is closed,”] [cue said] [source the mayor].",
  ),
  cue(
    "voice",
    "VERB",
    "speech",
    "asserted",
    "quote",
    `beam grin smile laugh chuckle giggle sob weep wail howl snort growl roar bellow thunder hiss
     croak squawk shriek holler bawl stammer stutter gasp sputter splutter rasp drawl purr coo fume
     seethe rage bristle demur begin open finish end wrap_up interpose bluster snarl gloat
     cry_out blurt_out type scrawl sign headline drone hum bleat cluck grunt pant squeal wheeze
     twitter warble trill yelp whimper implore soothe rejoice despair apologize apologise`,
    "[content “We are saved,”] [cue beamed] [source the mayor].",
    "[content “Get back!”] [cue roared] [source the guard].",
  ),
  cue(
    "tally",
    "VERB",
    "speech",
    "asserted",
    "figure",
    "count tally record register list document report put number log tabulate confirm",
    "The rescue came from [source the coast guard], which, in its turn, [cue counts] [content another 4 dead].",
    "[source The ministry] [cue put] [content the number of dead at 18].",
  ),
  cue(
    "revision",
    "VERB",
    "speech",
    "asserted",
    "figure",
    "raise lower revise correct adjust update increase reduce cut up",
    "In the evening [source the coast guard] [cue raised] [content its count of the dead to 41].",
    "[source The ministry] [cue revised] [content the toll down to 18].",
  ),
  cue(
    "given tally",
    "VERB",
    "speech",
    "asserted",
    "figure",
    "give",
    "In May [source the coast guard] had [cue given] [content a toll of 41].",
    "[source His office] [cue gave] [content a figure of 41 dead] in March.",
  ),
  cue(
    "own tally",
    "NOUN",
    "speech",
    "asserted",
    "figure",
    "count figure tally estimate number",
    "By then [source the ministry's] [cue count] [content of the dead stood at 31].",
    "[source The coast guard's] [cue figure] [content for missing sailors was 748].",
  ),
  cue(
    "announce",
    "VERB",
    "speech",
    "asserted",
    "quote clause object gerund",
    `announce declare proclaim confirm verify corroborate reveal disclose admit acknowledge concede mention
     explain emphasize emphasise stress underline underscore reiterate repeat recall recount
     report relate specify clarify affirm reaffirm signal assert detail divulge certify
     predict forecast foresee propose recommend advocate highlight recognize preach
     testify broadcast publish own_up_to allow spell_out lay_out set_out bring_up`,
    "[source The company] [cue announced] [content the closure of the mine].",
    "[source The envoy] [cue confirmed] [content that talks had begun].",
  ),
  cue(
    "claim",
    "VERB",
    "speech",
    "hedged",
    "quote clause infinitive object",
    "claim allege purport profess surmise speculate hypothesize intimate imply insinuate hint",
    "[source The rebels] [cue claim] [content that the town has fallen].",
    "[source The group] [cue claimed] [content to have shot down a drone].",
  ),
  cue(
    "deny",
    "VERB",
    "denial",
    "denied",
    "quote clause object gerund",
    `deny refute dispute rebut disavow disclaim repudiate contradict rule_out`,
    "[source The ministry] [cue denied] [content that shots were fired].",
    "[source The ministry] [cue denied] [content any involvement].",
  ),
  cue(
    "tell",
    "VERB",
    "speech",
    "asserted",
    "quote clause infinitive told",
    `tell inform assure reassure notify brief remind`,
    "[source The mayor] [cue told] reporters [content that the bridge was closed].",
  ),
  cue(
    "warn",
    "VERB",
    "warning",
    "hedged",
    "quote clause infinitive told",
    "warn forewarn caution alert threaten",
    "[source The agency] [cue warned] residents [content that the dam might fail].",
  ),
  cue(
    "ask",
    "VERB",
    "question",
    "unclear",
    "quote clause",
    `ask wonder inquire enquire query quiz question`,
    "[source She] [cue asked] [content whether the road was safe].",
  ),
  cue(
    "urge",
    "VERB",
    "request",
    "asserted",
    "quote clause raised infinitive",
    `ask urge beg implore exhort entreat encourage advise counsel invite persuade convince
     pressure prod nudge lobby challenge dare call_on call_upon appeal_to plead_with push press`,
    "[source The envoy] [cue urged] [content both sides to hold fire].",
  ),
  cue(
    "order",
    "VERB",
    "decree",
    "asserted",
    "quote clause raised infinitive object",
    `order command instruct direct decree mandate forbid prohibit ban authorize authorise
     compel enjoin rule overrule`,
    "[source The court] [cue ordered] [content the police to release him].",
  ),
  cue(
    "demand",
    "VERB",
    "request",
    "asserted",
    "quote clause infinitive object",
    `demand request solicit seek urge invite suggest`,
    "[source The families] [cue demanded] [content an inquiry].",
  ),
  cue(
    "call for",
    "VERB",
    "request",
    "asserted",
    "object infinitive raised gerund",
    `call_for push_for press_for ask_for appeal_for plead_for argue_for beg_for lobby_for
     campaign_for petition_for pray_for insist_on insist_upon argue_against press_on push_back_on
     vote_against `,
    "[source The opposition] [cue called for] [content new elections].",
  ),
  cue(
    "speak of",
    "VERB",
    "speech",
    "asserted",
    "object clause gerund",
    `speak_of speak_about speak_out talk_about talk_of complain_about complain_of warn_of
     warn_against warn_about tell_of refer_to allude_to point_to joke_about boast_of boast_about
     brag_about hint_at comment_on remark_on elaborate_on expound_on touch_on focus_on dwell_on
     preach_about report_on apologize_for apologise_for apologize
     respond_to react_to reply_to write_about write_of tweet_about testify_about lie_about
     rail_against speak_against inveigh_against protest_against rave_about rant_about gripe_about
     weigh_in_on opine_on read_from vouch_for confess_to admit_to own_up_to      swear_off answer_for`,
    "[source The witness] [cue spoke of] [content heavy fighting near the port].",
  ),
  cue(
    "ask about",
    "VERB",
    "question",
    "unclear",
    "object clause gerund",
    "ask_about inquire_about enquire_about",
    "[source The reporters] [cue asked about] [content the plan to close the mine].",
  ),
  cue(
    "discuss",
    "VERB",
    "speech",
    "asserted",
    "object",
    `count discuss describe outline cite quote reference address debate explain express voice
     articulate convey communicate utter narrate retell summarize recite
     repeat raise question tout extol issue sum_up refuse decline offer list
     challenge contest interrogate share outline analyze chronicle`,
    "[source The ministers] [cue discussed] [content the opening of the border].",
  ),
  cue(
    "criticize",
    "VERB",
    "belief",
    "asserted",
    "object gerund",
    `criticize criticise condemn denounce slam blast attack praise laud applaud commend hail
     welcome thank congratulate support back endorse oppose favor favour defend blame accuse mock
     ridicule decry deplore lambaste lambast rebuke chide chastise berate insult disparage
     extol champion embrace fault regret resent admire respect trust bemoan bash assail
     scold scorn castigate censure admonish reprimand savage pillory deride disdain dismiss reject
     rebuff spurn renounce protest salute honor honour celebrate cheer compliment credit flatter
     impugn malign vilify smear demonize taunt tease needle belittle downplay minimize trivialize
     disapprove_of approve approve_of disagree_with agree_with side_with sympathize_with object_to
     lash_out_at hit_out_at rail_at play_down stand_by commiserate_with identify_with doubt
     question mourn lament pan rip roast skewer trash knock ding hammer excoriate
     eviscerate heckle jeer boo hate love loathe detest despise dislike abhor like enjoy appreciate
     value mistrust distrust suspect fear dread envy pity prefer chalk_up second`,
    "[source The union] [cue criticised] [content the plan to close the mine].",
    "[source The union] [cue praised] [content the rescuers for their courage].",
  ),
  cue(
    "think",
    "VERB",
    "belief",
    "hedged",
    "quote clause infinitive",
    `think believe feel suspect imagine suppose assume figure guess reckon hope fear worry wish
     expect anticipate gather presume deem estimate theorize project calculate hypothesize
     bet gamble fret trust sense doubt contemplate agree disagree dream judge fancy
     conjecture recollect theorise hypothesise wager`,
    "[source Officials] [cue believe] [content the fire was set on purpose].",
  ),
  cue(
    "know",
    "VERB",
    "belief",
    "asserted",
    "clause",
    `know understand recognize recognise remember forget learn find
     discover notice regret determine conclude accept find_out figure_out care mind
     rule resolve appreciate establish ascertain deduce infer judge`,
    "[source Investigators] [cue learned] [content that the fire was set].",
  ),
  cue(
    "know about",
    "VERB",
    "belief",
    "asserted",
    "object gerund",
    `know_about know_of hear_about hear_of learn_of learn_about worry_about think_about think_of
     believe_in dream_of look_forward_to hope_for wish_for long_for opt_for care_about
     feel_about disagree_on agree_on agree_to consent_to wonder_about obsess_over fret_about
     fret_over reflect_on contemplate expect anticipate await understand want desire
     crave demand reconsider rethink intend`,
    "[source The villagers] [cue knew about] [content the plan].",
  ),
  cue(
    "want",
    "VERB",
    "intention",
    "asserted",
    "infinitive raised",
    `want wish hope plan intend aim seek decide agree refuse decline offer propose prefer expect
     demand opt choose desire aspire resolve volunteer vote long yearn prepare would_like
     like love hate endeavor endeavour strive`,
    "[source The company] [cue plans] [content to close the mine].",
  ),
  cue(
    "promise",
    "VERB",
    "intention",
    "asserted",
    "quote clause infinitive object",
    "promise pledge vow swear guarantee threaten commit undertake volunteer",
    "[source The minister] [cue promised] [content to publish the report].",
  ),
  cue(
    "show",
    "VERB",
    "evidence",
    "hedged",
    "quote clause",
    `show suggest indicate find demonstrate reveal prove imply reflect signify illustrate
     read confirm signal attest hint`,
    "[source The survey] [cue suggests] [content that fewer people will vote].",
  ),
  cue(
    "survey",
    "VERB",
    "evidence",
    "hedged",
    "object",
    "show find suggest indicate reveal",
    "[source A poll] [cue shows] [content the mayor ahead by ten points].",
    "[source The study] [cue found] [content traces of oil in the water].",
  ),
  cue(
    "call",
    "VERB",
    "label",
    "asserted",
    "label",
    `call label dub brand term declare pronounce deem consider nickname christen proclaim
     judge name think believe title entitle`,
    "[source The mayor] [cue called] [content the attack an outrage].",
  ),
  cue(
    "describe as",
    "VERB",
    "label",
    "asserted",
    "as",
    `describe characterize characterise portray depict refer_to regard view see paint denounce
     dismiss hail know cast condemn praise identify recognize cite define present perceive think_of
     speak_of compare liken frame interpret label go_after pound position wave_off write_off address cite specify name list blast criticize slam rate credit accuse mock`,
    "[source The mayor] [cue described] [content the attack as an outrage].",
  ),
  cue(
    "seem",
    "VERB",
    "evidence",
    "hedged",
    "subject infinitive",
    "seem appear",
    "[content The convoy] [cue seems] [content to have left].",
  ),
  cue(
    "passive",
    "VERB",
    "belief",
    "hedged",
    "subject infinitive label",
    `say believe think expect report allege consider understand presume suppose rumor rumour
     estimate fear assume deem regard see view call describe label dub name accuse mean intend want      slate predict project forecast find feel hold tip`,
    "[content The convoy] [cue is believed] [content to have left].",
  ),
  cue(
    "quoted",
    "VERB",
    "speech",
    "asserted",
    "quote clause gerund",
    "quote cite",
    "[source The general] [cue was quoted as saying] [content that the town had fallen].",
  ),
]

/** Nouns that stand for an act of saying or thinking; their content hangs from
 *  them, their source is the one whose act it is. */
const nouns: readonly CueClass[] = [
  cue(
    "statement",
    "NOUN",
    "speech",
    "asserted",
    "clause",
    `statement remark announcement report declaration assertion comment message news word
     admission acknowledgment acknowledgement confession testimony confirmation observation
     argument contention insistence conclusion explanation revelation reminder assurance notice
     disclosure tweet`,
    "[source The ministry]’s [cue statement] [content that the road was open] surprised drivers.",
  ),
  cue(
    "claim noun",
    "NOUN",
    "speech",
    "hedged",
    "clause infinitive",
    `claim allegation accusation suggestion rumor rumour speculation prediction forecast
     insinuation hint theory charge estimate`,
    "[source The rebels]’ [cue claim] [content that the town had fallen] was false.",
  ),
  cue(
    "denial",
    "NOUN",
    "denial",
    "denied",
    "clause object",
    "denial refutation rejection dismissal repudiation",
    "[source The ministry]’s [cue denial] [content that shots were fired] came late.",
  ),
  cue(
    "order noun",
    "NOUN",
    "decree",
    "asserted",
    "clause infinitive",
    "order command decree ruling instruction directive edict mandate decision verdict ban",
    "The [cue order] of [source the general] [content to open fire] came late.",
  ),
  cue(
    "call noun",
    "NOUN",
    "request",
    "asserted",
    "clause infinitive object",
    "call demand request plea proposal recommendation invitation advice push petition ",
    "[source The opposition]’s [cue call] for [content new elections] was heard.",
  ),
  cue(
    "promise noun",
    "NOUN",
    "intention",
    "asserted",
    "clause infinitive",
    `promise pledge vow threat plan intention offer commitment desire wish willingness hope
     determination refusal readiness ambition goal aim proposal`,
    "[source The minister]’s [cue promise] [content to publish the report] was kept.",
  ),
  cue(
    "belief noun",
    "NOUN",
    "belief",
    "hedged",
    "clause",
    `belief view opinion fear concern worry hope doubt suspicion expectation impression feeling
     conviction notion idea confidence perception assessment faith skepticism scepticism
     disappointment anger outrage regret frustration`,
    "[source The villagers]’ [cue fear] [content that the dam would fail] grew.",
  ),
  cue(
    "stance noun",
    "NOUN",
    "belief",
    "asserted",
    "object",
    `support opposition criticism condemnation praise attack endorsement denunciation rejection
     defense defence backing enthusiasm contempt disdain critique assault complaint
     stance position admiration`,
    "[source The union]’s [cue criticism] of [content the plan] was mild.",
  ),
  cue(
    "warning noun",
    "NOUN",
    "warning",
    "hedged",
    "clause object",
    "warning caution alert",
    "[source The agency]’s [cue warning] [content that the dam might fail] came late.",
  ),
  cue(
    "question noun",
    "NOUN",
    "question",
    "unclear",
    "object clause",
    "question query inquiry",
    "[source The reporters]’ [cue questions] about [content the plan] were short.",
  ),
]

const others: readonly CueClass[] = [
  cue(
    "sure",
    "ADJ",
    "belief",
    "hedged",
    "clause infinitive object",
    `sure certain confident convinced hopeful worried concerned afraid aware unaware optimistic
     pessimistic skeptical sceptical doubtful unsure uncertain happy glad sorry proud angry
     upset surprised disappointed adamant clear pleased grateful thankful furious wary
     fearful suspicious critical supportive dismissive mindful satisfied thrilled delighted excited
     eager reluctant willing unwilling ready determined inclined keen loath committed opposed
     interested likely_to`,
    "[source The envoy] [cue is confident] [content that talks will begin].",
  ),
  cue(
    "according to",
    "ADP",
    "speech",
    "asserted",
    "clause",
    `according_to per in_the_words_of in_the_view_of in_the_opinion_of in_the_eyes_of
     in_the_judgment_of as_per`,
    "[cue According to] [source the mayor], [content the bridge is closed].",
  ),
  cue(
    "reportedly",
    "ADV",
    "speech",
    "hedged",
    "clause",
    "reportedly allegedly supposedly purportedly",
    "[content The convoy has] [cue reportedly] [content left].",
  ),
]

/** Words that report, the act each reports and the modality it lends. */
export const cues: readonly CueClass[] = [...verbs, ...nouns, ...others]
