const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\|\s*/))

/** Words about places, lower case: what a name is called that stands before or
 *  after them ("Kunduz province", "the city of Homs"), and the small words. */
export const placeWords: Readonly<Record<string, ReadonlySet<string>>> = {
  place_region: words(
    "province|provinces|region|regions|oblast|oblasts|governorate|governorates|state|states|territory|krai|republic|prefecture|canton|wilaya|voivodeship|peninsula",
  ),
  place_district: words(
    "district|districts|county|counties|municipality|subdistrict|upazila|tehsil|raion|parish|commune|borough",
  ),
  place_town: words(
    "city|cities|town|towns|village|villages|township|suburb|capital|settlement|port|resort",
  ),
  place_airport: words("airport|airports|airfield|airbase|aerodrome|runway"),
  place_area: words(
    "river|lake|sea|ocean|gulf|bay|strait|mountain|mountains|desert|forest|valley|island|islands|isle|coast|canal|basin|hills|plateau|creek|reservoir|volcano",
  ),
  place_site: words(
    "camp|square|bridge|prison|hospital|university|school|mosque|church|station|stadium|building|park|street|avenue|road|highway|neighbourhood|neighborhood|quarter",
  ),
  place_state: words("country|kingdom|emirate|nation"),
  place_of: words("of"),
  place_within: words("in|near|outside|from"),
  place_behind: words(
    "in|at|near|to|into|from|outside|around|across|towards|toward|over|on|between|through",
  ),
  /** What one does with a place itself, not with those who govern it: "left Bern",
   *  and what it is named: "is called Oslo". Dictionary forms. */
  place_object: words(
    "leave|reach|enter|flee|visit|quit|cross|depart|exit|tour|inhabit|circle|overfly|call|name|rename",
  ),
  place_not: words(
    "of|march|may|mobile|reading|nice|bath|hope|police|male|most|many|man|lead|sale|us|split|bar|date|born|along|orange|independence|liberty|union|university|police|army|god|christian|islamic|muslim|sunni|shia|english|democrat|republican|congress|senate|house|page|best|white|green|black|brown|young|west|east|north|south|northern|southern|eastern|western|central|parliament|media|news|times|post|journal|sun|star|guardian|general|major|deputy|van|can|un|van|as|is|so|ho|de|la|le|san|st|mr|mrs|ms|dr|president|minister|i|et|the|a|an|ali|ahmed|omar|hassan|victoria|jackson|johnson|clinton|madison|austin|charlotte|paris hilton|facebook|twitter|google|apple|amazon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|internet|photo|buy|read|share|sign|get|you|we|he|she|it|they|no|yes|all|bank|battle|buffalo|eagle|early|opportunity|enterprise|progress|energy|commerce|college|imperial|surprise|normal|media|price|temple|jordan river",
  ),
  /** Common nouns that a machine wrote for a place whose name is that word in the
   *  language it translated from; see `nouns_calque`. */
  calque_Moscow: words("fly"),
  calque_Granada: words("grenade|pomegranate"),
  calque_Monaco: words("monk"),
  calque_Tours: words("towers"),
  calque_Oryol: words("eagle"),
  nouns_calque: words("fly|grenade|pomegranate|monk|towers|eagle"),
  /** What may stand before somebody who speaks, and behind somebody addressed. */
  before_speaker: words('and|that|but|,|:|;|.|!|?|”|"'),
  behind_addressee: words("and|or|that|to|over|about|against|for|of|not|,|.|;"),
  /** What one does only to somebody: a thing behind them is somebody's name. */
  verbs_addressing: words(
    "warn|accuse|urge|thank|criticize|criticise|condemn|blame|reassure|invite|summon|notify|inform|advise|remind|rebuke",
  ),
}
