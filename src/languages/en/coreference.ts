import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const phrases = (text: string): ReadonlySet<string> =>
  new Set(text.split(",").map((phrase) => phrase.trim()))

/** What tells that two phrases speak of the same. */
export const coreference: Language["lexicons"] = {
  pronouns_thing: words("it its itself this that these those they them their"),
  articles_definite: words("the"),
  articles_demonstrative: words("this that these those such said"),
  articles_indefinite: words("a an another some any every each no several many few most all"),
  name_particles: words(
    "von van der den de del della di da dos du la le el al bin ibn abu ul ter zu e y",
  ),
  /** "The former president" is not "the president". */
  former_words: words(
    "former ex ex- late then-president onetime erstwhile previous deposed ousted",
  ),
  /** "The same ministry" says nothing of it but that it was named. */
  sameness: words("same aforementioned aforesaid said selfsame"),
  family_nouns: words("family clan dynasty household tribe"),
  reflexives: words("himself herself itself themselves myself ourselves yourself"),
  reporting_verbs: words(`say tell add state declare announce claim note report explain insist warn
    stress write argue reply respond comment ask urge admit deny confirm recall conclude continue
    tweet post promise vow remark observe`),
  /** Verbs of saying whose object is never a person. */
  inverting_verbs:
    words(`say claim state declare announce add explain write argue insist note remark
    stress underline conclude reply affirm assure continue maintain recall comment`),
  nouns_counterpart: words("counterpart opposite-number"),
  negations: words("not n't never no neither nor"),
  nouns_state: words(
    "country nation state republic kingdom homeland motherland fatherland emirate",
  ),
  /** Words of bodies that every state has: their name alone does not tell whose. */
  generic_bodies:
    words(`ministry minister department interior internal affairs foreign defence defense
    health finance justice education emergency emergencies situations economy energy culture labor labour
    police national guard army armed forces security council committee state border service parliament
    senate assembly supreme court constitutional prosecutor general office central election commission
    bank government cabinet of the for and ministers president presidential administration air force navy
    statistics agency bureau customs intelligence`),
  genitives: words("of"),
  /** Organs whose name says what they are for. */
  ministry_words: words("ministry department ministries"),
  portfolio_interior: phrases(
    "interior, internal affairs, home affairs, home, internal, the interior",
  ),
  portfolio_foreign: phrases(
    "foreign, foreign affairs, external affairs, external relations, foreign relations, external",
  ),
  portfolio_defence: phrases("defence, defense, national defence, national defense"),
  portfolio_health: phrases("health, healthcare, health care, public health"),
  portfolio_finance: phrases("finance, finances, financial affairs"),
  portfolio_justice: phrases("justice"),
  portfolio_education: phrases("education, public education, national education"),
  portfolio_economy: phrases("economy, economics, economic affairs, national economy"),
  portfolio_labour: phrases("labour, labor"),
  portfolio_transport: phrases("transport, transportation"),
  portfolio_information: phrases("information, public information"),
  portfolio_emergencies: phrases("emergency, emergencies, emergency situations"),
  /** By which a body speaks of itself on its own page. */
  nouns_publishing: words(`ministry department agency office foundation organisation organization
    commission committee council authority association union party institute university bureau
    mission embassy service federation centre center fund company court inspectorate secretariat`),
  /** Nouns that name no body although written with a capital: "the Ministry". */
  nouns_common_body:
    words(`ministry department agency office foundation commission committee council
    authority association institute university bureau mission embassy federation secretariat
    inspectorate company court`),
  /** Offices that a state has one of, by the word that stands for all: the head of state, of the
   *  government, of the prosecution. */
  nouns_single_office: words("president premier prosecutor-general attorney-general"),
  /** Words that belong to the office, not to whose it is. */
  office_parts: words(
    "prime head state government country nation republic minister general chief prosecutor attorney",
  ),
  /** Offices of which a state has one at a time. */
  nouns_office: words("president premier minister king queen emperor pope chancellor head"),
  /** Plurals that mean all of a state's, as one body. */
  nouns_institution: words("authority prosecutor"),
  /** Some of a group, by whom all of it acts. */
  nouns_part: words(`unit group part column batch wave rest remainder remnant majority contingent
    detachment vanguard convoy number bulk member most some`),
  numbers_few: words("one two three four five 1 2 3 4 5 both"),
  numbers_many: words(
    "dozen dozens score scores hundred hundreds thousand thousands million millions",
  ),
  nouns_male:
    words(`man boy husband father son brother uncle nephew grandfather grandson king prince
    businessman gentleman guy spokesman chairman policeman congressman salesman fisherman statesman
    clergyman priest monk stepfather fiance widower groom bridegroom dad daddy papa lad emperor duke
    bishop pope imam ayatollah sheikh sultan emir`),
  nouns_female: words(`woman girl wife mother daughter sister aunt niece grandmother granddaughter
    queen princess businesswoman lady spokeswoman chairwoman policewoman congresswoman actress
    waitress nun stepmother fiancee widow bride mom mum mommy mama lass empress duchess heroine
    schoolgirl mistress`),
  given_male:
    words(`james john robert michael william david richard joseph thomas charles christopher
    daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george
    timothy ronald edward jason jeffrey jeff ryan jacob gary nicholas eric jonathan larry justin scott
    brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
    adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
    gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie
    gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny
    bill bob tom tim jim mike steve dave dan matt tony chris nick ben sam fred ted greg ken don ron
    vladimir dmitry dmitri sergei sergey mikhail nikolai nikolay ivan boris alexei aleksei alexey andrei
    andrey yuri viktor victor igor oleg pavel anatoly konstantin maxim maksim roman vitaly volodymyr
    petro oleksandr mykola nursultan kassym-jomart mukhtar askar daniyar timur erlan yerlan bolat karim
    mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein omar osama mahmoud mustafa ibrahim
    yusuf abdullah khalid khaled tariq saddam bashar muammar hamid nasser yasser yasir faisal salman
    recep emmanuel francois jacques jean pierre nicolas angelo giuseppe mario luigi silvio matteo carlos
    luis jorge miguel pedro fernando javier rafael diego hugo nicolas narendra rahul imran nawaz shinzo
    jinping kim ban kofi nelson jacob cyril yoweri paul benjamin shimon ariel ehud josep antonio jens
    olaf helmut gerhard klaus wolfgang hans stefan martin lars erik sven jan piotr andrzej vaclav barack
    donald joe hu wen`),
  given_female: words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa
    nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa
    deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
    nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane
    ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail
    alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
    natalie brittany charlotte marie kayla alexis lori hillary condoleezza madeleine angela theresa
    ursula federica catherine christine margrethe mette sanna kaja dalia tatiana tatyana olga natalia
    natalya svetlana yelena elena irina yulia julia ekaterina anastasia galina lyudmila nadezhda oksana
    alma dariga aliya aigul asel dinara gulnara saltanat fatima aisha khadija zainab maryam leila layla
    amina nadia malala benazir indira sonia aung sheikh-hasina michelle dilma cristina claudia jacinda
    marine segolene nancy kamala jill melania`),
  alike_president: phrases("president, head of state, head-of-state"),
  alike_premier: phrases("premier, prime minister, prime-minister, head of government"),
  "alike_prosecutor-general": phrases("prosecutor general, general prosecutor, prosecutor-general"),
  "alike_attorney-general": phrases("attorney general, attorney-general"),
  alike_protester: phrases("protester, demonstrator, protestor, rioter"),
  alike_police: phrases("police, policeman, police officer"),
  alike_soldier: phrases("soldier, troop, serviceman, military, army, peacekeeper"),
  alike_militant: phrases("militant, terrorist, extremist, insurgent, rebel, fighter, gunman"),
  alike_spokesman: phrases("spokesman, spokeswoman, spokesperson"),
  alike_company: phrases("company, firm, corporation, group, business"),
  alike_country: phrases("country, nation, state, republic"),
  alike_city: phrases("city, town, capital"),
  alike_attacker: phrases("attacker, assailant, gunman, shooter, suspect, perpetrator, killer"),
  alike_lawmaker: phrases("lawmaker, parliamentarian, legislator, deputy, mp"),
  alike_hostage: phrases("hostage, captive"),
  alike_child: phrases("child, kid"),
  alike_movie: phrases("movie, film"),
  alike_plane: phrases("plane, aircraft, jet, airliner"),
  alike_accident: phrases("accident, crash, incident, collision"),
}
