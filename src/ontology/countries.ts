/** A state or territory of ISO 3166-1, with the words that point at it. */
export interface Country {
  /** ISO 3166-1 alpha-3; Kosovo, which has none, is `XKX` as in most data. */
  readonly code: string
  /** ISO 3166-1 alpha-2. */
  readonly alpha2: string
  /** The usual name first, then long forms, short forms and former names. */
  readonly names: readonly string[]
  /** Adjectives: "Kazakh". */
  readonly adjectives: readonly string[]
  /** What its people are called where that is not an adjective plus s: "Swedes". */
  readonly people: readonly string[]
  /** Capital first, then seats of government, which stand for it as metonyms. */
  readonly capitals: readonly string[]
}

/* code alpha2 | names | adjectives | people | capitals */
const table = `
AFG AF | Afghanistan; Islamic Republic of Afghanistan; Islamic Emirate of Afghanistan | Afghan; Afghani | Afghans | Kabul
ALB AL | Albania | Albanian | | Tirana
DZA DZ | Algeria | Algerian | | Algiers
AND AD | Andorra | Andorran | | Andorra la Vella
AGO AO | Angola | Angolan | | Luanda
ATG AG | Antigua and Barbuda; Antigua | Antiguan | | Saint John's
ARG AR | Argentina; Argentine Republic | Argentine; Argentinian; Argentinean | | Buenos Aires
ARM AM | Armenia | Armenian | | Yerevan
AUS AU | Australia; Commonwealth of Australia | Australian; Aussie | | Canberra
AUT AT | Austria | Austrian | | Vienna
AZE AZ | Azerbaijan; Azerbaidzhan | Azerbaijani; Azeri; Azerbaijanian | | Baku
BHS BS | Bahamas; the Bahamas | Bahamian | | Nassau
BHR BH | Bahrain; Kingdom of Bahrain | Bahraini | | Manama
BGD BD | Bangladesh | Bangladeshi | | Dhaka; Dacca
BRB BB | Barbados | Barbadian | | Bridgetown
BLR BY | Belarus; Byelorussia; Belorussia | Belarusian; Belarussian; Belorussian; Byelorussian | | Minsk
BEL BE | Belgium | Belgian | | Brussels
BLZ BZ | Belize | Belizean | | Belmopan
BEN BJ | Benin | Beninese | | Porto-Novo; Cotonou
BTN BT | Bhutan | Bhutanese | | Thimphu
BOL BO | Bolivia | Bolivian | | La Paz; Sucre
BIH BA | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia; Bosnia & Herzegovina; BiH | Bosnian | Bosniaks | Sarajevo
BWA BW | Botswana | Botswanan | Batswana | Gaborone
BRA BR | Brazil; Brasil | Brazilian | | Brasilia
BRN BN | Brunei; Brunei Darussalam | Bruneian | | Bandar Seri Begawan
BGR BG | Bulgaria | Bulgarian | | Sofia
BFA BF | Burkina Faso; Burkina | Burkinabe; Burkinabè | | Ouagadougou
BDI BI | Burundi | Burundian | | Gitega; Bujumbura
CPV CV | Cape Verde; Cabo Verde | Cape Verdean | | Praia
KHM KH | Cambodia; Kampuchea | Cambodian | Khmers | Phnom Penh
CMR CM | Cameroon | Cameroonian | | Yaounde; Yaoundé
CAN CA | Canada | Canadian | | Ottawa
CAF CF | Central African Republic; CAR | Central African | | Bangui
TCD TD | Chad | Chadian | | N'Djamena; Ndjamena
CHL CL | Chile | Chilean | | Santiago
CHN CN | China; People's Republic of China; PRC; mainland China; Communist China; Red China | Chinese; Sino | | Beijing; Peking; Zhongnanhai
COL CO | Colombia | Colombian | | Bogota; Bogotá
COM KM | Comoros; the Comoros | Comoran; Comorian | | Moroni
COG CG | Republic of the Congo; Congo-Brazzaville; Congo Republic; Congo | Congolese | | Brazzaville
COD CD | Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC; Congo-Kinshasa; Zaire | Congolese; Zairean; Zairian | | Kinshasa
CRI CR | Costa Rica | Costa Rican | | San Jose; San José
CIV CI | Ivory Coast; Cote d'Ivoire; Côte d'Ivoire | Ivorian; Ivoirian | | Yamoussoukro; Abidjan
HRV HR | Croatia | Croatian; Croat | | Zagreb
CUB CU | Cuba | Cuban | | Havana
CYP CY | Cyprus; Republic of Cyprus; Greek Cyprus | Cypriot; Greek Cypriot | | Nicosia
CZE CZ | Czech Republic; Czechia; Czechoslovakia | Czech; Czechoslovak | | Prague
DNK DK | Denmark | Danish | Danes; Dane | Copenhagen
DJI DJ | Djibouti | Djiboutian | | Djibouti City
DMA DM | Dominica | Dominican | | Roseau
DOM DO | Dominican Republic | Dominican | | Santo Domingo
ECU EC | Ecuador | Ecuadorian; Ecuadorean | | Quito
EGY EG | Egypt; Arab Republic of Egypt | Egyptian | | Cairo
SLV SV | El Salvador | Salvadoran; Salvadorean; Salvadorian | | San Salvador
GNQ GQ | Equatorial Guinea | Equatorial Guinean; Equatoguinean | | Malabo
ERI ER | Eritrea | Eritrean | | Asmara
EST EE | Estonia | Estonian | | Tallinn
SWZ SZ | Eswatini; Swaziland | Swazi | | Mbabane
ETH ET | Ethiopia | Ethiopian | | Addis Ababa
FJI FJ | Fiji | Fijian | | Suva
FIN FI | Finland | Finnish | Finns; Finn | Helsinki
FRA FR | France; French Republic | French | Frenchman; Frenchmen; Frenchwoman | Paris; Élysée; Elysee; Quai d'Orsay
GAB GA | Gabon | Gabonese | | Libreville
GMB GM | Gambia; the Gambia | Gambian | | Banjul
GEO GE | Georgia | Georgian | | Tbilisi
DEU DE | Germany; Federal Republic of Germany; West Germany; East Germany | German; West German; East German | | Berlin; Bonn
GHA GH | Ghana | Ghanaian | | Accra
GRC GR | Greece; Hellenic Republic | Greek; Hellenic | | Athens
GRD GD | Grenada | Grenadian | | Saint George's
GTM GT | Guatemala | Guatemalan | | Guatemala City
GIN GN | Guinea; Guinea-Conakry | Guinean | | Conakry
GNB GW | Guinea-Bissau | Bissau-Guinean | | Bissau
GUY GY | Guyana | Guyanese | | Georgetown
HTI HT | Haiti | Haitian | | Port-au-Prince
HND HN | Honduras | Honduran | | Tegucigalpa
HUN HU | Hungary | Hungarian | Magyars | Budapest
ISL IS | Iceland | Icelandic | Icelanders; Icelander | Reykjavik
IND IN | India; Republic of India; Bharat | Indian | | New Delhi; Delhi
IDN ID | Indonesia | Indonesian | | Jakarta
IRN IR | Iran; Islamic Republic of Iran; Islamic Republic; Persia | Iranian; Persian | | Tehran; Teheran
IRQ IQ | Iraq | Iraqi | | Baghdad
IRL IE | Ireland; Republic of Ireland; Irish Republic; Eire | Irish | Irishman; Irishmen | Dublin
ISR IL | Israel; State of Israel; Jewish state | Israeli | | Jerusalem; Tel Aviv
ITA IT | Italy; Italian Republic | Italian | | Rome
JAM JM | Jamaica | Jamaican | | Kingston
JPN JP | Japan | Japanese | | Tokyo
JOR JO | Jordan; Hashemite Kingdom of Jordan; Hashemite Kingdom | Jordanian | | Amman
KAZ KZ | Kazakhstan; Republic of Kazakhstan; Qazaqstan; Kazakstan | Kazakh; Kazakhstani; Kazak; Qazaq | | Astana; Nur-Sultan; Akorda; Ak Orda
KEN KE | Kenya | Kenyan | | Nairobi
KIR KI | Kiribati | I-Kiribati | | Tarawa
PRK KP | North Korea; Democratic People's Republic of Korea; DPRK; N. Korea; N Korea | North Korean | | Pyongyang
KOR KR | South Korea; Republic of Korea; ROK; S. Korea; S Korea; Korea | South Korean; Korean | | Seoul
XKX XK | Kosovo; Republic of Kosovo; Kosova | Kosovar; Kosovan; Kosovo Albanian | Kosovars | Pristina; Prishtina
KWT KW | Kuwait | Kuwaiti | | Kuwait City
KGZ KG | Kyrgyzstan; Kyrgyz Republic; Kirghizia; Kirgizstan; Kirghizstan | Kyrgyz; Kyrgyzstani; Kirghiz; Kirgiz | | Bishkek
LAO LA | Laos; Lao PDR | Lao; Laotian | | Vientiane
LVA LV | Latvia | Latvian | | Riga
LBN LB | Lebanon | Lebanese | | Beirut
LSO LS | Lesotho | Basotho | | Maseru
LBR LR | Liberia | Liberian | | Monrovia
LBY LY | Libya | Libyan | | Tripoli
LIE LI | Liechtenstein | Liechtensteiner | | Vaduz
LTU LT | Lithuania | Lithuanian | | Vilnius
LUX LU | Luxembourg; Luxemburg | Luxembourgish | Luxembourgers | Luxembourg City
MDG MG | Madagascar | Malagasy; Madagascan | | Antananarivo
MWI MW | Malawi | Malawian | | Lilongwe
MYS MY | Malaysia | Malaysian; Malay | | Kuala Lumpur; Putrajaya
MDV MV | Maldives; the Maldives | Maldivian | | Male; Malé
MLI ML | Mali | Malian | | Bamako
MLT MT | Malta | Maltese | | Valletta
MHL MH | Marshall Islands | Marshallese | | Majuro
MRT MR | Mauritania | Mauritanian | | Nouakchott
MUS MU | Mauritius | Mauritian | | Port Louis
MEX MX | Mexico | Mexican | | Mexico City
FSM FM | Micronesia; Federated States of Micronesia | Micronesian | | Palikir
MDA MD | Moldova; Moldavia; Republic of Moldova | Moldovan; Moldavian | | Chisinau; Chișinău
MCO MC | Monaco | Monegasque; Monacan | | Monte Carlo
MNG MN | Mongolia | Mongolian; Mongol | | Ulaanbaatar; Ulan Bator
MNE ME | Montenegro | Montenegrin | | Podgorica
MAR MA | Morocco | Moroccan | | Rabat
MOZ MZ | Mozambique | Mozambican | | Maputo
MMR MM | Myanmar; Burma | Burmese; Myanmarese; Myanmar | | Naypyidaw; Naypyitaw; Rangoon; Yangon
NAM NA | Namibia | Namibian | | Windhoek
NRU NR | Nauru | Nauruan | | Yaren
NPL NP | Nepal | Nepalese; Nepali | | Kathmandu
NLD NL | Netherlands; the Netherlands; Holland | Dutch | Dutchman; Dutchmen | Amsterdam; The Hague
NZL NZ | New Zealand; Aotearoa | New Zealand; Kiwi | New Zealanders; New Zealander | Wellington
NIC NI | Nicaragua | Nicaraguan | | Managua
NER NE | Niger | Nigerien | | Niamey
NGA NG | Nigeria | Nigerian | | Abuja
MKD MK | North Macedonia; Macedonia; FYROM | Macedonian | | Skopje
NOR NO | Norway | Norwegian | | Oslo
OMN OM | Oman; Sultanate of Oman | Omani | | Muscat
PAK PK | Pakistan; Islamic Republic of Pakistan | Pakistani | | Islamabad; Rawalpindi
PLW PW | Palau | Palauan | | Ngerulmud
PSE PS | Palestine; State of Palestine; Palestinian Authority; Palestinian territories; Palestinian National Authority; occupied territories; Gaza; Gaza Strip; West Bank | Palestinian; Gazan | | Ramallah; Gaza City
PAN PA | Panama | Panamanian | | Panama City
PNG PG | Papua New Guinea; PNG | Papua New Guinean; Papuan | | Port Moresby
PRY PY | Paraguay | Paraguayan | | Asuncion; Asunción
PER PE | Peru | Peruvian | | Lima
PHL PH | Philippines; the Philippines; Republic of the Philippines | Philippine; Filipino; Filipina | Filipinos | Manila; Malacañang; Malacanang
POL PL | Poland | Polish | Poles; Pole | Warsaw
PRT PT | Portugal | Portuguese | | Lisbon
QAT QA | Qatar | Qatari | | Doha
ROU RO | Romania; Rumania | Romanian; Rumanian | | Bucharest
RUS RU | Russia; Russian Federation; Soviet Union; USSR; the Soviet Union | Russian; Soviet | Soviets | Moscow; Kremlin; the Kremlin
RWA RW | Rwanda | Rwandan | | Kigali
KNA KN | Saint Kitts and Nevis; St. Kitts | Kittitian | | Basseterre
LCA LC | Saint Lucia; St. Lucia | Saint Lucian | | Castries
VCT VC | Saint Vincent and the Grenadines; St. Vincent | Vincentian | | Kingstown
WSM WS | Samoa; Western Samoa | Samoan | | Apia
SMR SM | San Marino | Sammarinese | | City of San Marino
STP ST | Sao Tome and Principe; São Tomé and Príncipe | Sao Tomean | | Sao Tome
SAU SA | Saudi Arabia; Kingdom of Saudi Arabia; KSA | Saudi; Saudi Arabian | Saudis | Riyadh
SEN SN | Senegal | Senegalese | | Dakar
SRB RS | Serbia; Yugoslavia; Federal Republic of Yugoslavia; Serbia and Montenegro | Serbian; Serb; Yugoslav | | Belgrade
SYC SC | Seychelles | Seychellois | | Victoria
SLE SL | Sierra Leone | Sierra Leonean | | Freetown
SGP SG | Singapore | Singaporean | | Singapore City
SVK SK | Slovakia; Slovak Republic | Slovak; Slovakian | | Bratislava
SVN SI | Slovenia | Slovenian; Slovene | | Ljubljana
SLB SB | Solomon Islands; the Solomons | Solomon Islander | | Honiara
SOM SO | Somalia; Somaliland; Puntland | Somali; Somalian | | Mogadishu
ZAF ZA | South Africa; RSA | South African | | Pretoria; Cape Town
SSD SS | South Sudan | South Sudanese | | Juba
ESP ES | Spain; Kingdom of Spain | Spanish | Spaniards; Spaniard | Madrid
LKA LK | Sri Lanka; Ceylon | Sri Lankan | Sinhalese | Colombo
SDN SD | Sudan; Republic of Sudan; North Sudan | Sudanese | | Khartoum
SUR SR | Suriname; Surinam | Surinamese | | Paramaribo
SWE SE | Sweden | Swedish | Swedes; Swede | Stockholm
CHE CH | Switzerland; Swiss Confederation | Swiss | | Bern; Berne
SYR SY | Syria; Syrian Arab Republic | Syrian | | Damascus
TWN TW | Taiwan; Republic of China; ROC; Chinese Taipei | Taiwanese | | Taipei
TJK TJ | Tajikistan; Tadzhikistan | Tajik; Tajikistani; Tadzhik | | Dushanbe
TZA TZ | Tanzania | Tanzanian | | Dodoma; Dar es Salaam
THA TH | Thailand; Siam | Thai | | Bangkok
TLS TL | East Timor; Timor-Leste; Timor Leste | East Timorese; Timorese | | Dili
TGO TG | Togo | Togolese | | Lome; Lomé
TON TO | Tonga | Tongan | | Nuku'alofa
TTO TT | Trinidad and Tobago; Trinidad | Trinidadian | | Port of Spain
TUN TN | Tunisia | Tunisian | | Tunis
TUR TR | Turkey; Türkiye; Turkiye; Republic of Turkey | Turkish | Turks; Turk | Ankara; Sublime Porte
TKM TM | Turkmenistan; Turkmenia | Turkmen | Turkmens | Ashgabat; Ashkhabad
TUV TV | Tuvalu | Tuvaluan | | Funafuti
UGA UG | Uganda | Ugandan | | Kampala
UKR UA | Ukraine; the Ukraine | Ukrainian | | Kyiv; Kiev
ARE AE | United Arab Emirates; UAE; U.A.E.; Emirates; the Emirates | Emirati; UAE | | Abu Dhabi
GBR GB | United Kingdom; UK; U.K.; Great Britain; Britain; England; Scotland; Wales; Northern Ireland | British; English; Scottish; Welsh; Northern Irish; UK | Britons; Brits; Briton; Englishman; Englishmen; Scots; Scot | London; Downing Street; Whitehall; Westminster; 10 Downing Street
USA US | United States; USA; US; U.S.; U.S.A.; United States of America; America; the States | American; US; U.S. | | Washington; Washington, D.C.; Washington DC; White House; the White House; Pentagon; Capitol Hill; Foggy Bottom
URY UY | Uruguay | Uruguayan | | Montevideo
UZB UZ | Uzbekistan | Uzbek; Uzbekistani | | Tashkent
VUT VU | Vanuatu | Ni-Vanuatu | | Port Vila
VAT VA | Vatican; Holy See; Vatican City; the Vatican; the Holy See | Vatican; papal | | Vatican City
VEN VE | Venezuela; Bolivarian Republic of Venezuela | Venezuelan | | Caracas
VNM VN | Vietnam; Viet Nam; Socialist Republic of Vietnam; North Vietnam; South Vietnam | Vietnamese; North Vietnamese; South Vietnamese | | Hanoi
YEM YE | Yemen; Republic of Yemen | Yemeni; Yemenite | | Sanaa; Sana'a; Sana
ZMB ZM | Zambia | Zambian | | Lusaka
ZWE ZW | Zimbabwe; Rhodesia | Zimbabwean; Rhodesian | | Harare
HKG HK | Hong Kong; HKSAR; Hongkong | Hong Kong | Hongkongers; Hong Kongers | Hong Kong
MAC MO | Macau; Macao | Macanese | | Macau
ESH EH | Western Sahara; Sahrawi Arab Democratic Republic; SADR | Sahrawi; Saharawi; Western Saharan | | Laayoune
GRL GL | Greenland | Greenlandic | Greenlanders; Greenlander | Nuuk
PRI PR | Puerto Rico | Puerto Rican | | San Juan
BMU BM | Bermuda | Bermudian | | Hamilton
GIB GI | Gibraltar | Gibraltarian | | Gibraltar
FRO FO | Faroe Islands; Faeroe Islands; Faroes | Faroese | | Torshavn
NCL NC | New Caledonia | New Caledonian | | Noumea; Nouméa
PYF PF | French Polynesia; Tahiti | French Polynesian; Tahitian | | Papeete
GUF GF | French Guiana | French Guianese | | Cayenne
GLP GP | Guadeloupe | Guadeloupean | | Basse-Terre
MTQ MQ | Martinique | Martinican | | Fort-de-France
REU RE | Reunion; Réunion | | | Saint-Denis
MYT YT | Mayotte | Mahoran | | Mamoudzou
GUM GU | Guam | Guamanian | | Hagatna
VIR VI | US Virgin Islands; U.S. Virgin Islands | | | Charlotte Amalie
VGB VG | British Virgin Islands | | | Road Town
CYM KY | Cayman Islands; Caymans | Caymanian | | George Town
ABW AW | Aruba | Aruban | | Oranjestad
CUW CW | Curacao; Curaçao | | | Willemstad
FLK FK | Falkland Islands; Falklands; Malvinas | | Falklanders | Stanley
JEY JE | Jersey | | | Saint Helier
GGY GG | Guernsey | | | Saint Peter Port
IMN IM | Isle of Man | Manx | | Douglas
ASM AS | American Samoa | | | Pago Pago
COK CK | Cook Islands | | | Avarua
NIU NU | Niue | Niuean | | Alofi
SHN SH | Saint Helena; St. Helena | | | Jamestown
ATA AQ | Antarctica | Antarctic | |
`

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? "")
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "")

const row = (line: string): Country => {
  const [codes, names, adjectives, people, capitals] = line.split("|")
  const [code, alpha2] = codes!.trim().split(" ")
  return {
    code: code!,
    alpha2: alpha2!,
    names: list(names),
    adjectives: list(adjectives),
    people: list(people),
    capitals: list(capitals),
  }
}

/** States and territories, by their alpha-3 code. */
export const countries: readonly Country[] = table.trim().split("\n").map(row)
