import type { Language, NonEmpty, ScopeClass } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

type Means = Pick<ScopeClass, "modality" | "frame">

const scope = (
  id: string,
  means: Means,
  reach: ScopeClass["reach"],
  upos: string,
  list: string,
  ...examples: NonEmpty<string>
): ScopeClass => ({ id, ...means, reach, upos: upos.split(" "), words: words(list), examples })

/** What makes a clause hedged, unclear, denied or unreal without a speaker. */
export const hedges: Language["hedges"] = [
  scope(
    "may",
    { modality: "hedged" },
    "clause",
    "AUX VERB",
    "may might could",
    "Troops [cue may] have left.",
  ),
  scope(
    "can",
    { frame: "hypothetical" },
    "clause",
    "AUX",
    "can",
    "The bridge [cue can] carry tanks.",
  ),
  scope(
    "would",
    { modality: "hedged", frame: "hypothetical" },
    "clause",
    "AUX",
    "would",
    "A strike [cue would] end the talks.",
  ),
  scope(
    "will",
    { frame: "future" },
    "clause",
    "AUX",
    "will shall ’ll 'll wo",
    "The convoy [cue will] leave on Monday.",
  ),
  scope(
    "must",
    { frame: "ordered" },
    "clause",
    "AUX",
    "must should ought",
    "The rebels [cue must] leave the town.",
  ),
  scope(
    "not",
    { modality: "denied" },
    "clause",
    "PART ADV DET PRON SCONJ CCONJ INTJ ADP",
    "not n't n’t never neither nobody nothing none nowhere no without nor cannot hardly barely",
    "The police did [cue not] shoot.",
  ),
  scope(
    "fail",
    { modality: "denied" },
    "complement",
    "VERB",
    `fail refuse decline deny avoid prevent stop forget neglect avert refute reject lack abstain
     refrain resist oppose foil thwart ban prohibit forbid cancel halt rule`,
    "The rebels [cue refused] to leave.",
  ),
  scope(
    "failure",
    { modality: "denied" },
    "complement",
    "NOUN",
    "failure refusal inability denial absence lack",
    "The [cue failure] to protect the town was blamed.",
  ),
  scope(
    "plan",
    { frame: "future" },
    "complement",
    "VERB NOUN ADJ",
    `plan intend decide promise pledge vow threaten prepare agree set expect schedule due ready
     poise promise threat plan intention decision pledge vow readiness expected aim commit
     determined bind about propose proposal offer volunteer slate go`,
    "The army [cue plans] to leave the town.",
  ),
  scope(
    "want",
    { frame: "hypothetical" },
    "complement",
    "VERB NOUN ADJ",
    `want wish hope desire try attempt seek like need willing eager reluctant unwilling able
     unable keen want desire attempt effort bid chance opportunity right ability aspire consider
     dream love prefer long fear risk impossible possible difficult easy hard important necessary
     essential worry`,
    "The union [cue wants] to close the mine.",
  ),
  scope(
    "order",
    { frame: "ordered" },
    "complement",
    "VERB",
    `order command instruct direct urge ask tell demand request require oblige beg invite implore
     advise recommend warn encourage mandate`,
    "The general [cue ordered] the troops to storm the dam.",
  ),
  scope(
    "order noun",
    { frame: "ordered" },
    "complement",
    "NOUN",
    `order command demand request appeal instruction mandate plea recommendation warrant call
     invitation`,
    "The general gave the [cue order] to open fire.",
  ),
  scope(
    "think",
    { modality: "hedged" },
    "complement",
    "VERB NOUN",
    `think believe suspect assume suppose guess feel imagine reckon suggest seem appear doubt
     speculate presume claim allege estimate hint imply indicate figure belief suspicion
     speculation claim allegation rumor rumour possibility likelihood impression probability`,
    "Officials [cue believe] that the fire was set.",
  ),
  scope(
    "probably",
    { modality: "hedged" },
    "clause",
    "ADV ADJ",
    `probably possibly perhaps maybe likely apparently reportedly allegedly supposedly presumably
     seemingly potentially purportedly conceivably arguably evidently`,
    "The fire was [cue probably] set on purpose.",
  ),
  scope(
    "alleged",
    { modality: "hedged" },
    "phrase",
    "ADJ VERB",
    `possible alleged suspected potential supposed purported apparent reported likely probable
     presumed`,
    "Police are looking into an [cue alleged] attack.",
  ),
  scope(
    "planned",
    { frame: "future" },
    "phrase",
    "ADJ VERB",
    "planned upcoming future forthcoming impending imminent proposed threatened expected scheduled",
    "The [cue planned] withdrawal was put off.",
  ),
  scope(
    "if",
    { frame: "hypothetical" },
    "clause",
    "SCONJ ADP",
    "if unless lest provided supposing whenever",
    "[cue If] the dam breaks, the town is lost.",
  ),
  scope(
    "whether",
    { modality: "unclear" },
    "clause",
    "SCONJ",
    "whether",
    "It was asked [cue whether] the dam would hold.",
  ),
  scope(
    "unclear",
    { modality: "unclear" },
    "complement",
    "ADJ VERB",
    "unclear uncertain unknown unsure wonder ask question doubtful investigate",
    "It is [cue unclear] who fired first.",
  ),
  scope(
    "once",
    { frame: "historical" },
    "clause",
    "ADV",
    "formerly historically previously ago",
    "The valley was [cue formerly] held by rebels.",
  ),
]
