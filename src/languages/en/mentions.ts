import type { Language } from "../../model/index.ts"
import { bodies } from "../../ontology/bodies.ts"
import { countries } from "../../ontology/countries.ts"
import { wellKnown } from "../../ontology/known.ts"
import { coreference } from "./coreference.ts"
import { persons } from "./persons.ts"
import { titles } from "./titles.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Several people spoken of as one or as many. */
const groups = `
people crowd mob throng audience public population populace citizenry electorate community society
minority diaspora ethnicity tribe clan caste family household couple pair trio quartet group grouping
band gang squad contingent convoy patrol troops troop forces militia paramilitary
paramilitaries infantry cavalry personnel manpower staff crew workforce team opposition resistance
insurgency guerrilla guerrillas underground leadership elite oligarchy nobility royalty clergy youth
elderly poor rich unemployed intelligentsia peasantry proletariat bourgeoisie middle-class working-class
jury mourners entourage delegation retinue circle inner-circle cabal faction brigade
battalion regiment platoon division detachment garrison unit rearguard vanguard 
authorities media press officialdom police folk folks kin generation cohort class classmates spouses
parents ranks rank-and-file membership readership followers
hostages dead injured wounded missing detained arrested displaced newlyweds men women children kids
others powers nationals masses mafia cartel syndicate posse horde
separatists rebels alliance axis duo squadron fleet navy flotilla
`

/** Bodies with a name, members and rules. */
const organizations = `
organization organisation agency authority administration government ministry department office bureau
directorate secretariat inspectorate commission committee council board panel tribunal court judiciary
parliament senate congress assembly legislature chamber duma majlis mazhilis knesset bundestag rada
cabinet presidency junta regime army military navy gendarmerie
police constabulary coastguard services intelligence legation embassy consulate mission
party union federation confederation league association alliance bloc coalition movement
organisation company corporation firm conglomerate enterprise business startup subsidiary bank
insurer broker lender foundation charity institute institution university college academy
faculty newspaper daily weekly tabloid magazine journal broadcaster channel outlet
newsroom newswire website portal publisher
club team diocese archdiocese synod brotherhood sect cult monastery ngo think-tank
thinktank watchdog regulator ombudsman prosecutor's-office prosecutors'-office prosecutor-general headquarters
kremlin pentagon treasury politburo presidium soviet consortium cooperative carrier airline airlines 
manufacturer maker carmaker automaker refinery refiner producer supplier contractor retailer
observatory guild lobby cartel militia pact treaty-organization secretariat corps legion
caliphate state-media  utility
`

/** States and what has a government and a people. */
const gpes = `
country nation state republic kingdom emirate sultanate caliphate empire federation confederation
monarchy principality dominion colony protectorate superpower homeland motherland fatherland
city town village capital metropolis municipality borough township hamlet suburb settlement
province region oblast krai okrug raion rayon governorate prefecture canton county district
department emirate commune parish metropole hometown neighbor neighbour megacity satellite dictatorship
democracy autocracy enclave exclave
`

/** Places without a government of their own. */
const locations = `
area zone location site scene border frontier frontline front coast coastline shore
shoreline beach river stream lake sea ocean bay gulf strait channel canal island islands isle archipelago
peninsula cape mountain mountains hill hills hillside valley canyon gorge plateau plain plains steppe
desert forest jungle wood woods swamp marsh delta basin field fields meadow farmland countryside
wilderness outskirts suburbs neighborhood neighbourhood quarter downtown center centre south north
east west northeast northwest southeast southwest continent subcontinent hemisphere world globe planet
earth territory territories land soil mainland interior hinterland vicinity surroundings locality outback
epicenter epicentre battlefield minefield crossroads intersection corner junction route corridor
airspace waters seabed volcano glacier cave pass reef lagoon pond reservoir slope summit cliff
stronghold bastion heartland hotspot destination whereabouts environs belt
`

/** What people have built to be in or to go by. */
const facilities = `
airport airfield airstrip aerodrome airbase runway terminal station stop port harbor harbour dock docks wharf
pier shipyard building skyscraper tower house home apartment flat block residence mansion palace villa
cottage hut shack dormitory hostel hotel motel inn restaurant cafe bar nightclub pub shop store mall
supermarket market bazaar marketplace warehouse depot factory plant mill refinery mine colliery quarry
farm barn ranch stadium arena gym theater theatre cinema museum library gallery school kindergarten
nursery campus classroom hospital clinic ward morgue mortuary cemetery graveyard church cathedral
mosque minaret synagogue temple shrine monastery chapel prison jail penitentiary dungeon cell courthouse courtroom
office offices headquarters base barracks garrison camp outpost checkpoint roadblock barricade bunker
fortress fort castle citadel trench road street avenue boulevard highway motorway freeway lane alley
bridge tunnel railway railroad metro subway underpass overpass crossing square plaza park garden
playground stadium dam pipeline reactor powerhouse installation installations facility facilities compound
complex residence embassy consulate monument memorial mausoleum embankment quay parking-lot
lobby hall room basement bedroom kitchen corridor rooftop shelter laboratory silo hangar launchpad
`

/** Quantity words that pass on what their complement is: "dozens of officers". */
const partitives = `
number numbers dozen dozens score scores hundred hundreds thousand thousands million millions billion
billions majority minority half third quarter most part lot lots handful couple series string
group crowd bunch plenty rest remainder variety range host multitude percent % total kind
kinds type types sort sorts one all some many several few any none each both another
`

