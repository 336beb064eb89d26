import type { Language } from "../../model/index.ts"

const phrases = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  )

/** Words that tell the PLOVER sector of whom they describe: `sector_<code>`, in
 *  the order of `sector_order`, where the first that fits decides. Singular and
 *  plural are both tried. */
export const actorWords: Language["lexicons"] = {
  sector_order: phrases(
    "spy, press, medical, pty, leg, cop, gov, jud, reb, prm, uaf, mil, crm, edu, ref, lab, agr, rel, soc, opp, bus, cvl, weak",
  ),
  sector_spy: phrases(`intelligence, intelligence agency, intelligence service, secret service,
    secret services, secret police, spy, spy agency, espionage, mi5, mi6, cia, nsa, gru, fsb, svr, kgb, mossad,
    shin bet, isi, knb, national security committee, mukhabarat, spies, stasi, counterintelligence,
    intelligence officer, spy chief`),
  sector_press:
    phrases(`journalist, reporter, correspondent, editor, newspaper, news agency, news site,
    newsroom, media, press, broadcaster, television, tv, radio, magazine, columnist, photographer,
    cameraman, blogger, outlet, news outlet, anchor, daily, press agency, news channel, channel, website,
    gazette, herald, tribune, wire service, tabloid, journalists' union, novosti, telegraph agency`),
  sector_medical:
    phrases(`hospital, doctor, physician, nurse, medic, paramedic, clinic, surgeon, health worker,
    medical worker, medical service, medical services, ambulance, red cross, red crescent, medical, health organization,
    morgue, pharmacist, ambulance crew, medics`),
  sector_pty:
    phrases(`party, political party, candidate, presidential candidate, hopeful, contender, bloc of
    parties, politburo, party leader, party chairman, politician, communist party, labour party,
    republicans, democrats, conservatives, social democrats, faction, nominee, party member`),
  sector_leg:
    phrases(`parliament, parliamentarian, legislature, legislator, legislative, lawmaker, senate,
    senator, congress, congressman, congresswoman, mp, mps, house of representatives, representative,
    duma, knesset, bundestag, mazhilis, majlis, rada, verkhovna rada, riigikogu, sejm, assembly,
    national assembly, speaker of parliament, house speaker, house of commons, lower house, upper house, diet, lok sabha,
    rajya sabha, cortes, folketing, riksdag, eduskunta, storting, deputies`),
  sector_cop:
    phrases(`police, policeman, policewoman, police officer, police chief, police station, cop,
    constable, sheriff, gendarmerie, gendarme, detective, law enforcement, law-enforcement, interpol,
    riot police, carabinieri, fbi, inspector, constabulary, patrolman, traffic police, swat, omon,
    berkut, border guard, border guards, border police, customs, prison guard, prison service,
    law enforcement agency, security service agents`),
  sector_gov:
    phrases(`government, ministry, minister, prime minister, premier, president, vice president, chancellor,
    cabinet, governor, mayor, ambassador, envoy, embassy, consul, consulate, diplomat, secretary of state,
    state department, foreign office, foreign secretary, defence secretary, defense secretary, home secretary,
    treasury, department, head of state, head of government, king, queen, prince, sultan, emir, monarch, sheikh,
    administration, regime, junta, presidency, white house, kremlin, downing street, elysee, akorda, central bank,
    ombudsman, ombudsman's office, attorney general, commissioner, high commissioner, high representative, spokesman for the president,
    foreign ministry, interior ministry, defence ministry, defense ministry, supreme leader, municipality, city hall,
    city council, governorate, akim, akimat, commandant's office, delegation, special representative, national bank,
    emergency service, firefighter, fire brigade, civil defence, civil defense, health department, statesman,
    foreign policy chief, emperor, ayatollah, crown prince, bureau, secretary of defense, council of ministers, deputy minister`),
  sector_jud:
    phrases(`court, judge, justice, supreme court, constitutional court, tribunal, prosecutor,
    prosecutor's office, prosecutors' office, prosecution, prosecutor general, magistrate, judiciary, attorney, lawyer, jury, bar
    association, investigating judge, high court, investigative committee, barrister, solicitor, defence lawyer`),
  sector_reb:
    phrases(`rebel, rebels, insurgent, guerrilla, guerilla, separatist, secessionist, jihadist,
    jihadi, terrorist, terrorist group, terror group, liberation army, liberation front, taliban, hezbollah, hamas, mujahideen,
    militant, islamist militant, boko haram, al-shabaab, al shabaab, democratic forces, extremist, pkk, ypg, farc, eln, ira, eta,
    resistance front, houthi, houthis, junta opponents, insurgency, free syrian army, suicide bomber, al-nusra, islamic jihad, contras, unita, lra`),
  sector_prm:
    phrases(`paramilitary, paramilitaries, militia, militiaman, vigilante, self-defense, self defense, self-defence,
    self defence, death squad, janjaweed, basij, mercenary, wagner, private military company, auc, warlord`),
  sector_uaf: phrases(
    `gunman, armed group, armed man, armed men, attacker, assailant, unidentified gunman, shooter, sniper, bandit, fighter, bomber, armed youths`,
  ),
  sector_mil:
    phrases(`army, military, soldier, troop, troops, navy, air force, marine, marines, armed forces, defense
    forces, defence forces, force, general, colonel, major, captain, lieutenant, sergeant, admiral, commander, garrison, battalion,
    brigade, regiment, division, fleet, destroyer, warship, frigate, submarine, fighter jet, warplane, bomber
    plane, aircraft carrier, peacekeeper, peacekeeping, national guard, guards, revolutionary guard, revolutionary guards,
    chief of staff, joint chiefs, general staff, pentagon, coast guard, coastguard, paratrooper, special forces, commando, artillery, tank,
    serviceman, conscript, reservist, security forces, security force, army chief, idf, quds force, aircraft, helicopter gunship, jets,
    liberation army of china, self-defense force of japan, military base, drone`),
  sector_crm:
    phrases(`criminal, gangster, gang, mafia, cartel, drug cartel, smuggler, trafficker, drug
    trafficker, thief, robber, murderer, kidnapper, pirate, hacker, looter, organized crime, organised crime, mobster, rapist, dealer, arsonist, killer, yakuza, triad`),
  sector_edu:
    phrases(`university, college, school, professor, student, teacher, lecturer, academic, scholar,
    institute, faculty, researcher, scientist, academy, think tank, schoolchild, schoolchildren, pupil, kindergarten, rector, historian, economist`),
  sector_ref: phrases(
    "refugee, migrant, asylum seeker, displaced, displaced person, displaced people, evacuee, immigrant, idp, idps, exile",
  ),
  sector_lab: phrases(
    "union, trade union, labor union, labour union, worker, workers, striker, miner, driver, laborer, labourer, trade unionist, oil worker, dockworker, employee, bus driver, taxi driver",
  ),
  sector_agr: phrases(
    "farmer, peasant, agricultural, agricultural worker, agricultural workers, farm, rancher, fisherman, herder, grower, farmworker, campesino",
  ),
  sector_rel:
    phrases(`church, mosque, bishop, archbishop, cardinal, pope, imam, mufti, rabbi, priest, cleric, clergy, clergyman,
    monk, nun, pastor, religious leader, muslim, christian, jewish, jews, hindu, buddhist, sikh, shia, shiite, sunni, catholic, orthodox, diocese,
    patriarch, patriarchate, vatican, synagogue, jewish community, mullah, dalai lama, evangelical, preacher, congregation, muslims, christians, hindus, sunnis`),
  sector_soc:
    phrases(`human rights, rights group, activist, civil society, ngo, charity, campaigner, foundation, watchdog, movement,
    association, environmentalist, aid worker, aid agency, league, rights activist, humanitarian, volunteer, relief agency, community leader, feminist, non-governmental organization, society`),
  sector_opp: phrases(
    "opposition, opposition leader, protester, protesters, demonstrator, protestor, dissident, rioter, protest movement, demonstration, political prisoner, crowd, mob, anti-government",
  ),
  sector_bus:
    phrases(`company, corporation, firm, bank, business, businessman, businesswoman, businesspeople, investor, oil company,
    airline, manufacturer, ceo, chief executive, executive, factory, entrepreneur, oligarch, tycoon, trader, shop owner, merchant, banker, board, retailer, chairman of the board,
    industry, stock exchange, conglomerate, inc, ltd, corp, plc, gmbh, airlines, refinery, startup, operator, carmaker, shopkeeper, chamber of commerce, billionaire, brokerage, group holding, motors`),
  sector_cvl:
    phrases(`civilian, people, resident, citizen, villager, woman, women, man, men, child, children, boy, girl, youth, youths, youngster, teenager, relative, family, families,
    parent, mother, father, wife, husband, son, daughter, victim, passerby, bystander, inhabitant, population, public, local, locals, tourist, passenger, neighbor, neighbour, elder,
    mourner, singer, actor, actress, artist, player, athlete, footballer, musician, writer, author, poet, celebrity, hostage, tribe, community, worshipper, voter, patient, pilgrim, shopper, townspeople, nationals, person, persons, pensioner, consumer`),
  sector_weak: phrases(
    "official, authority, authorities, leader, secretary, state, officer, agency, service, council, committee, commission, deputy, leadership, counterpart, dictator, ruler, side, officials, nation, chairman, chief, director, adviser, aide",
  ),
  /** Those who are counted but not told apart. */
  sector_unknown: phrases("savages, somebody, someone, unknown"),
  never_actors: phrases(
    "cat, dog, coronavirus, virus, storm, earthquake, covid, covid-19, pandemic, hurricane, cyclone, flood, animal, weather, accident, fire, bird, horse",
  ),
}
