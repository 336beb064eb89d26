/** A CAMEO event code and what it is in PLOVER. */
export interface CameoCode {
  /** Three or four digits; text, since leading zeros count. */
  readonly code: string
  readonly name: string
  /** PLOVER type; `STATEMENT` is ours (see `beyond.ts`), for root 01. */
  readonly type: string
  readonly mode: string | undefined
}

/** Code, type, mode and name. Codes and the gist of their names: CAMEO 1.1b3, as
 *  listed in andybega/icews (MIT); the way to PLOVER follows the newer manual
 *  where it and the older table differ, and root 02 is REQUEST as in practice. */
const table = `
010 STATEMENT - make statement
011 STATEMENT - decline comment
012 STATEMENT - make pessimistic comment
013 STATEMENT - make optimistic comment
014 STATEMENT - consider policy option
015 STATEMENT - acknowledge or claim responsibility
016 STATEMENT - deny responsibility
017 STATEMENT - engage in symbolic act
018 STATEMENT - make empathetic comment
019 STATEMENT - express accord
020 REQUEST - make an appeal or request
021 REQUEST assist appeal for material cooperation
0211 REQUEST assist appeal for economic cooperation
0212 REQUEST assist appeal for military cooperation
0213 REQUEST assist appeal for judicial cooperation
0214 REQUEST assist appeal for intelligence
022 REQUEST assist appeal for diplomatic cooperation
023 REQUEST assist appeal for aid
0231 REQUEST assist appeal for economic aid
0232 REQUEST assist appeal for military aid
0233 REQUEST assist appeal for humanitarian aid
0234 REQUEST assist appeal for military protection or peacekeeping
024 REQUEST change appeal for political reform
0241 REQUEST change appeal for change in leadership
0242 REQUEST change appeal for policy change
0243 REQUEST change appeal for rights
0244 REQUEST change appeal for change in institutions, regime
025 REQUEST yield appeal to yield
0251 REQUEST yield appeal for easing of administrative sanctions
0252 REQUEST yield appeal for easing of political dissent
0253 REQUEST yield appeal for release of persons or property
0254 REQUEST yield appeal for easing of economic sanctions, boycott, or embargo
0255 REQUEST yield appeal for target to allow international involvement
0256 REQUEST yield appeal for de-escalation of military engagement
026 REQUEST meet appeal to others to meet or negotiate
027 REQUEST meet appeal to others to settle dispute
028 REQUEST meet appeal to engage in or accept mediation
030 AGREE - means to cooperate
031 AGREE - means to engage in material cooperation
0311 AGREE - means to cooperate economically
0312 AGREE - means to cooperate militarily
0313 AGREE - means to cooperate on judicial matters
0314 AGREE - means to cooperate on intelligence
032 AGREE - means to engage in diplomatic cooperation
033 AGREE - means to provide material aid
0331 AGREE - means to provide economic aid
0332 AGREE - means to provide military aid
0333 AGREE - means to provide humanitarian aid
0334 AGREE - means to provide military protection or peacekeeping
034 AGREE - means to institute political reform
0341 AGREE - means to change leadership
0342 AGREE - means to change policy
0343 AGREE - means to provide rights
0344 AGREE - means to change institutions, regime
035 CONCEDE - means to yield
0351 CONCEDE - means to ease administrative sanctions
0352 CONCEDE - means to ease popular dissent
0353 CONCEDE - means to release persons or property
0354 CONCEDE - means to ease economic sanctions, boycott, or embargo
0355 CONCEDE - means to allow international involvement
0356 CONCEDE - means to de-escalate military engagement
036 AGREE - means to meet or negotiate
037 AGREE - means to settle dispute
038 AGREE - means to accept mediation
039 AGREE - means to mediate
040 CONSULT - consult
041 CONSULT phone discuss by telephone
042 CONSULT visit make a visit
043 CONSULT visit host a visit
044 CONSULT third-party meet at a 'third' location
045 CONSULT - mediate
046 CONSULT - engage in negotiation
050 SUPPORT - engage in diplomatic cooperation
051 SUPPORT - praise or endorse
052 SUPPORT - defend verbally
053 SUPPORT - rally support on behalf of
054 SUPPORT - grant diplomatic recognition
055 CONCEDE - apologize
056 SUPPORT - forgive
057 SUPPORT - sign formal agreement
060 COOPERATE - engage in material cooperation
061 COOPERATE - cooperate economically
062 COOPERATE - cooperate militarily
063 COOPERATE - engage in judicial cooperation
064 COOPERATE - share intelligence or information
070 AID - provide aid
071 AID - provide economic aid
072 AID - provide military aid
073 AID - provide humanitarian aid
074 AID - provide military protection or peacekeeping
075 AID - grant asylum
080 CONCEDE - yield
081 CONCEDE - ease administrative sanctions
0811 CONCEDE - ease restrictions on political freedoms
0812 CONCEDE - ease ban on political parties or politicians
0813 CONCEDE - ease curfew
0814 CONCEDE - ease state of emergency or martial law
082 CONCEDE - ease political dissent
083 CONCEDE - accede to requests or demands for political reform
0831 CONCEDE - accede to demands for change in leadership
0832 CONCEDE - accede to demands for change in policy
0833 CONCEDE - accede to demands for rights
0834 CONCEDE - accede to demands for change in institutions, regime
084 RETREAT - return, release
0841 RETREAT release return, release persons
0842 RETREAT - return, release property
085 RETREAT - ease economic sanctions, boycott, embargo
086 RETREAT access allow international involvement
0861 RETREAT access receive deployment of peacekeepers
0862 RETREAT access receive inspectors
0863 RETREAT access allow humanitarian access
087 RETREAT - de-escalate military engagement
0871 RETREAT ceasefire declare truce, ceasefire
0872 RETREAT withdraw ease military blockade
0873 RETREAT disarm demobilize armed forces
0874 RETREAT withdraw retreat or surrender militarily
090 ACCUSE investigate investigate
091 ACCUSE investigate investigate crime, corruption
092 ACCUSE investigate investigate human rights abuses
093 ACCUSE investigate investigate military action
094 ACCUSE investigate investigate war crimes
100 REQUEST - demand
101 REQUEST assist demand material cooperation
1011 REQUEST assist demand economic cooperation
1012 REQUEST assist demand military cooperation
1013 REQUEST assist demand judicial cooperation
1014 REQUEST assist demand intelligence cooperation
102 REQUEST assist demand diplomatic cooperation
103 REQUEST assist demand material aid
1031 REQUEST assist demand economic aid
1032 REQUEST assist demand military aid
1033 REQUEST assist demand humanitarian aid
1034 REQUEST assist demand military protection or peacekeeping
104 REQUEST change demand political reform
1041 REQUEST change demand change in leadership
1042 REQUEST change demand policy change
1043 REQUEST change demand rights
1044 REQUEST change demand change in institutions, regime
105 REQUEST yield demand that the other side yields
1051 REQUEST yield demand easing of administrative sanctions
1052 REQUEST yield demand easing of political dissent
1053 REQUEST yield demand release of persons or property
1054 REQUEST yield demand easing of economic sanctions, boycott, or embargo
1055 REQUEST yield demand that the other side allows international involvement
1056 REQUEST yield demand de-escalation of military engagement
106 REQUEST meet demand meeting, negotiation
107 REQUEST meet demand settling of dispute
108 REQUEST meet demand mediation
110 ACCUSE disapprove disapprove
111 ACCUSE disapprove criticize or denounce
112 ACCUSE allege accuse
1121 ACCUSE allege accuse of crime, corruption
1122 ACCUSE allege accuse of human rights abuses
1123 ACCUSE allege accuse of aggression
1124 ACCUSE allege accuse of war crimes
1125 ACCUSE allege accuse of espionage, treason
113 ACCUSE disapprove rally opposition against
114 ACCUSE disapprove complain officially
115 ACCUSE allege bring lawsuit against
116 SANCTION convict find guilty or liable legally
120 REJECT - reject
121 REJECT assist reject material cooperation
1211 REJECT assist reject economic cooperation
1212 REJECT assist reject military cooperation
1213 REJECT assist reject judicial cooperation
122 REJECT assist reject request or demand for material aid
1221 REJECT assist reject request for economic aid
1222 REJECT assist reject request for military aid
1223 REJECT assist reject request for humanitarian aid
1224 REJECT assist reject request for military protection or peacekeeping
123 REJECT change reject request or demand for political reform
1231 REJECT change reject request for change in leadership
1232 REJECT change reject request for policy change
1233 REJECT change reject request for rights
1234 REJECT change reject request for change in institutions, regime
124 REJECT yield refuse to yield
1241 REJECT yield refuse to ease administrative sanctions
1242 REJECT yield refuse to ease popular dissent
1243 REJECT yield refuse to release persons or property
1244 REJECT yield refuse to ease economic sanctions, boycott, or embargo
1245 REJECT yield refuse to allow international involvement
1246 REJECT yield refuse to de-escalate military engagement
125 REJECT meet reject proposal to meet, discuss, or negotiate
126 REJECT meet reject mediation
127 REJECT meet reject plan, agreement to settle dispute
128 REJECT - defy norms, law
129 REJECT - veto
130 THREATEN - threaten
131 THREATEN relations threaten non-force
1311 THREATEN relations threaten to reduce or stop aid
1312 THREATEN relations threaten with sanctions, boycott, embargo
1313 THREATEN relations threaten to reduce or break relations
132 THREATEN - threaten with administrative sanctions
1321 THREATEN restrict threaten with restrictions on political freedoms
1322 THREATEN restrict threaten to ban political parties or politicians
1323 THREATEN restrict threaten to impose curfew
1324 THREATEN restrict threaten to impose state of emergency or martial law
133 THREATEN - threaten with political dissent, protest
134 THREATEN relations threaten to halt negotiations
135 THREATEN relations threaten to halt mediation
136 THREATEN expel threaten to halt international involvement
137 THREATEN violence threaten with repression
138 THREATEN violence threaten with military force
1381 THREATEN restrict threaten blockade
1382 THREATEN territory threaten occupation
1383 THREATEN violence threaten unconventional violence
1384 THREATEN violence threaten conventional attack
1385 THREATEN violence threaten attack with WMD
139 THREATEN - give ultimatum
140 PROTEST - engage in political dissent
141 PROTEST demo demonstrate or rally
1411 PROTEST demo demonstrate for leadership change
1412 PROTEST demo demonstrate for policy change
1413 PROTEST demo demonstrate for rights
1414 PROTEST demo demonstrate for change in institutions, regime
142 PROTEST hunger conduct hunger strike
1421 PROTEST hunger conduct hunger strike for leadership change
1422 PROTEST hunger conduct hunger strike for policy change
1423 PROTEST hunger conduct hunger strike for rights
1424 PROTEST hunger conduct hunger strike for change in institutions, regime
143 PROTEST strike conduct strike or boycott
1431 PROTEST strike conduct strike or boycott for leadership change
1432 PROTEST strike conduct strike or boycott for policy change
1433 PROTEST strike conduct strike or boycott for rights
1434 PROTEST strike conduct strike or boycott for change in institutions, regime
144 PROTEST obstruct obstruct passage, block
1441 PROTEST obstruct obstruct passage to demand leadership change
1442 PROTEST obstruct obstruct passage to demand policy change
1443 PROTEST obstruct obstruct passage to demand rights
1444 PROTEST obstruct obstruct passage to demand change in institutions, regime
145 PROTEST riot protest violently, riot
1451 PROTEST riot engage in violent protest for leadership change
1452 PROTEST riot engage in violent protest for policy change
1453 PROTEST riot engage in violent protest for rights
1454 PROTEST riot engage in violent protest for change in institutions, regime
150 MOBILIZE - demonstrate military or police power
151 MOBILIZE police increase police alert status
152 MOBILIZE troops increase military alert status
153 MOBILIZE police mobilize or increase police power
154 MOBILIZE troops mobilize or increase armed forces
160 SANCTION - reduce relations
161 SANCTION withdraw reduce or break diplomatic relations
162 SANCTION discontinue reduce or stop material aid
1621 SANCTION discontinue reduce or stop economic assistance
1622 SANCTION discontinue reduce or stop military assistance
1623 SANCTION discontinue reduce or stop humanitarian assistance
163 SANCTION discontinue impose embargo, boycott, or sanctions
164 SANCTION withdraw halt negotiations
165 SANCTION withdraw halt mediation
166 SANCTION expel expel or withdraw
1661 SANCTION expel expel or withdraw peacekeepers
1662 SANCTION expel expel or withdraw inspectors, observers
1663 SANCTION expel expel or withdraw aid agencies
170 COERCE - coerce
171 COERCE seize seize or damage property
1711 COERCE seize confiscate property
1712 ASSAULT destroy destroy property
172 COERCE restrict impose administrative sanctions
1721 COERCE restrict impose restrictions on political freedoms
1722 COERCE restrict ban political parties or politicians
1723 COERCE curfew impose curfew
1724 COERCE martial-law impose state of emergency or martial law
173 COERCE arrest arrest, detain, or charge with legal action
174 COERCE deport expel or deport individuals
175 ASSAULT crowd-control use tactics of violent repression
180 ASSAULT - use unconventional violence
181 ASSAULT abduct abduct, hijack, or take hostage
182 ASSAULT beat physically assault
1821 ASSAULT sexual sexually assault
1822 ASSAULT torture torture
1823 ASSAULT beat kill by physical assault
183 ASSAULT explosives conduct suicide, car, or other non-military bombing
1831 ASSAULT suicide-attack carry out suicide bombing
1832 ASSAULT explosives carry out car bombing
1833 ASSAULT explosives carry out roadside bombing
184 ASSAULT - use as human shield
185 ASSAULT targeted attempt to assassinate
186 ASSAULT targeted assassinate
190 ASSAULT - use conventional military force
191 COERCE restrict impose blockade, restrict movement
192 COERCE seize occupy territory
193 ASSAULT firearms fight with small arms and light weapons
194 ASSAULT heavy-weapons fight with artillery and tanks
195 ASSAULT aerial employ aerial weapons
196 ASSAULT - violate ceasefire
200 ASSAULT - use unconventional mass violence
201 ASSAULT - engage in mass expulsion
202 ASSAULT targeted engage in mass killings
203 ASSAULT - engage in ethnic cleansing
204 ASSAULT unconventional use weapons of mass destruction
2041 ASSAULT unconventional use chemical, biological, or radiological weapons
2042 ASSAULT unconventional detonate nuclear weapons
`

