import { family, lexiconsOf } from "./family.ts"

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
 *  - `figure.M.kept`: places that people are kept in: "the number in custody"
 *  - `figure.M.stationed.force`: verbs of being in a place, of troops
 *  - `figure.M.phrase.done`, `.undergone`: a verb and the words that must follow
 *    it, by lemma, whose subject or object is counted
 *  - `group.G`: head nouns, or modifier and head, of group G
 *
 *  Lemmas, except `state`, which holds forms. */
export const figureFamilies = [
  family(
    "figure.killed.undergone",
    words(`
    kill slay murder assassinate execute massacre slaughter behead decapitate hang lynch
    electrocute drown asphyxiate suffocate incinerate crush strangle martyr gun exterminate
    butcher annihilate eliminate liquidate machine-gun mow crucify`),
    { gives: { measure: "killed" }, examples: ["Raiders [trigger killed] 12 herders."] },
  ),

  family("figure.killed.done", words(`die perish drown succumb suffocate starve fall`), {
    gives: { measure: "killed" },
    examples: ["Nine sailors [trigger perished]."],
  }),

  family(
    "figure.killed.state",
    words(`dead killed slain deceased murdered lifeless massacred executed`),
    { gives: { measure: "killed" }, examples: ["Nine sailors were [trigger dead] by noon."] },
  ),

  family("figure.killed.state.persons", words(`fallen`), {
    gives: { measure: "killed" },
    examples: ["The army admits nine [trigger fallen]."],
  }),

  family("figure.killed.people", words(`fatality dead deceased corpse casualty-dead martyr`), {
    gives: { measure: "killed" },
    examples: ["The militia buried 14 [trigger martyrs]."],
  }),

  family(
    "figure.killed.act",
    words(`
    death killing murder assassination execution slaying massacre slaughter lynching beheading
    fatality drowning homicide hanging demise decapitation`),
    {
      gives: { measure: "killed" },
      examples: ["The [trigger murder] of six herders shook the valley."],
    },
  ),

  family("figure.killed.of", words(`body corpse remains killer murderer assassin executioner`), {
    gives: { measure: "killed" },
    examples: ["Divers found the [trigger bodies] of six sailors."],
  }),

  family(
    "figure.killed.phrase.done",
    lines(`
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
    { gives: { measure: "killed" }, examples: ["Six sailors [trigger bled] to death."] },
  ),

  family(
    "figure.killed.phrase.undergone",
    lines(`
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
    find murdered
    find slain
    find executed
    find beheaded
    find hanged
    find strangled
    leave dead
    strike dead
    claim life
    pronounce dead
    declare dead
    confirm dead
    presume dead
    leave lifeless`),
    { gives: { measure: "killed" }, examples: ["Bandits [trigger shot] six herders dead."] },
  ),

  family("figure.killed.lives", words(`claim cost take lose end cut sacrifice`), {
    gives: { measure: "killed" },
    examples: ["The storm [trigger cost] nine lives."],
  }),

  family(
    "figure.injured.undergone",
    words(`
    injure wound hurt maim mutilate stab disfigure bruise lacerate concuss
    cripple`),
    { gives: { measure: "injured" }, examples: ["Raiders [trigger wounded] 12 herders."] },
  ),

  family("figure.injured.undergone.persons", words(`burn scald`), {
    gives: { measure: "injured" },
    examples: ["The blast [trigger burned] 12 miners."],
    counterexamples: ["Twelve tires were burned.", "The body had three wounds."],
  }),

  family("figure.injured.undergone.people", words(`beat`), {
    gives: { measure: "injured" },
    examples: ["Police [trigger beat] 12 students."],
    counterexamples: ["The visitors beat 12 teams."],
  }),

  family("figure.injured.state.people", words(`beaten`), {
    gives: { measure: "injured" },
    examples: ["The nine [trigger beaten] students went home."],
  }),

  family("figure.injured.state", words(`injured wounded hurt maimed unconscious`), {
    gives: { measure: "injured" },
    examples: ["Nine of the sailors are [trigger unconscious]."],
  }),

  family("figure.injured.act", words(`injury wounding maiming`), {
    gives: { measure: "injured" },
    examples: ["The [trigger wounding] of six herders went unpunished."],
  }),

  family(
    "figure.injured.phrase.done",
    lines(`
    suffer injury
    suffer wound
    suffer burn
    sustain injury
    sustain wound
    receive injury
    receive wound
    be in critical condition
    be in serious condition
    seek treatment
    seek medical help
    seek medical attention
    seek medical care
    seek medical treatment
    seek medical assistance`),
    { gives: { measure: "injured" }, examples: ["Six sailors [trigger suffered] burns."] },
  ),

  family(
    "figure.injured.phrase.undergone",
    lines(`
    leave injure
    leave wound
    leave hurt
    leave unconscious`),
    { gives: { measure: "injured" }, examples: ["The blast [trigger left] six sailors wounded."] },
  ),

  family("figure.casualties.undergone", words(`shoot`), {
    gives: { measure: "casualties" },
    examples: ["Raiders [trigger shot] 12 herders."],
  }),

  family("figure.casualties.act", words(`casualty`), {
    gives: { measure: "casualties" },
    examples: ["There were 33 [trigger casualties]."],
  }),

  family("figure.missing.state", words(`missing unaccounted disappeared`), {
    gives: { measure: "missing" },
    examples: ["Nine sailors are [trigger missing]."],
  }),

  family("figure.missing.done", words(`disappear vanish`), {
    gives: { measure: "missing" },
    examples: ["Nine sailors [trigger vanished] in the storm."],
  }),

  family("figure.missing.act", words(`disappearance`), {
    gives: { measure: "missing" },
    examples: ["The [trigger disappearance] of nine students is being investigated."],
  }),

  family(
    "figure.missing.phrase.done",
    lines(`
    go missing
    remain missing
    be unaccounted for`),
    { gives: { measure: "missing" }, examples: ["Nine sailors [trigger went] missing on Sunday."] },
  ),

  family(
    "figure.missing.phrase.undergone",
    lines(`
    report missing
    leave missing
    list as missing`),
    { gives: { measure: "missing" }, examples: ["Nine sailors were [trigger reported] missing."] },
  ),

  family(
    "figure.arrested.undergone",
    words(`
    arrest detain imprison jail apprehend handcuff incarcerate round remand re-arrest rearrest`),
    { gives: { measure: "arrested" }, examples: ["Police [trigger detained] 12 miners."] },
  ),

  family("figure.arrested.undergone.persons", words(`intern nab capture collar`), {
    gives: { measure: "arrested" },
    examples: ["The regime [trigger interned] 12 miners."],
  }),

  family("figure.arrested.undergone.people", words(`hold pick nab catch bust`), {
    gives: { measure: "arrested" },
    examples: ["Police are [trigger holding] 12 miners."],
  }),

  family(
    "figure.arrested.state",
    words(`arrested detained jailed imprisoned captured apprehended`),
    { gives: { measure: "arrested" }, examples: ["The 40 [trigger jailed] farmers went home."] },
  ),

  family("figure.arrested.people", words(`detainee arrestee`), {
    gives: { measure: "arrested" },
    examples: ["The list names 33 [trigger detainees]."],
  }),

  family(
    "figure.arrested.act",
    words(`
    arrest detention apprehension capture jailing imprisonment incarceration internment`),
    {
      gives: { measure: "arrested" },
      examples: ["The [trigger arrest] of 40 miners led to a strike."],
    },
  ),

  family(
    "figure.arrested.phrase.done",
    lines(`
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
    find themselves behind bar
    end in cell
    be in cell
    sit in cell
    remain in cell`),
    { gives: { measure: "arrested" }, examples: ["Forty miners [trigger ended] up in handcuffs."] },
  ),

  family(
    "figure.arrested.phrase.undergone",
    lines(`
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
    { gives: { measure: "arrested" }, examples: ["Police [trigger took] 12 miners into custody."] },
  ),

  family("figure.arrested.kept", words(`custody detention jail prison cell captivity`), {
    gives: { measure: "arrested" },
    examples: ["The [trigger number] of people in custody has risen to 40."],
  }),

  family(
    "figure.released.undergone.persons",
    words(`release free liberate pardon parole amnesty acquit exonerate`),
    { gives: { measure: "released" }, examples: ["The court [trigger freed] 12 miners."] },
  ),

  family("figure.released.state", words(`released freed liberated pardoned`), {
    gives: { measure: "released" },
    examples: ["The 40 [trigger freed] miners went home."],
  }),

  family("figure.released.act", words(`release liberation freeing pardon`), {
    gives: { measure: "released" },
    examples: ["The [trigger release] of 40 miners ended the strike."],
  }),

  family(
    "figure.released.phrase.undergone",
    lines(`
    set free
    let go
    let free`),
    { gives: { measure: "released" }, examples: ["The rebels [trigger set] 12 miners free."] },
  ),

  family(
    "figure.released.phrase.done",
    lines(`
    walk free
    go free
    regain freedom
    regain liberty`),
    {
      gives: { measure: "released" },
      examples: ["Twelve miners [trigger walked] free on Sunday."],
    },
  ),

  family("figure.abducted.undergone", words(`abduct kidnap hijack-people snatch`), {
    gives: { measure: "abducted" },
    examples: ["Raiders [trigger kidnapped] 12 nurses."],
  }),

  family("figure.abducted.state", words(`abducted kidnapped`), {
    gives: { measure: "abducted" },
    examples: ["The 12 [trigger kidnapped] nurses were seen in the valley."],
  }),

  family("figure.abducted.of", words(`kidnapper abductor captor`), {
    gives: { measure: "abducted" },
    examples: ["The [trigger kidnappers] of 12 nurses asked for money."],
  }),

  family("figure.abducted.people", words(`hostage captive abductee kidnappee`), {
    gives: { measure: "abducted" },
    examples: ["The gang keeps 33 [trigger hostages]."],
  }),

  family("figure.abducted.act", words(`abduction kidnapping kidnap kidnaping`), {
    gives: { measure: "abducted" },
    examples: ["The [trigger abduction] of 12 nurses shook the town."],
  }),

  family(
    "figure.abducted.phrase.undergone",
    lines(`
    take hostage
    hold hostage
    hold captive
    seize as hostage
    spirit away`),
    { gives: { measure: "abducted" }, examples: ["Raiders [trigger took] 12 nurses hostage."] },
  ),

  family("figure.raped.undergone", words(`rape gang-rape`), {
    gives: { measure: "raped" },
    examples: ["Soldiers [trigger raped] nine women."],
  }),

  family("figure.raped.state", words(`raped`), {
    gives: { measure: "raped" },
    examples: ["Nine [trigger raped] women spoke to the court."],
  }),

  family("figure.raped.act", words(`rape gang-rape`), {
    gives: { measure: "raped" },
    examples: ["The [trigger rape] of nine women was proven."],
  }),

  family("figure.displaced.undergone", words(`displace uproot evict dispossess`), {
    gives: { measure: "displaced" },
    examples: ["The floods [trigger displaced] 3,000 villagers."],
  }),

  family("figure.displaced.state", words(`displaced homeless uprooted`), {
    gives: { measure: "displaced" },
    examples: ["Some 3,000 villagers are [trigger homeless]."],
  }),

  family("figure.displaced.people", words(`idp evacuee-displaced`), {
    gives: { measure: "displaced" },
    examples: ["There are 3,000 [trigger IDPs] in the camp."],
  }),

  family("figure.displaced.done", words(`flee`), {
    gives: { measure: "displaced" },
    examples: ["Some 3,000 villagers [trigger fled]."],
  }),

  family("figure.displaced.act", words(`displacement eviction exodus`), {
    gives: { measure: "displaced" },
    examples: ["The [trigger displacement] of 3,000 villagers went on for weeks."],
  }),

  family(
    "figure.displaced.phrase.undergone",
    lines(`
    force from home
    drive from home
    force to flee
    leave homeless
    render homeless
    make homeless`),
    {
      gives: { measure: "displaced" },
      examples: ["The floods [trigger left] 3,000 villagers homeless."],
    },
  ),

  family(
    "figure.displaced.phrase.done",
    lines(`
    abandon home
    leave their homes
    lose home
    seek refuge
    take refuge`),
    {
      gives: { measure: "displaced" },
      examples: ["Some 3,000 villagers [trigger sought] refuge in the hills."],
    },
  ),

  family("figure.evacuated.undergone.persons", words(`evacuate airlift`), {
    gives: { measure: "evacuated" },
    examples: ["Helicopters [trigger airlifted] 90 islanders."],
  }),

  family("figure.evacuated.people", words(`evacuee`), {
    gives: { measure: "evacuated" },
    examples: ["There were 90 [trigger evacuees]."],
  }),

  family("figure.evacuated.act", words(`evacuation`), {
    gives: { measure: "evacuated" },
    examples: ["The [trigger evacuation] of 90 islanders took a day."],
  }),

  family("figure.rescued.undergone.persons", words(`rescue`), {
    gives: { measure: "rescued" },
    examples: ["Divers [trigger rescued] nine sailors."],
  }),

  family("figure.rescued.undergone.people", words(`save`), {
    gives: { measure: "rescued" },
    examples: ["Divers [trigger saved] nine sailors."],
  }),

  family("figure.rescued.state", words(`rescued`), {
    gives: { measure: "rescued" },
    examples: ["The nine [trigger rescued] sailors were well."],
  }),

  family("figure.rescued.people", words(`survivor`), {
    gives: { measure: "rescued" },
    examples: ["Divers found nine [trigger survivors]."],
  }),

  family("figure.rescued.act", words(`rescue`), {
    gives: { measure: "rescued" },
    examples: ["The [trigger rescue] of nine sailors took a day."],
  }),

  family("figure.rescued.done", words(`survive`), {
    gives: { measure: "rescued" },
    examples: ["Nine sailors [trigger survived]."],
  }),

  family(
    "figure.rescued.phrase.undergone",
    lines(`
    bring to safety
    pull alive
    find alive
    pull from rubble`),
    {
      gives: { measure: "rescued" },
      examples: ["Divers [trigger brought] nine sailors to safety."],
    },
  ),

  family("figure.hospitalised.undergone", words(`hospitalise hospitalize`), {
    gives: { measure: "hospitalised" },
    examples: ["The virus [trigger hospitalised] nine sailors."],
  }),

  family("figure.hospitalised.undergone.people", words(`treat`), {
    gives: { measure: "hospitalised" },
    examples: ["Doctors [trigger treated] nine sailors."],
  }),

  family("figure.hospitalised.state", words(`hospitalised hospitalized`), {
    gives: { measure: "hospitalised" },
    examples: ["The nine [trigger hospitalised] sailors are well."],
  }),

  family("figure.hospitalised.act", words(`hospitalisation hospitalization`), {
    gives: { measure: "hospitalised" },
    examples: ["The [trigger hospitalisation] of nine sailors was quick."],
  }),

  family(
    "figure.hospitalised.phrase.undergone",
    lines(`
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
    {
      gives: { measure: "hospitalised" },
      examples: ["Nine sailors were [trigger taken] to hospital."],
    },
  ),

  family(
    "figure.hospitalised.phrase.done",
    lines(`
    be in hospital
    remain in hospital
    lie in hospital
    stay in hospital
    be in intensive care
    remain in intensive care
    lie in intensive care
    end in intensive care
    be on life support
    receive treatment
    require treatment
    need treatment`),
    {
      gives: { measure: "hospitalised" },
      examples: ["Nine sailors [trigger remain] in hospital."],
    },
  ),

  family("figure.hospitalised.kept", words(`hospital clinic`), {
    gives: { measure: "hospitalised" },
    examples: ["The [trigger number] of people in hospital rose to 40."],
  }),

  family("figure.infected.undergone", words(`infect`), {
    gives: { measure: "infected" },
    examples: ["The virus [trigger infected] 90 miners."],
  }),

  family("figure.infected.state", words(`infected`), {
    gives: { measure: "infected" },
    examples: ["Some 90 [trigger infected] miners were sent home."],
  }),

  family("figure.infected.act", words(`infection`), {
    gives: { measure: "infected" },
    examples: ["The [trigger infection] of 90 miners closed the pit."],
  }),

  family("figure.affected.undergone.people", words(`affect`), {
    gives: { measure: "affected" },
    examples: ["The floods [trigger affected] 3,000 villagers."],
  }),

  family("figure.affected.state", words(`affected`), {
    gives: { measure: "affected" },
    examples: ["The 3,000 [trigger affected] villagers got tents."],
  }),

  family("figure.trapped.undergone", words(`trap strand`), {
    gives: { measure: "trapped" },
    examples: ["The collapse [trigger trapped] 40 miners."],
  }),

  family("figure.trapped.state", words(`trapped stranded`), {
    gives: { measure: "trapped" },
    examples: ["The 40 [trigger trapped] miners sent a note."],
  }),

  family("figure.trapped.done", words(`languish`), {
    gives: { measure: "trapped" },
    examples: ["Forty miners [trigger languished] in the shaft."],
  }),

  family("figure.surrendered.done", words(`surrender defect desert`), {
    gives: { measure: "surrendered" },
    examples: ["Forty rebels [trigger surrendered]."],
  }),

  family(
    "figure.surrendered.phrase.done",
    lines(`
    lay down arm
    lay down weapon
    turn themselves in
    give themselves up`),
    {
      gives: { measure: "surrendered" },
      examples: ["Forty rebels [trigger laid] down their arms."],
    },
  ),

  family("figure.convicted.undergone", words(`convict sentence`), {
    gives: { measure: "convicted" },
    examples: ["The court [trigger convicted] 12 miners."],
  }),

  family("figure.convicted.state", words(`convicted sentenced`), {
    gives: { measure: "convicted" },
    examples: ["The 12 [trigger sentenced] miners will appeal."],
  }),

  family("figure.convicted.act", words(`conviction`), {
    gives: { measure: "convicted" },
    examples: ["The [trigger conviction] of 12 miners led to a strike."],
  }),

  family("figure.expelled.undergone.persons", words(`expel deport extradite`), {
    gives: { measure: "expelled" },
    examples: ["Chad [trigger deported] 40 miners."],
  }),

  family("figure.expelled.undergone.people", words(`oust banish repatriate`), {
    gives: { measure: "expelled" },
    examples: ["Chad [trigger repatriated] 40 miners."],
  }),

  family("figure.expelled.state", words(`expelled deported`), {
    gives: { measure: "expelled" },
    examples: ["The 40 [trigger deported] miners came home."],
  }),

  family("figure.expelled.act", words(`expulsion deportation`), {
    gives: { measure: "expelled" },
    examples: ["The [trigger deportation] of 40 miners was criticised."],
  }),

  family("figure.recruited.undergone.people", words(`recruit conscript enlist draft`), {
    gives: { measure: "recruited" },
    examples: ["The militia [trigger recruited] 90 farmers."],
  }),

  family(
    "figure.deployed.undergone.force",
    words(`
    deploy send dispatch station mobilise mobilize airlift post contribute field redeploy base
    commit garrison assign amass mass land parachute move add`),
    {
      gives: { measure: "deployed" },
      examples: ["The league [trigger sent] 900 soldiers to Larn."],
    },
  ),

  family(
    "figure.deployed.done.force",
    words(`
    deploy arrive land intervene patrol parachute serve stand enter guard secure`),
    { gives: { measure: "deployed" }, examples: ["Some 900 soldiers [trigger arrived] in Larn."] },
  ),

  family(
    "figure.deployed.of.force",
    words(`
    intervention deployment arrival dispatch presence contingent force mobilisation mobilization
    sending stationing landing airlift battalion mission reinforcement redeployment influx
    convoy detachment`),
    {
      gives: { measure: "deployed" },
      examples: ["The [trigger deployment] of 900 soldiers began on Sunday."],
    },
  ),

  /** Troops that are in a place have been sent there. */
  family("figure.deployed.stationed.force", words(`be remain stay`), {
    gives: { measure: "deployed" },
    examples: ["Some 900 soldiers [trigger are] in Oslo."],
  }),

  family("figure.deployed.phrase.done.force", lines(`take part`), {
    gives: { measure: "deployed" },
    examples: ["Some 900 soldiers [trigger took] part."],
  }),

  family("figure.withdrawn.undergone.force", words(`withdraw evacuate pull redeploy-home recall`), {
    gives: { measure: "withdrawn" },
    examples: ["The league [trigger withdrew] 900 soldiers."],
  }),

  family("figure.withdrawn.done.force", words(`withdraw leave retreat depart`), {
    gives: { measure: "withdrawn" },
    examples: ["Some 900 soldiers [trigger retreated]."],
  }),

  family("figure.withdrawn.of.force", words(`withdrawal pullout departure retreat`), {
    gives: { measure: "withdrawn" },
    examples: ["The [trigger withdrawal] of 900 soldiers began on Sunday."],
  }),

  family(
    "figure.protesting.done",
    words(`
    protest demonstrate march rally gather assemble picket riot strike converge congregate
    parade chant mass amass flock throng`),
    { gives: { measure: "protesting" }, examples: ["Some 900 miners [trigger marched] in Larn."] },
  ),

  family(
    "figure.protesting.of",
    words(`
    crowd protest demonstration rally march gathering picket riot sit-in procession mob vigil
    turnout`),
    {
      gives: { measure: "protesting" },
      examples: ["A [trigger crowd] of 900 miners filled the square."],
    },
  ),

  family(
    "figure.protesting.phrase.done",
    lines(`
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
    {
      gives: { measure: "protesting" },
      examples: ["Some 900 miners [trigger took] to the streets."],
    },
  ),

  family(
    "figure.damaged.undergone.things",
    words(`damage vandalise vandalize loot ransack smash`),
    { gives: { measure: "damaged" }, examples: ["The storm [trigger damaged] 40 houses."] },
  ),

  family("figure.damaged.state.things", words(`damaged vandalised vandalized looted`), {
    gives: { measure: "damaged" },
    examples: ["The 40 [trigger damaged] houses stood empty."],
  }),

  family(
    "figure.destroyed.undergone.things",
    words(`
    destroy demolish burn torch raze wreck flatten level gut incinerate obliterate down`),
    { gives: { measure: "destroyed" }, examples: ["The storm [trigger flattened] 40 houses."] },
  ),

  family("figure.destroyed.state.things", words(`destroyed demolished burned burnt torched`), {
    gives: { measure: "destroyed" },
    examples: ["The 40 [trigger burnt] houses stood by the river."],
  }),

  family(
    "figure.destroyed.phrase.undergone.things",
    lines(`
    set on fire
    set ablaze
    set alight
    burn down
    shoot down
    blow up
    reduce to rubble`),
    { gives: { measure: "destroyed" }, examples: ["Raiders [trigger set] 40 houses on fire."] },
  ),

  family("figure.seized.undergone.things", words(`seize confiscate impound`), {
    gives: { measure: "seized" },
    examples: ["Police [trigger seized] 40 rifles."],
  }),

  /** Nouns that stand for a running count; what it counts hangs from them. */
  family("figure.toll", words(`toll number count tally total figure`), {
    gives: { measure: "killed" },
    examples: ["The [trigger toll] rose to 41."],
  }),

  family("figure.toll.killed", words(`toll`), {
    gives: { measure: "killed" },
    examples: ["The [trigger toll] rose to 41."],
  }),

  /** Between a toll and the number it is set at. */
  family("figure.toll.case", words(`at to`), {
    gives: { measure: "arrested" },
    examples: ["The [trigger number] of arrests stands at 300."],
  }),

  family(
    "figure.toll.up",
    words(`
    rise climb grow increase jump mount soar surge swell surpass exceed pass creep double triple
    escalate balloon spiral spike`),
    { gives: { trend: "up" }, examples: ["The [trigger toll] rose to 41."] },
  ),

  family("figure.toll.down", words(`fall drop decrease decline dwindle shrink lower`), {
    gives: { trend: "down" },
    examples: ["The [trigger number] of arrests fell to 12."],
  }),

  family(
    "figure.toll.at",
    words(`
    reach stand hit put bring be take total come remain raise revise top push exceed pass surpass
    number keep set estimate`),
    { gives: { measure: "killed" }, examples: ["The death [trigger toll] stands at 41."] },
  ),

  /** Verbs by which a side tells of its own losses. */
  family("figure.loss", words(`lose suffer count mourn lament sustain bemoan bury have`), {
    gives: { group: "military" },
    examples: ["The army mourned nine [trigger dead]."],
  }),

  family("figure.lose", words(`lose`), {
    gives: { measure: "killed" },
    examples: ["The army [trigger lost] nine soldiers."],
  }),

  family("figure.side", words(`military police security_forces militant peacekeeper`), {
    gives: { group: "police" },
    examples: ["The police [trigger lost] nine men."],
  }),

  family("figure.leave", words(`leave`), {
    gives: { measure: "trapped" },
    examples: ["The collapse left 40 farmers [trigger stranded]."],
  }),

  family("figure.increment", words(`another further additional more new fresh extra`), {
    gives: { scope: "increment" },
    examples: [
      "Raiders killed six herders on Sunday. They [trigger killed] another four herders on Monday.",
    ],
  }),

  family("figure.other", words(`other others`), {
    gives: { measure: "injured" },
    examples: ["Six soldiers were killed, and nine others were [trigger wounded]."],
  }),

  family("figure.include", words(`including include among amongst counting comprise`), {
    gives: { scope: "subset" },
    examples: ["Raiders [trigger killed] 12 herders, including three children."],
  }),

  /** Verbs of being and holding, as in "the dead include" and "among them were". */
  family("figure.consist", words(`include comprise be`), {
    gives: { scope: "subset" },
    examples: ["Raiders killed 12 herders. The [trigger dead] include three children."],
  }),

  family("figure.almost", words(`nearly almost narrowly`), {
    counterexamples: ["A mob nearly lynched four men."],
  }),

  family("figure.harm", words(`from by under amid at`), {
    gives: { perpetrator: true },
    examples: ["Nine farmers were [trigger killed] under fire of the raiders."],
  }),

  family(
    "figure.fire",
    words(`fire gunfire hand bullet shelling bombing bombardment attack shot`),
    {
      gives: { perpetrator: true },
      examples: ["Nine herders were [trigger killed] from the fire of the raiders."],
    },
  ),

  family("figure.victim", words(`victim`), {
    gives: { measure: "killed" },
    examples: ["The army counts 18 [trigger victims]."],
  }),

  /** Verbs that mean the same with a particle ("kill off"), and such as mean it
   *  only with one ("gun down"). All others change with a particle: "wind up". */
  family(
    "figure.particle.free",
    words(`kill burn call send free stab beat round pull hold-back arrest`),
    { gives: { measure: "destroyed" }, examples: ["Raiders [trigger burned] down 40 houses."] },
  ),

  family("figure.particle.needed", words(`gun mow round`), {
    counterexamples: ["The rebels gun 12 herders."],
  }),

  family("figure.not.number", words(`both`), {
    counterexamples: ["Both killed on Sunday were herders."],
  }),

  family("figure.asking", words(`how`), {
    counterexamples: ["It is not known how many herders were killed."],
  }),

  /** Words before a number that it does not reach. */
  family("figure.under", words(`almost nearly`), {
    gives: { bound: "lessThan" },
    examples: ["Almost 400 herders were [trigger killed]."],
  }),

  /** Verbs of whoever tells a number: their subject has done nothing to the counted. */
  family(
    "figure.telling",
    words(`
    report say announce state confirm record register count put estimate tell declare document
    claim write note add cite list give tally mention acknowledge admit`),
    {
      gives: { perpetrator: null },
      examples: ["The army reported having nine soldiers [trigger killed]."],
    },
  ),

  /** Verbs that take a number of those already spoken of as their object. */
  family(
    "figure.giving",
    words(`give count report register record list cite publish name admit confirm have`),
    {
      gives: { measure: "killed" },
      examples: ["Nine herders were killed, the army said. The mayor counted [trigger 12]."],
    },
  ),

  /** The same with "of". */
  family("figure.speaking", words(`speak tell talk write know inform hear`), {
    gives: { measure: "killed" },
    examples: ["Nine herders were killed, the army said. The mayor spoke of [trigger 12]."],
  }),

  family("figure.still", words(`still yet`), {
    gives: { scope: "subset" },
    examples: ["Police detained 40 miners, and nine are still being [trigger held]."],
  }),

  family("figure.own.loss", words(`loss casualty dead death fatality`), {
    gives: { group: "security_forces" },
    examples: ["The interior ministry puts its own losses at nine [trigger killed]."],
  }),

  family("figure.within", words(`in within inside`), {
    gives: { group: "security_forces" },
    examples: ["The interior ministry spoke of nine [trigger dead] in its ranks."],
  }),

  family("figure.belong", words(`belong serve`), {
    gives: { group: "police" },
    examples: ["Nine men were [trigger killed], of whom three belong to the police."],
  }),

  /** Nouns for the people of a body: "among its personnel". */
  family(
    "figure.whose",
    words(`
    personnel staff rank man member employee serviceman troop officer people force`),
    {
      gives: { group: "security_forces" },
      examples: ["The interior ministry counted nine [trigger dead] among its personnel."],
    },
  ),

  /** Words in the name of a body whose people bear arms. */
  family(
    "figure.armed.body",
    words(`
    interior internal defence defense police army military security guard gendarmerie navy
    militia`),
    {
      gives: { group: "security_forces" },
      examples: ["The interior ministry counted nine [trigger dead] among its personnel."],
    },
  ),

  /** Nouns for a body of armed people that is no force of a state. */
  family("figure.armed.group", words(`militia insurgency guerrilla`), {
    gives: { group: "militant" },
    examples: ["Nine members of a militia were [trigger killed]."],
  }),

  family(
    "figure.single",
    words(`killed injured arrested released abducted raped missing casualties`),
    { gives: { measure: "killed" }, examples: ["A policeman was [trigger killed] in Larn."] },
  ),

  family("figure.report", words(`report`), {
    examples: ["There were no [trigger reports] of deaths."],
  }),

  family("figure.article", words(`a an another`), {
    gives: { measure: "killed" },
    examples: ["A policeman was [trigger killed] in Larn."],
  }),

  family("figure.life", words(`life`), {
    gives: { measure: "killed" },
    examples: ["Nine lives were [trigger lost] in the storm."],
  }),

  family("figure.of", words(`of`), {
    gives: { measure: "killed" },
    examples: ["The [trigger murder] of six herders shook the valley."],
  }),

  family("figure.from", words(`from`), { counterexamples: ["The toll rose from 12 on Monday."] }),

  family("figure.by", words(`by`), {
    gives: { perpetrator: true },
    examples: ["Nine herders were [trigger killed] by raiders."],
  }),

  family("figure.than", words(`than`), {
    gives: { scope: "total" },
    examples: [
      "Raiders killed six farmers on Sunday. More than nine farmers were [trigger killed] on Monday.",
    ],
  }),

  family("figure.among", words(`among amongst`), {
    gives: { scope: "subset" },
    examples: ["Twelve farmers were [trigger killed], among them three children."],
  }),

  family("figure.partitive", words(`them whom which`), {
    gives: { scope: "subset" },
    examples: ["Raiders [trigger killed] 12 herders, three of them children."],
  }),

  /** Words that put the counted in somebody's company. */
  family("figure.along", words(`along together alongside`), {
    gives: { measure: "killed" },
    examples: ["They were [trigger killed] along with nine herders."],
    counterexamples: ["They were killed with nine axes."],
  }),

  /** Words that stand for the people a participle behind them tells of. */
  family("figure.those", words(`those these people`), {
    gives: { scope: "subset" },
    examples: ["Six of those [trigger arrested] were pupils."],
  }),

  family("figure.body", words(`body corpse remains`), {
    gives: { measure: "killed" },
    examples: ["Divers [trigger found] nine bodies."],
  }),

  family(
    "figure.body.found",
    words(`find recover discover retrieve exhume unearth pull bring wash dump see count`),
    { gives: { measure: "killed" }, examples: ["Divers [trigger found] nine bodies."] },
  ),

  family("figure.number.noun", words(`number count toll tally`), {
    gives: { measure: "arrested" },
    examples: ["The number of arrests continues to [trigger rise]."],
  }),

  family("figure.group.case", words(`of among from for`), {
    gives: { group: "police" },
    examples: ["Nine members of the police were [trigger killed]."],
  }),

  family(
    "figure.place.case",
    words(`in at near on outside inside around across throughout within`),
    { gives: { place: true }, examples: ["Nine farmers were [trigger killed] in Oslo."] },
  ),

  family(
    "figure.force.noun",
    words(`
    troop troops soldier peacekeeper force personnel serviceman marine paratrooper policeman
    police officer commando gendarme guard fighter reservist adviser advisor trainer`),
    {
      gives: { measure: "deployed" },
      examples: ["The league [trigger sent] 900 advisers to Chad."],
    },
  ),

  family("figure.force.group", words(`military peacekeeper police security_forces`), {
    gives: { measure: "deployed" },
    examples: ["The league [trigger sent] 900 conscripts to Chad."],
  }),

  family("figure.weak", words(`people person individual man woman other others one`), {
    gives: { measure: "arrested" },
    examples: ["Police are [trigger holding] nine others."],
  }),

  family(
    "figure.not.counted",
    words(`
    time year day hour month week minute second page percent vote seat point goal game match round
    bullet shot attack case charge count member-state article street highway route flight
    building house vehicle car country nation city town village province district region state
    attempt incident operation raid clash explosion blast bomb mine rocket missile grenade
    side front way thing reason step party group organization company protest rally demonstration
    march event meeting session death-sentence occasion`),
    { counterexamples: ["Police arrested 12 parties."] },
  ),

  family(
    "figure.things",
    words(`
    building house home vehicle car shop store office school hospital church mosque bus truck
    tank aircraft plane helicopter ship boat bridge station checkpoint bank supermarket restaurant
    hotel shelter village structure kiosk ambulance drone weapon gun rifle pistol facility
    apartment warehouse factory pylon train pharmacy clinic temple synagogue statue camera`),
    { gives: { measure: "damaged" }, examples: ["The storm [trigger damaged] 40 houses."] },
  ),

  family(
    "group.person",
    words(`people person individual inhabitant human soul life someone member relative family`),
    { gives: { group: "person" }, examples: ["Raiders killed 12 people."] },
  ),

  family(
    "group.civilian",
    words(`
    civilian non-combatant noncombatant bystander passer-by passerby villager resident citizen
    local townspeople townsfolk shopper commuter passenger worshipper pedestrian motorist neighbour
    neighbor farmer peasant tourist parent mother father`),
    { gives: { group: "civilian" }, examples: ["Raiders killed 12 villagers."] },
  ),

  family(
    "group.protester",
    words(`
    protester protestor demonstrator marcher rioter picketer striker protestant-marcher agitator`),
    { gives: { group: "protester" }, examples: ["Soldiers killed 12 demonstrators."] },
  ),

  /** An officer of no named service may be of the police or of the army. */
  family(
    "group.security_forces",
    lines(`
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
    { gives: { group: "security_forces" }, examples: ["Rebels killed 12 border guards."] },
  ),

  family(
    "group.police",
    new Set([
      ...words(
        `police policeman policewoman gendarme constable cop trooper carabinero patrolman sheriff`,
      ),
      ...lines(`
      police officer
      patrol officer
      traffic officer`),
    ]),
    { gives: { group: "police" }, examples: ["Rebels killed 12 gendarmes."] },
  ),

  family(
    "group.military",
    new Set([
      ...words(
        `soldier troop troops serviceman servicewoman conscript marine paratrooper commando army infantryman airman sailor reservist recruit sergeant lieutenant corporal general captain colonel major military ranger pilot`,
      ),
      ...lines(`
      army officer
      military officer
      navy officer
      air officer
      army force
      government force
      regime force
      pro-regime force
      pro-government force
      loyalist force`),
    ]),
    { gives: { group: "military" }, examples: ["Rebels killed 12 paratroopers."] },
  ),

  family("group.peacekeeper", words(`peacekeeper`), {
    gives: { group: "peacekeeper" },
    examples: ["Rebels killed 12 peacekeepers."],
  }),

  family(
    "group.militant",
    words(`
    militant rebel insurgent fighter guerrilla gunman terrorist jihadist jihadi extremist militiaman
    separatist attacker bomber assailant combatant mercenary guerilla kamikaze`),
    { gives: { group: "militant" }, examples: ["The army killed 12 insurgents."] },
  ),

  family(
    "group.criminal",
    words(`criminal bandit gangster looter smuggler trafficker robber thief suspect`),
    { gives: { group: "criminal" }, examples: ["The army killed 12 smugglers."] },
  ),

  family(
    "group.child",
    words(`
    child boy girl baby infant toddler minor teenager teen youngster kid newborn youth adolescent
    schoolboy schoolgirl schoolchild daughter son`),
    { gives: { group: "child" }, examples: ["Raiders killed 12 toddlers."] },
  ),

  family("group.woman", words(`woman lady wife widow nun`), {
    gives: { group: "woman" },
    examples: ["Raiders killed 12 women."],
  }),

  family("group.man", words(`man husband brother`), {
    gives: { group: "man" },
    examples: ["Raiders killed 12 men."],
  }),

  family("group.elderly", words(`pensioner elderly retiree`), {
    gives: { group: "elderly" },
    examples: ["Raiders killed 12 pensioners."],
  }),

  family(
    "group.journalist",
    words(`
    journalist reporter cameraman photographer correspondent editor broadcaster newsman cameramen`),
    { gives: { group: "journalist" }, examples: ["Raiders killed 12 photographers."] },
  ),

  family("group.medical", words(`doctor nurse medic paramedic physician surgeon`), {
    gives: { group: "medical" },
    examples: ["Raiders killed 12 nurses."],
  }),

  family(
    "group.aid_worker",
    lines(`
    aid worker
    relief worker
    humanitarian worker
    rescue worker
    volunteer
    rescuer`),
    { gives: { group: "aid_worker" }, examples: ["Raiders killed 12 aid workers."] },
  ),

  family("group.migrant", words(`migrant immigrant asylum-seeker`), {
    gives: { group: "migrant" },
    examples: ["Raiders killed 12 migrants."],
  }),

  family("group.refugee", words(`refugee evacuee`), {
    gives: { group: "refugee" },
    examples: ["Raiders killed 12 refugees."],
  }),

  family("group.student", words(`student pupil undergraduate`), {
    gives: { group: "student" },
    examples: ["Raiders killed 12 students."],
  }),

  family("group.teacher", words(`teacher professor lecturer`), {
    gives: { group: "teacher" },
    examples: ["Raiders killed 12 lecturers."],
  }),

  family(
    "group.religious",
    words(`priest imam monk cleric missionary bishop pastor rabbi jesuit clergyman nun`),
    { gives: { group: "religious" }, examples: ["Raiders killed 12 monks."] },
  ),

  family(
    "group.official",
    words(`
    official governor mayor judge prosecutor magistrate diplomat minister envoy ambassador president
    consul councilor councillor bureaucrat`),
    { gives: { group: "official" }, examples: ["Raiders killed 12 judges."] },
  ),

  family(
    "group.politician",
    words(`politician lawmaker senator deputy legislator candidate congressman mp`),
    { gives: { group: "politician" }, examples: ["Raiders killed 12 senators."] },
  ),

  family(
    "group.activist",
    words(`
    activist dissident campaigner unionist trade-unionist supporter opponent leader sympathizer`),
    { gives: { group: "activist" }, examples: ["Raiders killed 12 activists."] },
  ),

  family("group.prisoner", words(`prisoner inmate detainee convict captive`), {
    gives: { group: "prisoner" },
    examples: ["Raiders killed 12 inmates."],
  }),

  family("group.hostage", words(`hostage`), {
    gives: { group: "hostage" },
    examples: ["Raiders killed 12 hostages."],
  }),

  family("group.foreigner", words(`foreigner national expatriate`), {
    gives: { group: "foreigner" },
    examples: ["Raiders killed 12 foreigners."],
  }),

  family(
    "group.crew",
    lines(`
    crew member
    crewman
    crewmember
    crew
    seaman
    fisherman`),
    { gives: { group: "crew" }, examples: ["Raiders killed 12 crew members."] },
  ),

  family(
    "group.worker",
    words(`worker employee miner labourer laborer driver engineer staff guard bodyguard
    technician clerk builder trader vendor businessman lawyer attorney`),
    { gives: { group: "worker" }, examples: ["Raiders killed 12 technicians."] },
  ),
]

/** The same as named lists. */
export const figureWords = lexiconsOf(figureFamilies)