/** Pronouns by what they can stand for. */
const pronouns = {
  pronouns_first: "i me my mine myself",
  pronouns_first_plural: "we us our ours ourselves",
  pronouns_second: "you your yours yourself yourselves",
  pronouns_male: "he him his himself",
  pronouns_female: "she her hers herself",
  pronouns_neuter: "it its itself",
  pronouns_plural: "they them their theirs themselves themself",
  pronouns_relative: "who whom whose which that",
  pronouns_person_only: "who whom",
  pronouns_person_indefinite: "everyone everybody someone somebody anyone anybody nobody no-one",
  pronouns_indefinite:
    "everyone everybody someone somebody anyone anybody nobody no-one others those many some several all",
} as const

/** Participles and adjectives that stand for people after "the": "the wounded". */
const peopleAdjectives = `
dead injured wounded missing detained arrested displaced poor rich elderly young old unemployed homeless
disabled deceased accused convicted sick blind deaf faithful powerful innocent guilty vulnerable needy
living fallen bereaved persecuted oppressed kidnapped captured killed hospitalized hospitalised
evacuated infected slain
`

/** Words that mean somebody only when something follows that they are it of:
 *  "the head of the bank", "a leading figure". */
const roles =
  "head figure face voice source arm number symbol star deputy second-in-command right-hand"

/** What makes such a word mean somebody. */
const roleFields = `
government security police opposition political public religious leading key prominent senior
diplomatic military official informed anonymous intelligence medical hospital staff delegation mission
department cabinet family church anti-government
`

/** Plural in meaning, singular in form. */
const plurals = "people police media personnel cattle folk clergy troops"

/** Last words by which a name tells what it names. */
const suffixes = {
  suffix_organization: `
ministry department agency organization organisation party bank bureau commission committee council court
union federation association league institute university college academy group company corporation corp
inc ltd llc plc co foundation fund front movement army forces force guard corps police services
parliament senate congress assembly government administration authority office press news times post
gazette herald tribune journal network television tv radio media channel society club brotherhood alliance
treaty pact bloc coalition board chamber observatory watch center centre airlines airways motors
industries holdings holding partners associates brothers secretariat tribunal directorate inspectorate watchdog
initiative nations registry command taskforce republicans democrats`,
  prefix_organization:
    "banca banco banque ministry agence agenzia agencia partido parti radio tele grupo groupe",
  nouns_generic_body:
    "bloc group alliance organization organisation agency network company party bank channel newspaper website organisation firm movement militia cartel airline newsroom site outlet broadcaster university",
  title_parts:
    "foreign prime deputy vice interior defense defence finance justice health high general first acting chief state home attorney energy education labour labor culture trade transport economy emergency information of and the for affairs",
  suffix_location: `
river lake sea ocean mountain mountains mount hills valley desert gulf bay strait canal island islands
peninsula coast cape basin steppe forest plateau delta heights strip asia europe africa america east west
north south caucasus balkans continent zone`,
  suffix_facility: `
airport airfield station port square street avenue boulevard road highway bridge tunnel hospital school
prison hotel mall market stadium palace house mosque church cathedral temple museum library park plaza
tower cemetery camp base checkpoint plant mine dam`,
  suffix_gpe: `
city province region oblast krai county district republic state kingdom emirates federation prefecture
governorate municipality village town`,
  suffix_group: "family families clan tribe tribes dynasty brothers sisters",
} as const

const sets = (table: Readonly<Record<string, string>>): Language["lexicons"] =>
  Object.fromEntries(Object.entries(table).map(([name, text]) => [name, words(text)]))

const lower = (list: readonly string[]): readonly string[] =>
  list.map((word) => word.toLowerCase().replace(/\./g, "").replace(/^the /, ""))

const everyCountry = (pick: "names" | "adjectives" | "people" | "capitals"): readonly string[] =>
  countries.flatMap((country) => lower(country[pick]))

/** Countries, their capitals, and cities that the news names without a country. */
const gpeNames = new Set([...everyCountry("names"), ...everyCountry("capitals")])

/** "Kazakhs", "a Russian": what people are called after their country. */
const peopleNames = new Set([
  ...everyCountry("people"),
  ...everyCountry("adjectives").filter((word) => !/(ese|ish|ch|sh|ss)$/.test(word)),
])

const wellKnownNames = (type: "person" | "organization"): readonly string[] =>
  wellKnown.filter((actor) => actor.type === type).flatMap((actor) => lower(actor.names))

/** What words can refer to whom: lists that the mentions are found with. */
export const mentions: Language["lexicons"] = {
  ...sets({
    nouns_group: groups,
    nouns_organization: organizations,
    nouns_gpe: gpes,
    nouns_location: locations,
    nouns_facility: facilities,
    partitives,
    nouns_role: roles,
    role_fields: roleFields,
    plural_nouns: plurals,
    nouns_condition: "state",
    conditions:
      "emergency affairs war siege mind alert play readiness health shock disrepair confusion panic chaos law",
    /** Fighters, or the fight: the adjective tells. */
    nouns_fighting: "guerrilla guerilla",
    fighting_adjectives:
      "real true actual genuine veritable full-scale full-blown urban outright open",
    nouns_medium: "site channel station outlet service portal programme program show",
    medium_parts: "news media press tv television radio web internet online state-owned broadcast",
    people_adjectives: peopleAdjectives,
  }),
  ...sets(pronouns),
  ...sets(suffixes),
  nouns_person: new Set(persons),
  /** Ends of nouns for somebody, however they begin: "ombudswoman". */
  person_endings: new Set(["woman", "person"]),
  gpe_names: gpeNames,
  demonyms: new Set([...everyCountry("adjectives"), ...everyCountry("people")]),
  demonyms_people: peopleNames,
  organization_names: new Set([
    ...bodies.flatMap((body) => lower(body.names)),
    ...wellKnownNames("organization"),
  ]),
  person_names: new Set(wellKnownNames("person").filter((name) => name.includes(" "))),
  ...titles,
  ...coreference,
}