/** All codes of three and four digits. */
export const cameo: ReadonlyMap<string, CameoCode> = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", type = "", mode = "", ...name] = line.split(" ")
      return [code, { code, type, mode: mode === "-" ? undefined : mode, name: name.join(" ") }]
    }),
)

const eased: Readonly<Record<string, string>> = {
  "081": "1",
  "0811": "1",
  "0812": "1",
  "0813": "1",
  "0814": "1",
  "082": "2",
  "084": "3",
  "0841": "3",
  "0842": "3",
  "085": "4",
  "086": "5",
  "0861": "5",
  "0862": "5",
  "0863": "5",
  "087": "6",
  "0871": "6",
  "0872": "6",
  "0873": "6",
  "0874": "6",
}

/** CAMEO's parallel series under intentions, appeals, demands and refusals: the
 *  third digit says of what. */
const series: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "03": {
    material: "031",
    diplomatic: "032",
    aid: "033",
    reform: "034",
    yield: "035",
    meet: "036",
    settle: "037",
    mediate: "039",
  },
  "02": {
    material: "021",
    diplomatic: "022",
    aid: "023",
    reform: "024",
    yield: "025",
    meet: "026",
    settle: "027",
    mediate: "028",
  },
  "10": {
    material: "101",
    diplomatic: "102",
    aid: "103",
    reform: "104",
    yield: "105",
    meet: "106",
    settle: "107",
    mediate: "108",
  },
  "12": {
    material: "121",
    aid: "122",
    reform: "123",
    yield: "124",
    meet: "125",
    mediate: "126",
    settle: "127",
  },
}

