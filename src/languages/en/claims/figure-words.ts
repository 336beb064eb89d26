import type { Language } from "../../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  )

/** What English says of figures. The name of a list says what it means:
 *
 *  - `figure.M.undergone`: verbs whose object (or passive subject) is counted as M
 *  - `figure.M.undergone.persons`: the same, but of people or a bare number only
 *  - `figure.M.undergone.people`: the same, but only of people that are named
 *  - `figure.M.undergone.force`: the same, but only of troops
 *  - `figure.M.undergone.things`: the same, but only of things
 *  - `figure.M.done`: verbs whose subject is counted
 *  - `figure.M.done.force`: verbs whose subject is counted when it is troops
 *  - `figure.M.state`: words for the counted, as adjective or noun: "26 dead"
 *  - `figure.M.people`: nouns that name the counted: "12 detainees"
 *  - `figure.M.act`: nouns of the doing: "the killing of", "30 arrests"
 *  - `figure.M.of`: nouns that take the counted with "of", and are not counted
 *    themselves: "a crowd of 300", "the intervention of 2,500 soldiers"
 *  - `figure.M.phrase.done`, `.undergone`: a verb and the words that must follow
 *    it, by lemma, whose subject or object is counted
 *  - `group.G`: head nouns, or modifier and head, of group G
 *
 *  Lemmas, except `state`, which holds forms. */
