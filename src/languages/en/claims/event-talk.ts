import { type EventRule, rule } from "./event-rule.ts"

/** Requests, accusations, refusals and threats: PLOVER's verbal conflict; and
 *  what only makes a statement. */
export const talk: readonly EventRule[] = [
  // what is ordered decides the type
  rule(
    "090",
    "order|announce|demand >investigation|probe|inquiry|enquiry",
    "The king [trigger ordered] an inquiry into the fire.",
  ),
  rule(
    "163",
    "order|announce|declare >@sanctions",
    "The king [trigger ordered] sanctions on the guild.",
  ),
  rule(
    "190",
    "order >attack|strike|airstrike|bombing|offensive|raid|invasion|assault",
    "The king [trigger ordered] attacks on the port.",
  ),
  rule(
    "154",
    "order >deployment|mobilization|mobilisation",
    "The king [trigger ordered] the deployment of troops.",
  ),
  rule(
    "172",
    "order >closure|shutdown|lockdown|ban",
    "The king [trigger ordered] the closure of the port.",
  ),
  rule(
    "041",
    "call|ring >&=recipient ^*",
    "The king [trigger called] the [recipient envoy] to discuss tolls.",
  ),
  rule("111", "call +out >&=recipient", "The guild [trigger called] out the [recipient king]."),
  // REQUEST: appeals
  rule(
    "020",
    "urge|ask|implore|beseech|beg|entreat|lobby|petition|exhort|plead|prod|pressure",
    "The envoy [trigger urged] both sides to stop.",
  ),
  rule("026", "call|appeal|push|press ~for:@talks", "The envoy [trigger called] for talks."),
  rule(
    "024",
    "call|appeal|push|press|campaign ~for:@reforms",
    "Priests [trigger called] for reforms.",
  ),
  rule("123", "reject|refuse|oppose|dismiss >@reforms", "The king [trigger rejected] reforms."),
  rule("020", "call ~for:*", "The envoy [trigger called] for calm."),
  rule(
    "020",
    "call ~on:&=recipient",
    "The envoy [trigger called] on the [recipient clans] to stop.",
  ),
  rule(
    "020",
    "call ~upon:*=recipient",
    "The envoy [trigger called] upon the [recipient clans] to stop.",
  ),
  rule(
    "020",
    "appeal|plead|push|press|lobby|campaign ~for:*",
    "The envoy [trigger appealed] for calm.",
  ),
  rule("020", "appeal ~to:*=recipient", "The envoy [trigger appealed] to the [recipient clans]."),
  rule(
    "020",
    "press|push|encourage|invite|petition >*",
    "The envoy [trigger pressed] the clans to stop.",
  ),
  rule(
    "020",
    "request|solicit|seek >help|aid|assistance|support|extradition|information|loan|meeting|permission|protection|asylum|cooperation|intervention|backing|mediation|funding|access|extension",
    "The envoy [trigger requested] help.",
  ),
  rule("020", "request", "The envoy [trigger requested] two trucks."),
  rule("020", "n:appeal|plea|petition", "An [trigger appeal] for calm was issued."),
  rule("020", "n:call ~for:*", "A [trigger call] for calm was issued."),
  rule(
    "020",
    "invite >de-escalation|restraint|calm|dialogue|peace",
    "The envoy [trigger invited] restraint.",
  ),
  rule(
    "020",
    "submit|present|renew|issue|send|sign|make|launch >petition|appeal|plea",
    "The guild [trigger submitted] a petition to the king.",
  ),
  rule("020", "express >hope ~to:*", "The envoy [trigger expressed] hope to the king.", {
    type: "STATEMENT",
    cameo: "013",
  }),
  // REQUEST: demands
  rule("100", "demand", "The guild [trigger demanded] lower taxes."),
  rule("100", "insist ~on:*", "The guild [trigger insisted] on lower taxes."),
  rule(
    "100",
    "insist|require|instruct|command|direct|order ^*",
    "The king [trigger ordered] the guild to pay.",
  ),
  rule("100", "order|command|instruct", "The king [trigger ordered] the guild home."),
  rule("100", "n:demand ~for:*", "The [trigger demand] for lower taxes grew."),
  rule("100", "tell ~to:*", "The king [trigger told] the guild to pay."),
  rule("100", "n:order ^*", "The [trigger order] to disarm was read out."),
  {
    id: "event.100.give_order_to_fire",
    match: {
      token: { lemma: ["order", "command"], upos: ["NOUN"] },
      as: "trigger",
      edges: [
        {
          op: "<",
          deprel: ["obj"],
          to: {
            token: { lemma: ["give", "issue", "repeat"] },
            edges: [
              {
                op: ">",
                deprel: ["obl", "xcomp", "advcl"],
                to: {
                  token: { lemma: ["fire", "shoot"] },
                  edges: [{ op: ">", deprel: ["case", "mark"], to: { token: { lemma: "to" } } }],
                },
              },
            ],
          },
        },
      ],
    },
    gives: { type: "REQUEST", cameo: "100" },
    examples: ["The general gave the [trigger order] to fire without warning."],
    counterexamples: ["The general gave the order to the guards."],
  },
  rule("100", "issue >order|demand|directive", "The king [trigger issued] an order to the guild."),
  rule(
    "114",
    "recall >ambassador|envoy|diplomat|charge|representative",
    "The ministry [trigger recalled] its ambassador.",
  ),
  rule("101", "summon|subpoena", "The court [trigger summoned] the miller."),
  {
    id: "event.100.say_must",
    match: {
      token: { in: "event_speech", upos: "VERB" },
      as: "trigger",
      edges: [
        {
          op: ">",
          deprel: "ccomp",
          to: {
            token: {},
            edges: [
              { op: ">", deprel: "aux", to: { token: { in: "event_must" } } },
              { op: ">", deprel: ["nsubj", "nsubj:pass"], to: { token: {}, as: "recipient" } },
            ],
          },
        },
      ],
    },
    gives: { type: "REQUEST", cameo: "100" },
    examples: ["The envoy [trigger said] the [recipient clans] must disarm."],
    counterexamples: ["The envoy said the clans disarmed."],
  },
  rule(
    "100",
    "say|argue|insist|stress ^need <*",
    "The envoy [trigger said] the clans need to disarm.",
  ),
  // ACCUSE
  rule(
    "111",
    "criticize|criticise|condemn|denounce|slam|blast|lambast|lambaste|decry|deplore|rebuke|castigate|chide|censure|assail|berate|ridicule|mock|rap|fault|reprimand|admonish|scold|vilify|excoriate|lament|refute|rebut|dispute|disparage|bemoan|oppose|insult|deride|repudiate|upbraid|disapprove|scorn|reproach|bash|chastise",
    "The guild [trigger condemned] the king.",
  ),
  rule(
    "111",
    "lash|hit +out ~at:*=recipient",
    "The guild [trigger lashed] out at the [recipient king].",
  ),
  rule("111", "take ~to:task", "The guild [trigger took] the king to task."),
  rule(
    "111",
    "express|voice|convey|vent|register >@anger",
    "The guild [trigger voiced] anger at the king.",
  ),
  rule(
    "012",
    "express|voice|convey|raise >concern|worry|alarm",
    "The guild [trigger voiced] concern about the harvest.",
  ),
  rule(
    "111",
    "n:condemnation|criticism|denunciation|rebuke|censure|outcry",
    "The guild's [trigger condemnation] of the king was sharp.",
  ),
  rule(
    "111",
    "call >*|murderer|terrorist|criminal|traitor|militant|liar|coward|thug|fascist",
    "The king [trigger called] them traitors.",
    { mode: "disapprove" },
  ),
  rule(
    "111",
    "describe|brand|label|portray|characterize ~as:*",
    "The king [trigger branded] them as traitors.",
  ),
  rule("111", "brand|label", "The king [trigger branded] them traitors."),
  rule("111", "complain|protest ~about:*", "The guild [trigger complained] about the king."),
  rule("111", "complain", "The guild [trigger complained]."),
  rule("111", "disapprove|disagree", "The guild [trigger disagreed] with the king."),
  rule(
    "112",
    "accuse|blame|implicate|allege|fault",
    "The guild [trigger accused] the king of fraud.",
  ),
  rule(
    "112",
    "n:accusation|allegation|blame",
    "The guild's [trigger accusation] against the king was sharp.",
  ),
  rule("112", "hold +responsible", "The guild [trigger held] the king responsible."),
  rule(
    "112",
    "point >finger ~at:*=recipient",
    "The guild [trigger pointed] the finger at the [recipient king].",
  ),
  rule(
    "112",
    "indict|impeach|arraign|prosecute|incriminate",
    "Prosecutors [trigger indicted] the mayor.",
  ),
  rule(
    "112",
    "n:indictment|impeachment|prosecution|charge",
    "The [trigger indictment] of the mayor was read out.",
  ),
  rule(
    "112",
    "press|file|bring|level|lay >charge|accusation|indictment",
    "Prosecutors [trigger filed] charges against the mayor.",
  ),
  rule("112", "put|bring|stand|go ~on:trial", "The mayor was [trigger put] on trial."),
  rule("112", "try ~for:@crimes", "The court [trigger tried] the mayor for fraud."),
  rule(
    "112",
    "find|present|provide >evidence ~against:*=recipient",
    "Prosecutors [trigger presented] evidence against the [recipient mayor].",
  ),
  rule(
    "1121",
    "accuse|blame|charge|indict ~of:@crimes",
    "The guild [trigger accused] the king of corruption.",
  ),
  rule(
    "113",
    "rally|mobilize|mobilise|unite ~against:*=recipient",
    "The guild [trigger rallied] members against the [recipient king].",
  ),
  rule(
    "114",
    "lodge|file|submit|issue|deliver|hand >complaint|protest|objection|grievance",
    "The kingdom [trigger lodged] a complaint with the council.",
  ),
  rule("115", "sue", "The guild [trigger sued] the mill."),
  rule(
    "115",
    "file|bring|launch|initiate|take|start >lawsuit|suit|case|action|proceeding|complaint ?%legal",
    "The guild [trigger filed] a lawsuit against the mill.",
  ),
  rule("115", "n:lawsuit|suit", "The guild's [trigger lawsuit] against the mill failed."),
  rule(
    "090",
    "investigate|probe|interrogate|question",
    "Prosecutors [trigger investigated] the mill.",
  ),
  rule(
    "090",
    "send|dispatch|deploy ^investigate|probe",
    "The king [trigger sent] a team to investigate the fire.",
  ),
  rule(
    "090",
    "launch|open|start|begin|order|conduct|announce|initiate >investigation|probe|inquiry|enquiry|hearing",
    "Prosecutors [trigger opened] an inquiry into the mill.",
  ),
  rule(
    "090",
    "n:investigation|probe|inquiry|enquiry",
    "The [trigger inquiry] into the mill went on.",
  ),
  rule(
    "091",
    "investigate|probe >fraud|corruption|bribery|laundering|embezzlement|theft",
    "Prosecutors [trigger investigated] fraud at the mill.",
  ),
  rule(
    "092",
    "investigate|probe >abuse|violation|torture|treatment|welfare",
    "Observers [trigger investigated] abuses at the camp.",
  ),
  rule(
    "094",
    "investigate|probe >atrocity|genocide",
    "Observers [trigger investigated] atrocities at the camp.",
  ),
  // REJECT
  rule(
    "120",
    "reject|refuse|decline|rebuff|spurn|snub|dismiss|rule-out|rebut|shun|defy|disregard|flout|ignore|scuttle|nix|oppose",
    "The king [trigger rejected] the plan.",
  ),
  rule(
    "120",
    "fail ^reach|agree|find|strike|make|conclude|seal /@agreements",
    "The guilds [trigger failed] to reach agreement on the mill.",
  ),
  rule("120", "turn +down", "The king [trigger turned] down the plan."),
  rule("120", "rule +out", "The king [trigger ruled] out talks."),
  rule("120", "resist|balk", "The king [trigger balked] at the plan."),
  rule("120", "vote ~against:*", "The council [trigger voted] against the plan."),
  rule("120", "n:rejection|refusal", "The king's [trigger refusal] surprised the council."),
  rule(
    "120",
    "withhold|deny >permission|visa|entry|access|request|consent|approval|bail|license",
    "The ministry [trigger denied] entry to the monks.",
  ),
  rule(
    "124",
    "bar|block|prevent|stop|turn|keep ~from:*",
    "Guards [trigger barred] the monks from the shrine.",
  ),
  rule("124", "turn +away", "Guards [trigger turned] away the monks."),
  rule(
    "125",
    "cancel|postpone|boycott|reject|refuse|delay|skip|rebuff|decline >meeting|talk|negotiation|visit|summit|dialogue|trip|invitation",
    "The king [trigger cancelled] the meeting with the guild.",
  ),
  rule(
    "126",
    "reject|refuse|rebuff|decline >mediation|mediator",
    "The king [trigger rejected] mediation.",
  ),
  rule(
    "127",
    "reject|refuse|rebuff|decline|dismiss|oppose >proposal|plan|deal|offer|agreement|settlement|resolution|truce|ceasefire|initiative|accord",
    "The king [trigger rejected] the proposal.",
  ),
  rule(
    "128",
    "defy|flout|disobey|violate|break|breach|circumvent >law|order|ban|sanction|rule|norm|resolution|agreement|treaty|curfew|embargo|court",
    "The guild [trigger defied] the ban.",
  ),
  rule("129", "veto", "The king [trigger vetoed] the bill."),
  rule("129", "n:veto", "The king's [trigger veto] held."),
  // THREATEN
  rule("130", "threaten|menace", "The king [trigger threatened] the guild."),
  rule("130", "n:threat", "The king's [trigger threat] to the guild was read out."),
  rule("130", "warn >* ~of:*", "The king [trigger warned] the guild of consequences."),
  rule("130", "warn >* ~against:*", "The king [trigger warned] the guild against a march."),
  rule(
    "130",
    "warn /violation|abuse|consequence|retaliation|reprisal|repercussion",
    "The king [trigger warned] the guild over its abuses.",
    { frame: "hypothetical" },
  ),
  rule("130", "warn >*=recipient", "The king [trigger warned] the [recipient guild]."),
  rule(
    "130",
    "issue|give|send|deliver >warning|threat",
    "The king [trigger issued] a warning to the guild.",
  ),
  rule("138", "threaten +attack", "The king [trigger threatened] to attack the guild."),
  rule(
    "138",
    "threaten ~with:attack|war|force|strike|retaliation|death",
    "The king [trigger threatened] the guild with war.",
  ),
  rule(
    "1312",
    "threaten >sanction|embargo|tariff|boycott",
    "The king [trigger threatened] sanctions.",
  ),
  rule(
    "1312",
    "threaten ~with:sanction|embargo|tariff|boycott",
    "The king [trigger threatened] the guild with sanctions.",
  ),
  rule("138", "vow >revenge|retaliation|vengeance", "The king [trigger vowed] revenge."),
  rule(
    "138",
    "vow|promise|pledge|swear|threaten +avenge",
    "The king [trigger vowed] to avenge the raid.",
  ),
  rule(
    "139",
    "give|issue|deliver|set >ultimatum|deadline",
    "The king [trigger gave] the guild an ultimatum.",
  ),
  rule("139", "n:ultimatum", "The king's [trigger ultimatum] ran out."),
  rule("138", "order ^shoot|kill|fire ?>*", "The king [trigger ordered] guards to shoot.", {
    mode: "violence",
    frame: "ordered",
  }),
  rule("138", "order /shoot", "The king [trigger ordered] guards to shoot.", {
    mode: "violence",
    frame: "ordered",
  }),
  rule("138", "n:order /fire", "The [trigger order] of the king to open fire was read out.", {
    mode: "violence",
    frame: "ordered",
  }),
  rule("138", "n:order +open", "The [trigger order] to open fire was read out.", {
    mode: "violence",
    frame: "ordered",
  }),
  rule("138", "n:order /shoot", "The [trigger order] to shoot was read out.", {
    mode: "violence",
    frame: "ordered",
  }),
  // CAMEO 01: statements
  rule("011", "decline|refuse +comment", "The king [trigger declined] to comment."),
  rule(
    "012",
    "express|voice >pessimism|doubt|skepticism|fear",
    "The king [trigger expressed] pessimism.",
  ),
  rule("012", "a:skeptical|sceptical|pessimistic|doubtful", "The king was [trigger skeptical]."),
  rule("013", "express|voice >optimism|hope|confidence", "The king [trigger expressed] optimism."),
  rule("013", "a:optimistic|hopeful", "The king was [trigger optimistic]."),
  rule(
    "014",
    "consider|mull|ponder|contemplate|weigh",
    "The king is [trigger considering] a visit.",
  ),
  rule(
    "014",
    "explore|study|examine|discuss >possibility|option|idea",
    "The king is [trigger exploring] the possibility of a visit.",
  ),
  rule(
    "015",
    "claim|accept|admit|take|assume >responsibility",
    "The gang [trigger claimed] responsibility.",
  ),
  rule("016", "deny", "The king [trigger denied] the reports."),
  rule(
    "016",
    "reject|dismiss|refute >allegation|accusation|claim|charge|report|suggestion|criticism",
    "The king [trigger rejected] the accusations.",
  ),
  rule("016", "n:denial", "The king's [trigger denial] was read out."),
  rule("017", "commemorate|honor|honour|mourn|salute", "The king [trigger commemorated] the dead."),
  rule(
    "018",
    "express|offer|send|convey|extend >condolence|sympathy|sorrow|sadness",
    "The king [trigger expressed] his condolences.",
  ),
  rule("018", "send|convey|pay /condolence", "The king [trigger sent] a message of condolence."),
  rule(
    "018",
    "condole|sympathize|sympathise|commiserate|empathize",
    "The king [trigger sympathized] with them.",
  ),
  rule("019", "agree ~with:*", "The king [trigger agreed] with the guild."),
  rule("019", "concur", "The king [trigger concurred]."),
]