function topic(code: string): readonly [topic: string, fourth: string] | undefined {
  const root = code.slice(0, 2)
  if (code === "045") return ["mediate", ""]
  if (code === "057") return ["settle", ""]
  if (code.startsWith("083")) return ["reform", code.slice(3)]
  if (eased[code]) return ["yield", eased[code]]
  if (root === "04") return ["meet", ""]
  if (root === "05") return ["diplomatic", ""]
  if (root === "06") return ["material", code === "060" ? "" : code.slice(2)]
  if (root === "07") return ["aid", /^07[1-4]$/.test(code) ? code.slice(2) : ""]
  return undefined
}

/** The code for meaning, asking, demanding or refusing to do what `inner` codes:
 *  appeal (02) + humanitarian aid (073) is 0233. `outer` is a code under 02, 03, 10
 *  or 12; it is given back when CAMEO knows nothing nearer. */
export function about(outer: string, inner: string): string {
  const root = outer.slice(0, 2)
  const of = topic(inner)
  const three = of && series[root]?.[of[0]]
  if (!of || !three) return outer
  const four = three + of[1]
  return cameo.has(four) ? four : three
}

const threats: Readonly<Record<string, string>> = {
  "160": "1313",
  "161": "1313",
  "162": "1311",
  "1621": "1311",
  "1622": "1311",
  "1623": "1311",
  "163": "1312",
  "164": "134",
  "165": "135",
  "166": "136",
  "1661": "136",
  "1662": "136",
  "1663": "136",
  "172": "132",
  "1721": "1321",
  "1722": "1322",
  "1723": "1323",
  "1724": "1324",
  "175": "137",
  "191": "1381",
  "192": "1382",
  "204": "1385",
  "2041": "1385",
  "2042": "1385",
}