export const figureWords: Language["lexicons"] = {
  "figure.killed.undergone": words(`
    kill slay murder assassinate execute massacre slaughter behead decapitate hang lynch
    electrocute drown asphyxiate suffocate incinerate crush strangle martyr gun exterminate
    butcher annihilate eliminate liquidate machine-gun mow crucify`),
  "figure.killed.done": words(`die perish drown succumb suffocate starve fall`),
  "figure.killed.state": words(`dead killed slain deceased murdered lifeless massacred executed`),
  "figure.killed.people": words(`fatality dead deceased corpse casualty-dead martyr`),
  "figure.killed.act": words(`
    death killing murder assassination execution slaying massacre slaughter lynching beheading
    fatality drowning homicide hanging demise decapitation`),
  "figure.killed.of": words(`body corpse remains killer murderer assassin executioner`),
  "figure.killed.phrase.done": lines(`
    lose life
    lose their lives
    meet death
    bleed to death
    burn to death
    burn alive
    be no more
    pay with life
    be among the dead
    pass away`),
  "figure.killed.phrase.undergone": lines(`
    shoot dead
    shot dead
    shoot to death
    beat to death
    stab to death
    stone to death
    torture to death
    hack to death
    burn to death
    burn alive
    put to death
    trample to death
    crush to death
    find dead
    leave dead
    strike dead
    claim life
    pronounce dead
    declare dead
    confirm dead
    presume dead
    leave lifeless`),
  "figure.killed.lives": words(`claim cost take lose end cut sacrifice`),
  "figure.injured.undergone": words(`
    injure wound hurt maim burn scald mutilate stab disfigure bruise lacerate concuss
    cripple`),
  "figure.injured.state": words(`injured wounded hurt maimed unconscious`),
  "figure.injured.people": words(`injured wounded injury`),
  "figure.injured.act": words(`injury wounding maiming wound`),
  "figure.injured.phrase.done": lines(`
    suffer injury
    suffer wound
    suffer burn
    sustain injury
    sustain wound
    receive injury
    receive wound
    be in critical condition
    be in serious condition`),
  "figure.injured.phrase.undergone": lines(`
    leave injure
    leave wound
    leave hurt
    leave unconscious`),
  "figure.casualties.undergone": words(`shoot`),
  "figure.casualties.people": words(`casualty`),
  "figure.casualties.act": words(`casualty`),
  "figure.missing.state": words(`missing unaccounted disappeared`),
  "figure.missing.people": words(`missing disappeared`),
  "figure.missing.done": words(`disappear vanish`),
  "figure.missing.act": words(`disappearance`),
  "figure.missing.phrase.done": lines(`
    go missing
    remain missing
    be unaccounted for`),
  "figure.missing.phrase.undergone": lines(`
    report missing
    leave missing
    list as missing`),
  "figure.arrested.undergone": words(`
    arrest detain imprison jail apprehend handcuff incarcerate round remand re-arrest rearrest`),
  "figure.arrested.undergone.persons": words(`intern nab capture collar`),
  "figure.arrested.undergone.people": words(`hold pick nab catch bust`),
  "figure.arrested.state": words(`arrested detained jailed imprisoned captured apprehended`),
  "figure.arrested.people": words(`detainee arrestee`),
  "figure.arrested.act": words(`
    arrest detention apprehension capture jailing imprisonment incarceration internment`),
  "figure.arrested.phrase.done": lines(`
    end in handcuff
    end in jail
    end in prison
    end in custody
    end behind bar
    be in custody
    be in detention
    be in handcuff
    be behind bar
    be under arrest
    sit in jail
    remain in custody
    remain in detention
    remain behind bar
    land in jail
    find themselves behind bar`),
  "figure.arrested.phrase.undergone": lines(`
    take into custody
    take prisoner
    take captive
    put behind bar
    put in jail
    place under arrest
    place in custody
    place in detention
    remand in custody
    hold in custody
    throw in jail
    throw into jail
    lead away in handcuff
    round up`),
  "figure.released.undergone.persons": words(
    `release free liberate pardon parole amnesty acquit exonerate`,
  ),
  "figure.released.state": words(`released freed liberated pardoned`),
  "figure.released.act": words(`release liberation freeing pardon`),
  "figure.released.phrase.undergone": lines(`
    set free
    let go
    let free`),
  "figure.released.phrase.done": lines(`
    walk free
    go free
    regain freedom
    regain liberty`),
  "figure.abducted.undergone": words(`abduct kidnap hijack-people snatch`),
  "figure.abducted.state": words(`abducted kidnapped`),
  "figure.abducted.of": words(`kidnapper abductor captor`),
  "figure.abducted.people": words(`hostage captive abductee kidnappee`),
  "figure.abducted.act": words(`abduction kidnapping kidnap kidnaping`),
  "figure.abducted.phrase.undergone": lines(`
    take hostage
    hold hostage
    hold captive
    seize as hostage
    spirit away`),
  "figure.raped.undergone": words(`rape gang-rape`),
  "figure.raped.state": words(`raped`),
  "figure.raped.act": words(`rape gang-rape`),
  "figure.displaced.undergone": words(`displace uproot evict dispossess`),
  "figure.displaced.state": words(`displaced homeless uprooted`),
  "figure.displaced.people": words(`idp evacuee-displaced`),
  "figure.displaced.done": words(`flee`),
  "figure.displaced.act": words(`displacement eviction exodus`),
  "figure.displaced.phrase.undergone": lines(`
    force from home
    drive from home
    force to flee
    leave homeless
    render homeless
    make homeless`),
  "figure.displaced.phrase.done": lines(`
    abandon home
    leave their homes
    lose home
    seek refuge
    take refuge`),
  "figure.evacuated.undergone.persons": words(`evacuate airlift`),
  "figure.evacuated.people": words(`evacuee`),
  "figure.evacuated.act": words(`evacuation`),
  "figure.rescued.undergone.persons": words(`rescue`),
  "figure.rescued.undergone.people": words(`save`),
  "figure.rescued.state": words(`rescued`),
  "figure.rescued.people": words(`survivor`),
  "figure.rescued.act": words(`rescue`),
  "figure.rescued.done": words(`survive`),
  "figure.rescued.phrase.undergone": lines(`
    bring to safety
    pull alive
    find alive
    pull from rubble`),
  "figure.hospitalised.undergone": words(`hospitalise hospitalize`),
  "figure.hospitalised.undergone.people": words(`treat`),
  "figure.hospitalised.state": words(`hospitalised hospitalized`),
  "figure.hospitalised.act": words(`hospitalisation hospitalization`),
  "figure.hospitalised.phrase.undergone": lines(`
    take to hospital
    rush to hospital
    admit to hospital
    transfer to hospital
    transport to hospital
    send to hospital
    bring to hospital
    admit to intensive care
    move to intensive care
    transfer to intensive care
    treat in intensive care
    treat in hospital`),
  "figure.hospitalised.phrase.done": lines(`
    be in hospital
    remain in hospital
    lie in hospital
    stay in hospital
    be in intensive care
    remain in intensive care
    lie in intensive care
    end in intensive care
    be on life support
    seek treatment
    receive treatment
    require treatment
    need treatment`),
  "figure.infected.undergone": words(`infect`),
  "figure.infected.state": words(`infected`),
  "figure.infected.act": words(`infection`),
  "figure.affected.undergone.people": words(`affect`),
  "figure.affected.state": words(`affected`),
  "figure.trapped.undergone": words(`trap strand`),
  "figure.trapped.state": words(`trapped stranded`),
  "figure.trapped.done": words(`languish`),
  "figure.surrendered.done": words(`surrender defect desert`),
  "figure.surrendered.phrase.done": lines(`
    lay down arm
    lay down weapon
    turn themselves in
    give themselves up`),
  "figure.convicted.undergone": words(`convict sentence`),
  "figure.convicted.state": words(`convicted sentenced`),
  "figure.convicted.act": words(`conviction`),
  "figure.expelled.undergone.persons": words(`expel deport extradite`),
  "figure.expelled.undergone.people": words(`oust banish repatriate`),
  "figure.expelled.state": words(`expelled deported`),
  "figure.expelled.act": words(`expulsion deportation`),
  "figure.recruited.undergone.people": words(`recruit conscript enlist draft`),
  "figure.deployed.undergone.force": words(`
    deploy send dispatch station mobilise mobilize airlift post contribute field redeploy base
    commit garrison assign amass mass land parachute move add`),
  "figure.deployed.done.force": words(`
    deploy arrive land intervene patrol parachute serve stand enter guard secure`),
  "figure.deployed.of.force": words(`
    intervention deployment arrival dispatch presence contingent force mobilisation mobilization
    sending stationing landing airlift battalion mission reinforcement redeployment influx
    convoy detachment`),
  "figure.withdrawn.undergone.force": words(`withdraw evacuate pull redeploy-home recall`),
  "figure.withdrawn.done.force": words(`withdraw leave retreat depart`),
  "figure.withdrawn.of.force": words(`withdrawal pullout departure retreat`),
  "figure.protesting.done": words(`
    protest demonstrate march rally gather assemble picket riot strike converge congregate
    parade chant mass amass flock throng`),
  "figure.protesting.of": words(`
    crowd protest demonstration rally march gathering picket riot sit-in procession mob vigil
    turnout`),
  "figure.protesting.phrase.done": lines(`
    take to the street
    pour into the street
    come out onto the street
    come out into the street
    turn out
    walk out
    stage protest
    stage rally
    stage march
    stage demonstration
    stage sit-in
    hold protest
    hold rally
    hold demonstration
    hold vigil
    join protest
    join rally
    join march
    join demonstration
    join strike
    attend rally
    attend protest
    attend demonstration
    block road
    down tool
    go on strike
    be on strike
    go on hunger strike
    fill the street
    pack the square`),
  "figure.damaged.undergone.things": words(`damage vandalise vandalize loot ransack smash`),
  "figure.damaged.state.things": words(`damaged vandalised vandalized looted`),
  "figure.destroyed.undergone.things": words(`
    destroy demolish burn torch raze wreck flatten level gut incinerate obliterate down`),
  "figure.destroyed.state.things": words(`destroyed demolished burned burnt torched`),
  "figure.destroyed.phrase.undergone": lines(`
    set on fire
    set ablaze
    set alight
    burn down
    shoot down
    blow up
    reduce to rubble`),
  "figure.seized.undergone.things": words(`seize confiscate impound`),

  /** Nouns that stand for a running count; what it counts hangs from them. */
  "figure.toll": words(`toll number count tally total figure`),
  "figure.toll.killed": words(`toll`),
  /** Between a toll and the number it is set at. */
  "figure.toll.case": words(`at to`),
  "figure.toll.up": words(`
    rise climb grow increase jump mount soar surge swell surpass exceed pass creep double triple
    escalate balloon spiral spike`),
  "figure.toll.down": words(`fall drop decrease decline dwindle shrink lower`),
  "figure.toll.at": words(`
    reach stand hit put bring be take total come remain raise revise top push exceed pass surpass
    number keep set estimate`),
  /** Verbs by which a side tells of its own losses. */
  "figure.loss": words(`lose suffer count mourn lament sustain bemoan bury have`),
  "figure.lose": words(`lose`),
  "figure.side": words(`military police security_forces militant peacekeeper`),
  "figure.leave": words(`leave`),
  "figure.increment": words(`another further additional more new fresh extra`),
  "figure.other": words(`other others`),
  "figure.include": words(`including include among amongst counting comprise`),
  /** Verbs of being and holding, as in "the dead include" and "among them were". */
  "figure.consist": words(`include comprise be`),
  "figure.almost": words(`nearly almost narrowly`),
  "figure.harm": words(`from by under amid at`),
  "figure.fire": words(`fire gunfire hand bullet shelling bombing bombardment attack shot`),
  "figure.victim": words(`victim`),
  /** Verbs that mean the same with a particle ("kill off"), and such as mean it
   *  only with one ("gun down"). All others change with a particle: "wind up". */
  "figure.particle.free": words(`kill burn call send free stab beat round pull hold-back arrest`),
  "figure.particle.needed": words(`gun mow round`),
  "figure.not.number": words(`both`),
  "figure.asking": words(`how`),
  /** Words before a number that it does not reach. */
  "figure.under": words(`almost nearly`),
  /** Verbs of whoever tells a number: their subject has done nothing to the counted. */
  "figure.telling": words(`
    report say announce state confirm record register count put estimate tell declare document
    claim write note add cite list give tally mention acknowledge admit`),
  /** Nouns for the people of a body: "among its personnel". */
  "figure.people.of": words(`
    personnel staff rank man member employee serviceman troop officer people force`),
  /** Words in the name of a body whose people bear arms. */
  "figure.armed.body": words(`
    interior internal defence defense police army military security guard gendarmerie navy
    militia`),
  "figure.single": words(`killed injured arrested released abducted raped missing casualties`),
  "figure.report": words(`report`),
  "figure.article": words(`a an another`),
  "figure.life": words(`life`),
  "figure.of": words(`of`),
  "figure.from": words(`from`),
  "figure.by": words(`by`),
  "figure.than": words(`than`),
  "figure.among": words(`among amongst`),
  "figure.relative": words(`which who that`),
  "figure.partitive": words(`them whom which`),
  "figure.body": words(`body corpse remains`),
  "figure.body.found": words(
    `find recover discover retrieve exhume unearth pull bring wash dump see count`,
  ),
  "figure.continue": words(`continue keep`),
  "figure.number.noun": words(`number count toll tally`),
  "figure.group.case": words(`of among from`),
  "figure.place.case": words(`in at near on outside inside around across throughout within`),
  "figure.force.noun": words(`
    troop troops soldier peacekeeper force personnel serviceman marine paratrooper policeman
    police officer commando gendarme guard fighter reservist adviser advisor trainer`),
  "figure.force.group": words(`military peacekeeper police security_forces`),
  "figure.weak": words(`people person individual man woman other others one`),
  "figure.not.counted": words(`
    time year day hour month week minute second page percent vote seat point goal game match round
    bullet shot attack case charge count member-state article street highway route flight
    building house vehicle car country nation city town village province district region state
    attempt incident operation raid clash explosion blast bomb mine rocket missile grenade
    side front way thing reason step party group organization company protest rally demonstration
    march event meeting session death-sentence occasion`),
  "figure.things": words(`
    building house home vehicle car shop store office school hospital church mosque bus truck
    tank aircraft plane helicopter ship boat bridge station checkpoint bank supermarket restaurant
    hotel shelter village structure kiosk ambulance drone weapon gun rifle pistol facility
    apartment warehouse factory pylon train pharmacy clinic temple synagogue statue camera`),

  "group.person": words(
    `people person individual inhabitant human soul life someone member relative family`,
  ),
  "group.civilian": words(`
    civilian non-combatant noncombatant bystander passer-by passerby villager resident citizen
    local townspeople townsfolk shopper commuter passenger worshipper pedestrian motorist neighbour
    neighbor farmer peasant tourist parent mother father`),
  "group.protester": words(`
    protester protestor demonstrator marcher rioter picketer striker protestant-marcher agitator`),
  /** An officer of no named service may be of the police or of the army. */
  "group.security_forces": lines(`
    officer
    security force
    security personnel
    security officer
    security agent
    security man
    law enforcement
    enforcement officer
    enforcement agency
    enforcement body
    enforcement personnel
    law-enforcement agency
    security agency
    security apparatus
    security staff
    security service
    national guard
    republican guard
    presidential guard
    revolutionary guard
    border guard
    security member
    special force`),
  "group.police": new Set([
    ...words(
      `police policeman policewoman gendarme constable cop trooper carabinero patrolman sheriff`,
    ),
    ...lines(`
      police officer
      patrol officer
      traffic officer`),
  ]),
  "group.military": new Set([
    ...words(
      `soldier troop troops serviceman servicewoman conscript marine paratrooper commando army infantryman airman sailor reservist recruit sergeant lieutenant corporal general captain colonel major military ranger pilot`,
    ),
    ...lines(`
      army officer
      military officer
      navy officer
      air officer`),
  ]),
  "group.peacekeeper": words(`peacekeeper`),
  "group.militant": words(`
    militant rebel insurgent fighter guerrilla gunman terrorist jihadist jihadi extremist militiaman
    separatist attacker bomber assailant combatant mercenary guerilla kamikaze`),
  "group.criminal": words(
    `criminal bandit gangster looter smuggler trafficker robber thief suspect`,
  ),
  "group.child": words(`
    child boy girl baby infant toddler minor teenager teen youngster kid newborn youth adolescent
    schoolboy schoolgirl schoolchild daughter son`),
  "group.woman": words(`woman lady wife widow nun`),
  "group.man": words(`man husband brother`),
  "group.elderly": words(`pensioner elderly retiree`),
  "group.journalist": words(`
    journalist reporter cameraman photographer correspondent editor broadcaster newsman cameramen`),
  "group.medical": words(`doctor nurse medic paramedic physician surgeon`),
  "group.aid_worker": lines(`
    aid worker
    relief worker
    humanitarian worker
    rescue worker
    volunteer
    rescuer`),
  "group.migrant": words(`migrant immigrant asylum-seeker`),
  "group.refugee": words(`refugee evacuee`),
  "group.student": words(`student pupil undergraduate`),
  "group.teacher": words(`teacher professor lecturer`),
  "group.religious": words(
    `priest imam monk cleric missionary bishop pastor rabbi jesuit clergyman nun`,
  ),
  "group.official": words(`
    official governor mayor judge prosecutor magistrate diplomat minister envoy ambassador president
    consul councilor councillor bureaucrat`),
  "group.politician": words(
    `politician lawmaker senator deputy legislator candidate congressman mp`,
  ),
  "group.activist": words(`
    activist dissident campaigner unionist trade-unionist supporter opponent leader sympathizer`),
  "group.prisoner": words(`prisoner inmate detainee convict captive`),
  "group.hostage": words(`hostage`),
  "group.foreigner": words(`foreigner national expatriate`),
  "group.crew": lines(`
    crew member
    crewman
    crewmember
    crew
    seaman
    fisherman`),
  "group.worker":
    words(`worker employee miner labourer laborer driver engineer staff guard bodyguard
    technician clerk builder trader vendor businessman lawyer attorney`),
}
