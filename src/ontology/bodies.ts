/** A body of more than one country, or without one, that acts in world affairs. */
export interface Body {
  /** PLOVER's first code: `IGO`, `UNO`, `EUR`, `NGO`, `ISM`, `IMG`, `MNC`. */
  readonly code: string
  /** Codes after the first: CAMEO's three letters for the body, and sectors. */
  readonly codes: readonly string[]
  /** The full name first. */
  readonly names: readonly string[]
}

/* code codes | names */
const table = `
UNO | United Nations; UN; U.N.; United Nations Organization
UNO | UN Security Council; United Nations Security Council; U.N. Security Council; Security Council; UNSC
UNO | UN General Assembly; United Nations General Assembly; UNGA
UNO UNHREF | United Nations High Commissioner for Refugees; UNHCR; UN refugee agency; U.N. refugee agency
UNO UNHCH | Office of the United Nations High Commissioner for Human Rights; OHCHR; UN human rights office; UN Human Rights Council
UNO UNCHLD | United Nations Children's Fund; UNICEF
UNO UNWHO MED | World Health Organization; WHO; World Health Organisation
UNO UNWFP AGR | World Food Programme; WFP; World Food Program
UNO UNFAO AGR | Food and Agriculture Organization; FAO
UNO UNIAEA | International Atomic Energy Agency; IAEA
UNO EDU | UNESCO; United Nations Educational, Scientific and Cultural Organization
UNO | United Nations Development Programme; UNDP
UNO | UN Office for the Coordination of Humanitarian Affairs; OCHA; UNOCHA
UNO | UN Relief and Works Agency; UNRWA; United Nations Relief and Works Agency
UNO | International Labour Organization; ILO; International Labor Organization
UNO JUD | International Court of Justice; ICJ; World Court
UNO MIL | UNIFIL
UNO MIL | MONUSCO
UNO MIL | MINUSMA
UNO MIL | UNAMID
UNO MIL | UNMISS
UNO MIL | UN peacekeepers; UN peacekeeping force
UNO | UNAMA; United Nations Assistance Mission in Afghanistan
IGO JUD | International Criminal Court; ICC
IGO JUD | International Criminal Tribunal for the former Yugoslavia; ICTY
IGO NAT MIL | North Atlantic Treaty Organization; NATO; North Atlantic Alliance; Atlantic alliance; North Atlantic Treaty Organisation
EUR | European Union; EU; E.U.; European bloc
EUR GOV | European Commission; EC
EUR LEG | European Parliament; Europarliament
EUR | European Council; Council of the European Union
EUR BUS | European Central Bank; ECB
EUR JUD | European Court of Justice; ECJ
EUR | European External Action Service; EEAS
EUR COP | Europol
EUR COP | Frontex
IGO | Council of Europe
IGO JUD | European Court of Human Rights; ECHR
IGO | Parliamentary Assembly of the Council of Europe; PACE
IGO | Organization for Security and Co-operation in Europe; OSCE; Organization for Security and Cooperation in Europe; Organisation for Security and Co-operation in Europe
IGO CIS MIL | Collective Security Treaty Organization; CSTO; Collective Security Treaty Organisation; Collective Security Treaty; ODKB
IGO CIS | Commonwealth of Independent States; CIS
IGO | Eurasian Economic Union; EAEU; EEU
IGO SCO | Shanghai Cooperation Organization; SCO; Shanghai Cooperation Organisation
IGO AFU | African Union; AU; Organization of African Unity; OAU; Organisation of African Unity
IGO WAS | Economic Community of West African States; ECOWAS; ECOMOG
IGO | Intergovernmental Authority on Development; IGAD
IGO SAD | Southern African Development Community; SADC
IGO EAC | East African Community; EAC
IGO ARL | Arab League; League of Arab States
IGO | Gulf Cooperation Council; GCC
IGO | Organisation of Islamic Cooperation; OIC; Organization of Islamic Cooperation; Organization of the Islamic Conference
IGO OPC | Organization of the Petroleum Exporting Countries; OPEC; OPEC+
IGO ASN | Association of Southeast Asian Nations; ASEAN
IGO | South Asian Association for Regional Cooperation; SAARC
IGO | Asia-Pacific Economic Cooperation; APEC
IGO OAS | Organization of American States; OAS; Organisation of American States
IGO | Mercosur
IGO | Union of South American Nations; UNASUR
IGO IMF | International Monetary Fund; IMF
IGO WBK | World Bank
IGO WTO | World Trade Organization; WTO; World Trade Organisation
IGO | Organisation for Economic Co-operation and Development; OECD
IGO | Group of Seven; G7; G-7; Group of Eight; G8; G-8
IGO | Group of Twenty; G20; G-20
IGO | BRICS
IGO | Non-Aligned Movement; NAM
IGO | Commonwealth of Nations; the Commonwealth
IGO COP ITP | Interpol; International Criminal Police Organization
IGO | Organisation for the Prohibition of Chemical Weapons; OPCW; Organization for the Prohibition of Chemical Weapons
IGO | International Organization for Migration; IOM
IGO BUS | Asian Development Bank; ADB
IGO BUS | European Bank for Reconstruction and Development; EBRD
IGO | Organization of Turkic States; Turkic Council
NGO MED IRC | International Committee of the Red Cross; ICRC; Red Cross; Red Crescent; International Federation of Red Cross and Red Crescent Societies; IFRC
NGO MED | Doctors Without Borders; Medecins Sans Frontieres; Médecins Sans Frontières; MSF
NGO AMN | Amnesty International; Amnesty
NGO HRW | Human Rights Watch; HRW
NGO | International Crisis Group; Crisis Group
NGO JRN | Reporters Without Borders; RSF
NGO JRN | Committee to Protect Journalists; CPJ
NGO | Transparency International
NGO | Greenpeace
NGO | Oxfam
NGO | Save the Children
NGO | Human Rights Foundation
NGO | Freedom House
NGO JRN | Bellingcat
IMG REB | Al Qaeda; al-Qaeda; al-Qaida; Al Qaida; Al-Qa'ida; Al-Qaeda in the Arabian Peninsula; AQAP; Al-Qaeda in the Islamic Maghreb; AQIM
IMG REB | Islamic State; ISIS; ISIL; IS; Daesh; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria; Islamic State group; ISIS-K; ISKP; ISWAP
IMG REB | Jemaah Islamiyah
IMG REB | Abu Sayyaf
MNC JRN | Reuters; Thomson Reuters
MNC BUS | Chevron
MNC BUS | ExxonMobil; Exxon
MNC BUS | Shell; Royal Dutch Shell
MNC BUS | BP
MNC BUS | TotalEnergies
MNC BUS | Google; Alphabet
MNC BUS | Facebook; Meta
MNC BUS | Twitter
MNC BUS | Apple
MNC BUS | Microsoft
MNC BUS | Amazon
MNC BUS | Telegram
MNC BUS | WhatsApp
MNC BUS | YouTube
MNC BUS | Boeing
MNC BUS | Airbus
MNC BUS | Bombardier
MNC BUS | Toyota
MNC BUS | Samsung
MNC BUS | Huawei
`

/** Bodies by name. */
export const bodies: readonly Body[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [codes, names] = line.split("|")
    const [code, ...rest] = codes!.trim().split(" ")
    return { code: code!, codes: rest, names: names!.split(";").map((name) => name.trim()) }
  })