/** The code for threatening to do what `inner` codes. */
export function threatOf(inner: string): string {
  const exact = threats[inner]
  if (exact) return exact
  const root = inner.slice(0, 2)
  if (root === "14") return "133"
  if (root === "17") return "130"
  if (root === "18") return "1383"
  if (root === "19" || root === "20") return "1384"
  if (root === "15") return "138"
  return "130"
}

/** What a deed may be about, in the order of CAMEO's fourth digits. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  reform: ["leadership", "policy", "rights", "institutions"],
  material: ["economic", "military", "judicial"],
  aid: ["money", "arms", "relief", "protection"],
  stopped: ["money", "arms", "relief"],
  expelled: ["keepers", "inspectors", "helpers"],
  bombing: ["-", "vehicle", "roadside"],
  yield: ["-", "-", "-", "embargo", "access", "deescalation"],
  allege: ["corruption", "abuses", "aggression", "warcrimes", "espionage"],
}

/** Codes with fourth digits for what they are about. */
const open: Readonly<Record<string, string>> = {
  "112": "allege",
  "141": "reform",
  "142": "reform",
  "143": "reform",
  "144": "reform",
  "145": "reform",
  "162": "stopped",
  "166": "expelled",
  "183": "bombing",
  ...Object.fromEntries(
    Object.values(series).flatMap((one) =>
      Object.entries(one).map(([topic, code]) => [code, topic] as const),
    ),
  ),
}

/** The subjects that a code leaves open, or none; a root leaves all of its series open. */
export function openSubjects(code: string): readonly string[] {
  if (code === "1121") return ["abuses", "warcrimes", "espionage"]
  if (code === "127") return ["economic", "deescalation"]
  if (general.test(code))
    return ["reform", "material", "yield"]
      .flatMap((one) => subjects[one] ?? [])
      .concat("protection")
  return subjects[open[code] ?? ""] ?? []
}

const general = /^(?:02|03|10|12)0$/

/** The code with the digit of a subject: 143 about rights is 1433, 100 about them 1043. */
export function narrowed(code: string, subject: string): string {
  const base = code === "1121" ? "112" : code
  const own = open[base] ?? ""
  const name = subjects[own]?.includes(subject)
    ? own
    : Object.keys(subjects).find((one) => subjects[one]!.includes(subject))
  if (name === undefined) return code
  const three = name === own ? base : series[code.slice(0, 2)]?.[name]
  const four = `${three}${subjects[name]!.indexOf(subject) + 1}`
  return three !== undefined && cameo.has(four) ? four : code
}
