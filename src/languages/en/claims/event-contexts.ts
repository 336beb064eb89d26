import type { WordFamily } from "../../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A context of PLOVER with the lemmas that bring it, and a sentence that shows it. */
const context = (name: string, list: string, ...examples: readonly string[]): WordFamily => ({
  id: `event_context_${name}`,
  words: words(list),
  examples,
})

/** Words that bring their context as nouns only: who storms a gate tells of no weather. */
export const contextNouns = words("storm flood tank bill poll drill chip traffic")

/** What an event is about, in PLOVER's contexts: words of its clause that bring each. Names
 *  of contexts are PLOVER's; the words are lemmas. */
export const contextFamilies: readonly WordFamily[] = [
  context(
    "military",
    `military army navy troop troops soldier battalion brigade warship warplane airstrike missile
    artillery tank ceasefire truce armistice offensive weapon arm armament nuclear-armed general
    regiment peacekeeper drill defence defense war warfare battlefield frontline bomber submarine
    disarmament demobilization demobilisation conscription aircraft fighter-jet`,
    "The army [trigger attacked] the rebels.",
    "Norway [trigger promised] Chad arms.",
  ),
  context(
    "intelligence",
    `intelligence spy espionage surveillance wiretap agent informant eavesdropping reconnaissance
    spying mole double-agent`,
    "Norway [trigger expelled] a spy of Chad.",
  ),
  context(
    "executive",
    `presidency cabinet executive decree reshuffle premiership inauguration resign resignation oust
    ouster impeach impeachment`,
    "The president [trigger resigned] on Monday.",
  ),
  context(
    "legislative",
    `parliament senate congress lawmaker legislator legislature assembly bill mp senator deputy
    legislation statute house-of-representatives knesset duma bundestag`,
    "The parliament [trigger rejected] the plan.",
  ),
  context(
    "election",
    `election vote ballot voter poll polling referendum runoff candidate electoral electorate
    candidacy campaign-rally plebiscite re-election turnout`,
    "The opposition [trigger protested] against the election.",
  ),
  context(
    "political_institutions",
    `constitution constitutional reform institution governance federalism devolution autonomy
    decentralization decentralisation amendment power-sharing`,
    "The opposition [trigger demanded] a new constitution.",
  ),
  context(
    "pro_democracy",
    `democracy democratic democratize democratise democratization democratisation pro-democracy
    multiparty multi-party pluralism`,
    "Students [trigger marched] for democracy.",
  ),
  context(
    "pro_autocracy",
    `dictatorship autocracy autocratic authoritarian coup putsch junta strongman`,
    "Norway [trigger condemned] the coup.",
  ),
  context(
    "economic",
    `economy economic trade tariff export import investment investor bank loan debt currency price
    fuel-price wage salary pension tax taxation subsidy budget austerity finance financial market
    inflation unemployment job bailout business company tourism sanction embargo commerce commercial
    gdp privatization privatisation layoff strike-pay factory industry cost fund funding dollar euro`,
    "Norway and Chad [trigger signed] a trade agreement.",
    "Miners [trigger protested] over their wages.",
  ),
  context(
    "legal",
    `court judge trial lawsuit prosecutor prosecution conviction convict verdict ruling lawyer
    attorney indictment indict legal judicial judiciary tribunal jury appeal sentence extradition
    extradite testimony litigation sue acquit law justice subpoena plea bail hearing legality investigation
    interrogation charge parole amnesty pardon`,
    "The court [trigger convicted] the guard.",
  ),
  context(
    "reparations",
    "reparation reparations compensation restitution indemnity compensate damages redress",
    "Miners [trigger demanded] compensation from the ministry.",
  ),
  context(
    "human_rights",
    `human-rights rights atrocity genocide torture abuse massacre war-crime crimes-against-humanity
    disappearance extrajudicial`,
    "The bishop [trigger condemned] the torture of miners.",
  ),
  context(
    "rights_freedoms",
    `freedom liberty free-speech press-freedom censorship privacy civil-liberties journalist
    newspaper assembly-right`,
    "Journalists [trigger protested] against censorship.",
  ),
  context(
    "repression",
    `repression crackdown persecution oppression oppress repress repressive dissident dissent
    political-prisoner curfew martial-law emergency detainee`,
    "The bishop [trigger condemned] the crackdown on miners.",
  ),
  context(
    "human_security",
    `humanitarian famine hunger food shelter relief starvation malnutrition livelihood water
    sanitation poverty blanket tent`,
    "The league [trigger sent] food to Chad.",
  ),
  context(
    "gender",
    "gender woman women feminist femicide sexism maternity girl rape misogyny abortion",
    "Women [trigger marched] against violence.",
  ),
  context(
    "lgbt",
    "lgbt lgbtq gay lesbian transgender homosexual homosexuality same-sex homophobic queer",
    "Parliament [trigger banned] same-sex marriage.",
  ),
  context(
    "religion_ethnicity",
    `religion religious church mosque temple synagogue muslim moslem christian jewish hindu buddhist
    shiite sunni shia catholic protestant ethnic ethnicity tribe tribal sectarian minority imam priest
    bishop cleric blasphemy islamic islamist jew sikh orthodox clan pope monk rabbi`,
    "Raiders [trigger attacked] the mosque.",
  ),
  context(
    "inequality",
    "inequality discrimination racism racist racial apartheid caste segregation unequal",
    "Students [trigger marched] against racism.",
  ),
  context(
    "diplomatic",
    `diplomatic diplomacy ambassador embassy envoy consul consulate diplomat summit treaty foreign
    negotiation talk talks negotiator mediator mediation mediate relations peace dialogue accord
    communique bilateral multilateral delegation recognition`,
    "Norway [trigger recalled] its ambassador.",
  ),
  context(
    "territory",
    `territory territorial border annexation annex secession secede sovereignty enclave frontier
    independence occupation settlement disputed demarcation separatist`,
    "Norway [trigger annexed] the territory.",
  ),
  context(
    "peacekeeping",
    "peacekeeper peacekeeping peace-keeping blue-helmet blue-helmets peacekeepers observer-force",
    "The league [trigger sent] peacekeepers to Chad.",
  ),
  context(
    "health",
    `health hospital doctor nurse vaccine vaccination virus epidemic pandemic outbreak medicine
    medical disease covid-19 coronavirus covid ebola cholera infection quarantine lockdown clinic
    malaria hiv patient medic ventilator mask`,
    "The league [trigger sent] doctors to Chad.",
  ),
  context(
    "asylum",
    "asylum refugee refuge asylum-seeker sanctuary resettlement unhcr",
    "Norway [trigger granted] asylum to the refugees.",
  ),
  context(
    "migration",
    `migrant migration immigrant immigration deportation deport visa expatriate displaced
    displacement repatriation repatriate emigrant`,
    "Norway [trigger deported] forty migrants.",
  ),
  context(
    "disasters",
    `earthquake flood flooding hurricane cyclone typhoon tsunami landslide drought wildfire disaster
    storm avalanche eruption volcano mudslide tornado accident`,
    "The league [trigger sent] aid after the earthquake.",
  ),
  context(
    "natural_resource",
    `oil gas pipeline mineral mining coal gold diamond petroleum oilfield refinery timber logging
    fishery fishing uranium copper cobalt crude dam irrigation`,
    "Raiders [trigger attacked] the pipeline.",
  ),
  context(
    "environment",
    `environment environmental climate pollution emission deforestation carbon ecological
    conservation biodiversity wildlife ecosystem contamination`,
    "Students [trigger marched] against pollution.",
  ),
  context(
    "technology",
    "technology satellite telecommunication telecom 5g semiconductor chip spacecraft software internet",
    "Norway [trigger banned] the export of semiconductors.",
  ),
  context(
    "terrorism",
    `terrorism terrorist terror jihadist jihadi suicide-bomber suicide al-qaeda isis isil qaeda
    islamic-state extremist hijack hijacker hostage boko`,
    "Terrorists [trigger attacked] the station.",
  ),
  context(
    "cbrn",
    `nuclear chemical biological radiological uranium enrichment reactor sarin chlorine plutonium
    warhead nonproliferation non-proliferation novichok atomic`,
    "Norway [trigger condemned] the nuclear test.",
  ),
  context(
    "cyber",
    "cyber cyberattack cyber-attack hacker hack hacking malware ransomware phishing cyberspace",
    "Hackers [trigger attacked] the bank.",
  ),
  context(
    "misinformation",
    "misinformation disinformation propaganda fake-news hoax falsehood",
    "Norway [trigger condemned] the propaganda.",
  ),
  context(
    "crime",
    `crime criminal murder murderer robbery robber theft thief gang gangster mafia burglary homicide
    extortion kidnapper looting looter arson felony smuggling bandit fraud piracy pirate`,
    "Police [trigger arrested] the robbers.",
  ),
  context(
    "corruption",
    "corruption corrupt bribery bribe embezzlement embezzle graft kickback nepotism cronyism",
    "Police [trigger arrested] the mayor for bribery.",
  ),
  context(
    "illegal_drugs",
    "drug drugs cocaine heroin narcotic narcotics opium cartel marijuana cannabis methamphetamine meth fentanyl narco",
    "Police [trigger seized] a ton of cocaine.",
  ),
  context(
    "trafficking",
    "trafficking trafficker smuggle smuggler smuggling human-trafficking traffic",
    "Police [trigger arrested] the traffickers.",
  ),
]
