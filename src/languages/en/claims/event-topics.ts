import type { WordFamily } from "../../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A subject of CAMEO's fourth digits, the lemmas that bring it, and sentences that show it. */
const topic = (name: string, list: string, ...examples: readonly string[]): WordFamily => ({
  id: `event_topic_${name}`,
  words: words(list),
  examples,
})

/** What protests, promises, demands and refusals are about, where it is no event itself. */
export const topicFamilies: readonly WordFamily[] = [
  topic(
    "leadership",
    `resign resignation oust ouster removal impeach impeachment abdicate abdication dismissal
    reinstate reinstated leadership incumbent overthrow depose step-down`,
    "Miners [trigger marched] to demand the resignation of the governor.",
  ),
  topic(
    "policy",
    "policy law legislation bill decree ruling statute ordinance",
    "The guild [trigger demanded] that the king abandon his policy.",
  ),
  topic(
    "grievance",
    `decision plan reform price tax budget cut austerity measure tariff wage salary pension subsidy
    project contract privatization privatisation closure fee fare toll levy layoff pay rationing
    curriculum dam mine treaty accord visit`,
    "Miners [trigger marched] against the price of fuel.",
  ),
  topic(
    "rights",
    "right freedom liberty discrimination justice equality",
    "Miners [trigger marched] for equal rights.",
  ),
  topic(
    "wrong",
    `imprisonment torture detention arrest censorship abuse violation mistreatment repression
    brutality detainee prisoner eviction`,
    "Miners [trigger rioted] over the arrest of a singer.",
  ),
  topic(
    "institutions",
    `constitution constitutional independence autonomy democracy democratic democratization
    democratisation democratize democratise secession referendum republic monarchy regime self-rule
    federalism sovereignty statehood electoral rule-of-law occupation`,
    "Miners [trigger marched] for independence.",
  ),
  topic(
    "economic",
    "free-trade trade commerce investment",
    "Norway [trigger urged] freer trade with Chad.",
  ),
  topic(
    "judicial",
    "repatriate extradite extradition handover trial prosecution criminal fugitive suspect",
    "Norway [trigger urged] Chad to hand over the fugitives.",
  ),
  topic(
    "embargo",
    "embargo sanction boycott blacklist",
    "Norway [trigger urged] the league to review its embargo.",
  ),
  topic(
    "access",
    "observer inspector inspection monitor access relief-flight flight corridor peacekeeper",
    "Norway [trigger urged] Chad to let in the inspectors.",
  ),
  topic(
    "deescalation",
    `ceasefire truce cease-fire disengagement pullout disarm disarmament demilitarization
    demilitarisation armed-struggle de-escalation`,
    "Norway [trigger demanded] that the rebels give up their armed struggle.",
  ),
  topic(
    "money",
    "economic financial development loan budget fiscal credit",
    "Norway [trigger halted] economic aid to Chad.",
  ),
  topic(
    "arms",
    "military arms weapon weapons missile ammunition defense defence",
    "Norway [trigger halted] military aid to Chad.",
  ),
  topic(
    "relief",
    "food medicine humanitarian relief medical wheat grain",
    "Norway [trigger halted] food aid to Chad.",
  ),
  topic(
    "protection",
    "peacekeeping peacekeeper",
    "Norway [trigger refused] a role in peacekeeping.",
  ),
  topic("keepers", "peacekeeper", "The junta [trigger ejected] the peacekeepers."),
  topic("inspectors", "inspector observer monitor", "The junta [trigger ejected] the inspectors."),
  topic(
    "helpers",
    "aid-agency aid-worker aid-group relief-agency relief-worker charity ngo",
    "The league [trigger expelled] the charities from its ranks.",
  ),
  topic(
    "vehicle",
    "car-bomb truck-bomb vehicle-bomb",
    "Two guards were [trigger killed] in a car bomb explosion.",
  ),
  topic(
    "roadside",
    "roadside-bomb landmine",
    "Two guards were [trigger killed] in a roadside bomb explosion.",
  ),
  topic(
    "corruption",
    `corruption bribery bribe embezzlement embezzle graft fraud theft steal misuse
    smuggling extortion laundering drug`,
    "Norway [trigger blamed] the governor for the bribery.",
  ),
  topic(
    "abuses",
    "human-right torture repression persecution oppression mistreatment",
    "Norway [trigger accused] Chad of torture.",
  ),
  topic(
    "aggression",
    `attack bombing aggression invasion shelling raid assault killing violence incursion strike
    bombardment shooting provocation ambush fire kill bomb shell assassination`,
    "Norway [trigger blamed] Chad for the bombing.",
  ),
  topic(
    "warcrimes",
    "genocide war-crime massacre atrocity ethnic-cleansing",
    "Norway [trigger accused] Chad of genocide.",
  ),
  topic(
    "espionage",
    "espionage spy spying treason",
    "Norway [trigger accused] the envoy of spying.",
  ),
]

/** What stands before the matter of a protest. */
export const topicCases: ReadonlySet<string> = words("against over for about at to")
/** Before the matter of "in protest of". */
export const topicPossessives: ReadonlySet<string> = words("of against at over")
/** Marks of clauses that tell what was before. */
export const topicWhens: ReadonlySet<string> = words("after because since")
/** What must stand beside a subject: sanctions are asked for, or their end. */
export const topicCompanions: Readonly<Record<string, ReadonlySet<string>>> = {
  event_topic_with_embargo: words(
    "lift ease end reconsider review remove suspend waive scrap drop relax lifting easing removal",
  ),
  event_topic_with_access: words(
    "allow let admit accept permit access grant open reconsider readmit receive",
  ),
}
/** Clauses that tell when or why, and not of what. */
export const topicAsides: ReadonlySet<string> = words(
  "after as while because when if unless despite before since until although though during",
)
