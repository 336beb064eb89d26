import { contextFamilies, contextNouns } from "./event-contexts.ts"
import {
  topicAsides,
  topicCases,
  topicCompanions,
  topicFamilies,
  topicPossessives,
  topicWhens,
} from "./event-topics.ts"
import { lexiconsOf } from "./family.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What event rules and roles refer to by name, grouped by meaning. */
export const eventLexicons: Readonly<Record<string, ReadonlySet<string>>> = {
  ...lexiconsOf(contextFamilies),
  event_context_nouns: contextNouns,
  ...lexiconsOf(topicFamilies),
  event_topic_cases: topicCases,
  event_topic_possessives: topicPossessives,
  event_asking: words("ask wonder inquire enquire"),
  event_whether: words("whether if"),
  event_fasting: words("hunger fast"),
  event_peacekeeping: words("peacekeeping peacekeeper"),
  event_topic_asides: topicAsides,
  event_topic_whens: topicWhens,
  ...topicCompanions,
  event_forces:
    words(`troop troops soldier force army military unit battalion brigade contingent regiment
    division personnel reinforcement marine commando paratrooper infantry warship ship destroyer fleet
    frigate carrier submarine navy squadron jet bomber tank armor armour patrol convoy garrison guard
    militia fighter warplane plane aircraft artillery helicopter sniper cavalry corps column recruit
    reservist reserve trooper gunboat launcher serviceman platoon legion pilot cadet gendarmerie airman sailor`),
  event_police: words(`police policeman policewoman officer gendarme gendarmerie constable patrolman
    cop constabulary`),
  event_services: words("security"),
  event_protesters: words(`protester demonstrator rioter striker marcher picketer protestor
    demonstrant`),
  event_authorities: words(`government authority authorities regime junta administration
    leadership`),
  event_stability: words(`stability tension peace order calm de-escalation normality security
    reconciliation`),
  event_arms: words(`weapon weaponry arm ammunition missile rocket munition rifle hardware armament
    bomb explosive shell mortar gun firearm drone grenade warhead bullet cartridge equipment artillery
    aircraft jet helicopter tank ordnance launcher machinegun`),
  event_projectiles:
    words(`missile rocket shell mortar bomb artillery round projectile bullet torpedo
    grenade salvo volley barrage shot munition warhead`),
  event_money:
    words(`$ € £ us$ money dollar euro pound fund grant loan credit cash million billion pension
    subsidy yen yuan ruble rouble rupee financing bailout investment donation payment budget`),
  event_relief: words(`food medicine supply relief water blanket tent shelter vaccine aid assistance
    medication flour rice grain wheat parcel ventilator mask oxygen kit drug clothing fuel necessity
    supplies doctor nurse medic team rescuer firefighter help goods dose package expert specialist`),
  event_talks: words(`talk negotiation meeting dialogue discussion consultation conversation summit
    session conference parley mediation`),
  event_relations: words("tie relation relationship contact cooperation link embassy mission"),
  event_agreements: words(`agreement treaty pact accord deal protocol memorandum convention
    declaration contract truce ceasefire charter compact armistice plan proposal settlement`),
  event_sanctions: words("sanction embargo boycott tariff duty penalty blacklist"),
  event_restrictions: words(`ban restriction censorship limit prohibition lockdown closure
    quarantine curb suspension rule`),
  event_protests: words(`protest demonstration rally march strike riot sit-in walkout unrest
    blockade picket vigil uprising stoppage protester demonstrator crowd boycott hartal campaign`),
  event_violence: words(`violence attack fighting hostility fire offensive operation war bombing
    shelling strike aggression airstrike assault killing campaign bloodshed conflict raid advance
    bombardment incursion occupation clash shooting siege activity`),
  event_captives: words(`prisoner hostage detainee captive inmate convict internee abductee`),
  event_property: words(`property building house home school mosque church shop store vehicle car
    bus truck office village bridge statue monument hospital market station embassy pipeline plant
    facility shrine temple headquarters convoy checkpoint camp depot warehouse tower road crop field
    dam base tank ship boat equipment infrastructure ambulance installation refinery plane
    helicopter jet position barricade neighborhood neighbourhood farm barn grave cemetery window`),
  event_places: words(`town city village area region territory district province neighborhood
    neighbourhood base airport position airfield outpost hill border post checkpoint building bridge
    port center centre square road field stronghold capital island suburb location site quarter valley
    highway headquarters junction crossing palace camp station frontier oilfield facility barracks`),
  event_goods: words(`weapon drug ammunition gun cocaine heroin money cash document property asset
    vessel ship boat truck vehicle passport equipment computer land house good cargo shipment
    consignment kilogram tonne ton rifle contraband account newspaper copy firearm explosive
    marijuana bank phone laptop device pistol grenade fuel bomb oil plane aircraft tanker`),
  event_officials: words(`president minister government premier leader cabinet king chancellor
    governor regime parliament chief head director commander mayor prime-minister official judge
    lawmaker spokesman senator dictator ruler chairman`),
  event_diplomats: words(`ambassador diplomat envoy attache attaché consul charge representative
    observer peacekeeper inspector monitor delegation mission correspondent staff counselor`),
  event_crimes: words(`crime corruption fraud murder bribery rape theft espionage treason terrorism
    violation abuse misconduct embezzlement killing manslaughter sedition laundering trafficking
    genocide conspiracy blasphemy assault smuggling offence offense perjury atrocity wrongdoing`),
  event_support_words: words(`support solidarity backing endorsement approval commitment loyalty
    confidence appreciation gratitude admiration satisfaction praise`),
  event_anger: words(`anger outrage disapproval criticism opposition displeasure dismay
    disappointment condemnation indignation frustration fury regret objection reservation
    dissatisfaction`),
  event_reforms: words(`reform election resignation referendum constitution autonomy independence
    democracy right freedom vote amendment change removal ouster law legislation justice`),
  event_light_verbs: words(`launch carry conduct stage hold make mount perform commit execute
    undertake wage pursue organize organise lead begin start resume continue initiate open do give
    take run orchestrate perpetrate unleash deliver complete offer provide suffer face see witness
    have receive pay wrap conclude attend announce declare intensify escalate step order join
    mastermind plan call impose issue lodge file express extend engage participate coordinate plot`),
  event_passive_light: words("suffer face receive undergo witness see endure sustain get"),
  event_of_is_recipient: words(`killing arrest detention demolition destruction release expulsion
    bombing kidnapping abduction murder assassination shooting seizure capture deportation removal
    bombardment shelling massacre slaughter execution torture rape beating occupation invasion siege
    blockade persecution repression oppression suppression detainment imprisonment evacuation freeing
    liberation burning looting vandalism hijacking stabbing beheading lynching crackdown condemnation
    criticism support praise recognition endorsement rejection mistreatment abuse poisoning ambush
    eviction banning suspension lifting blocking jailing conviction ouster overthrow annexation
    wounding maiming storming conquest recapture raid rescue visit punishment sanctioning harassment
    intimidation disarmament demobilization deployment dispersal liquidation elimination sacking`),
  event_agent_frames: words("fire hand gunfire bullet shot attack strike blow action"),
  event_speech: words(`say announce declare state tell claim report add confirm reveal insist warn
    vow stress note maintain reiterate assert inform pledge promise write tweet explain argue
    emphasize emphasise affirm indicate signal suggest believe acknowledge admit disclose hint repeat
    conclude underline`),
  event_object_control: words(`urge ask order tell call force allow persuade invite press push
    encourage request want enable help permit compel require instruct advise command beg implore
    convince warn appeal expect pressure direct get cause lead authorize authorise oblige`),
  event_hope_verbs: words(`want hope wish seek expect desire like need fail consider
    struggle dream fear help allow prevent stop avoid ban forbid bar enable require able aim unable
    prefer favor favour discourage deter`),
  event_plan_verbs: words(`plan intend prepare vow pledge promise expect schedule set aim decide
    agree commit swear determine mean project slate due about propose resolve undertake`),
  event_willing: words(
    "willing ready prepared eager keen open happy set due likely poised inclined able",
  ),
  event_future_aux: words("will shall wo 'll ’ll"),
  event_ending: words(`stop end cease subside abate die slow ease halt finish pause fade quiet
    relent diminish dwindle fizzle`),
  event_curbing: words(`curb quell suppress crush quash contain end calm disperse extinguish tame
    placate smother subdue`),
  event_any_determiners: words("a an any no another each every"),
  event_mass_deeds: words("violence unrest turmoil bloodshed fighting chaos disorder war"),
  event_definite_determiners: words("the this that these those"),
  event_prospects: words(`likely unlikely possible impossible imminent probable improbable necessary
    unnecessary inevitable avoidable unavoidable certain conceivable unthinkable near close ready due`),
  event_measures_of_deeds: words(`number rate total risk fear danger possibility prospect likelihood
    threat kind type form charge suspicion definition history absence lack`),
  event_staying: words("remain stay linger"),
  event_orders: words(`order command instruct instruction authorize authorise authorization
    authorisation permission directive`),
  event_vehicles: words(`plane aircraft airplane airliner jet flight helicopter ferry bus train
    car vessel ship boat truck lorry yacht`),
  event_aircraft: words("plane aircraft airplane airliner jet flight helicopter"),
  event_aircraft_makers: words(`boeing airbus bombardier cessna antonov tupolev ilyushin embraer
    gulfstream sukhoi mil lockheed fokker learjet dassault pilatus beechcraft yakovlev`),
  event_undergone: words(`kill wound injure detain arrest destroy damage jail imprison hospitalize
    hospitalise capture displace evacuate abduct kidnap torture execute`),
  event_up_to: words("up close near"),
  event_until: words("until till before once when after"),
  event_tolls: words("count suffer lose mourn lament register"),
  event_casualties: words(`victim injured wounded dead casualty fatality killed death injury
    wound kill injure`),
  event_shown: words("readiness willingness commitment determination intention resolve solidarity"),
  event_talking_places: words("in during at via by through"),
  event_would: words("would could might may can"),
  event_future_past: words("would"),
  event_plan_nouns: words(
    "plan decision intention promise pledge vow agreement readiness willingness offer commitment",
  ),
  event_going: words("go"),
  event_nobody: words("nobody none no-one"),
  event_must: words("must should ought"),
  event_not: words("not n't n’t never no hardly barely neither nor"),
  event_without: words("without"),
  event_relatives: words("who which that whom whose"),
  event_conditions: words("if unless whether"),
  event_agent_prepositions: words("by"),
  event_agent_fire_prepositions: words("from by at under"),
  event_recipient_prepositions: words(`against with to on upon at for from toward towards into over
    onto in of between among near outside`),
  event_together_prepositions: words("with alongside"),
  event_between: words("between among"),
  event_of: words("of"),
  event_addressee_prepositions: words("on upon to for"),
  event_to: words("to into"),
  event_surface_prepositions: words("on upon"),
  event_goal_prepositions: words("to from"),
  event_place_prepositions: words(`in at near on around outside inside across throughout from to
    along within off`),
  event_pronouns: words("he she they it we i them him her us you who which that"),
  event_historical: words("ago previously formerly earlier historically decade century"),
  event_weapon_beat: words("fist kick punch slap foot"),
  event_weapon_primitive: words(`knife machete stone rock spear axe sword arrow stick club baton
    brick bottle dagger sickle petrol molotov cocktail blade hammer acid`),
  event_weapon_firearms: words(`gun rifle pistol firearm bullet gunfire gunman sniper machinegun
    handgun shotgun kalashnikov ak-47 shooter gunshot`),
  event_weapon_explosives: words(`bomb explosive mine landmine ied grenade device car-bomb dynamite
    improvised`),
  event_weapon_suicide: words("suicide"),
  event_weapon_aerial: words(`airstrike warplane jet aircraft plane helicopter bomber air aerial
    airplane gunship`),
  event_weapon_drone: words("drone uav quadcopter unmanned"),
  event_weapon_heavy: words(`artillery rocket missile shell mortar tank howitzer shelling cannon
    projectile`),
  event_weapon_crowd: words(`teargas tear water-cannon cannon rubber pepper pellet truncheon gas
    nonlethal`),
  event_weapon_unconventional: words(
    "chemical nuclear biological sarin chlorine radiological toxic nerve mustard",
  ),
}
