/** Persons and bodies that the news names without saying what they are. */
export interface WellKnown {
  readonly names: readonly [string, ...string[]]
  readonly type: "person" | "organization" | "group"
  readonly country: string
  /** PLOVER sectors, the first one first. */
  readonly sectors: readonly string[]
  /** First and last year of that role, where it matters. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** The office of state held in those years: `president` for a head of state
   *  who is no monarch, `premier` for a head of government. */
  readonly office: "president" | "premier" | undefined
}

/* type country sectors years office | names. A person may have a row for each role. */
const table = `
P KAZ GOV 2019- president | Kassym-Jomart Tokayev; Tokayev; Qasym-Jomart Toqaev
P KAZ GOV 1991-2018 president | Nursultan Nazarbayev; Nazarbayev
P KAZ ELI 2019- | Nursultan Nazarbayev; Nazarbayev
P KAZ OPP 2001- | Mukhtar Ablyazov; Ablyazov
P RUS SPY 1998-1999 | Vladimir Putin; Putin
P RUS GOV 2012- president | Vladimir Putin; Putin
P RUS GOV 2008-2011 premier | Vladimir Putin; Putin
P RUS GOV 1999-2007 president | Vladimir Putin; Putin
P RUS GOV 2004- | Sergei Lavrov; Sergey Lavrov; Lavrov
P RUS GOV 2012-2024 | Sergei Shoigu; Sergey Shoigu; Shoigu
P RUS GOV 2012- | Dmitry Peskov; Peskov
P RUS OPP 2008-2024 | Alexei Navalny; Navalny
P RUS GOV 2008-2012 president | Dmitry Medvedev
P RUS GOV 1991-1999 president | Boris Yeltsin; Yeltsin
P RUS GOV 1985-1991 | Mikhail Gorbachev; Gorbachev
P BLR GOV 1994- president | Alexander Lukashenko; Lukashenko; Aleksandr Lukashenka
P BLR OPP 2020- | Sviatlana Tsikhanouskaya; Tsikhanouskaya; Svetlana Tikhanovskaya
P UKR GOV 2019- president | Volodymyr Zelensky; Zelensky; Volodymyr Zelenskyy
P UKR GOV 2014-2019 president | Petro Poroshenko; Poroshenko
P UKR GOV 2010-2014 president | Viktor Yanukovych; Yanukovych
P KGZ GOV 2020- president | Sadyr Japarov; Japarov
P UZB GOV 2016- president | Shavkat Mirziyoyev; Mirziyoyev
P UZB GOV 1991-2016 president | Islam Karimov; Karimov
P TJK GOV 1994- president | Emomali Rahmon; Rahmon; Imomali Rakhmonov
P TKM GOV 2006-2022 president | Gurbanguly Berdimuhamedow
P ARM GOV 2018- premier | Nikol Pashinyan; Pashinyan
P AZE GOV 2003- president | Ilham Aliyev; Aliyev
P GEO GOV 2004-2013 president | Mikheil Saakashvili; Saakashvili
P USA GOV 2021-2024 president | Joe Biden; Biden
P USA GOV 2017-2020 president | Donald Trump; Trump
P USA ELI 2021-2024 | Donald Trump; Trump
P USA GOV 2025- president | Donald Trump; Trump
P USA GOV 2009-2016 president | Barack Obama; Obama
P USA GOV 2001-2008 president | George W. Bush; George Bush
P USA GOV 1993-2000 president | Bill Clinton
P USA GOV 2009-2012 | Hillary Clinton
P USA GOV 2021-2024 | Antony Blinken; Blinken
P USA GOV 2021-2024 | Lloyd Austin
P USA GOV 2021-2024 | Kamala Harris
P USA GOV 2013-2016 | John Kerry
P USA SPY 2021-2024 | William Burns; William J. Burns; Bill Burns
P USA GOV 2021-2024 | Jake Sullivan
P USA LEG 2007- | Nancy Pelosi; Pelosi
P CHN GOV 2012- president | Xi Jinping; Xi
P CHN GOV 2013-2022 premier | Li Keqiang
P CHN GOV 2013- | Wang Yi
P CHN GOV 2002-2012 president | Hu Jintao
P GBR GOV 2019-2022 premier | Boris Johnson
P GBR GOV 2016-2019 premier | Theresa May
P GBR GOV 2010-2016 premier | David Cameron
P GBR GOV 1997-2007 premier | Tony Blair
P GBR GOV 2022-2024 premier | Rishi Sunak
P GBR GOV 2024- premier | Keir Starmer
P FRA GOV 2017- president | Emmanuel Macron; Macron
P FRA GOV 2012-2017 president | François Hollande
P FRA GOV 2007-2012 president | Nicolas Sarkozy; Sarkozy
P DEU GOV 2005-2021 | Angela Merkel; Merkel
P DEU GOV 2021-2025 | Olaf Scholz; Scholz
P DEU GOV 2018-2021 | Heiko Maas
P DEU GOV 2021-2025 | Annalena Baerbock
P ITA GOV 2021-2022 premier | Mario Draghi; Draghi
P ITA GOV 1994-2011 | Silvio Berlusconi; Berlusconi
P ESP GOV 2018- premier | Pedro Sánchez
P POL GOV 2015-2025 president | Andrzej Duda
P HUN GOV 2010- premier | Viktor Orbán; Viktor Orban; Orban
P TUR GOV 2003- | Recep Tayyip Erdogan; Erdogan; Tayyip Erdogan; Erdoğan
P SYR GOV 2000-2024 president | Bashar al-Assad; Bashar Assad; Assad
P IRN GOV 2021-2024 president | Ebrahim Raisi
P IRN GOV 2013-2021 president | Hassan Rouhani
P IRN GOV 1989- | Ali Khamenei; Khamenei; Ayatollah Khamenei
P IRN GOV 2005-2013 president | Mahmoud Ahmadinejad; Ahmadinejad
P IRQ GOV 1979-2003 | Saddam Hussein; Saddam
P LBY GOV 1969-2011 | Muammar Gaddafi; Gaddafi; Moammar Gadhafi; Kadhafi; Qaddafi
P LBY MIL 2014- | Khalifa Haftar; Haftar
P ISR GOV 2009-2021 premier | Benjamin Netanyahu; Netanyahu
P ISR GOV 2022- premier | Benjamin Netanyahu; Netanyahu
P PSE GOV 2005- president | Mahmoud Abbas
P PSE GOV 1969-2004 | Yasser Arafat; Arafat; Yasir Arafat
P EGY GOV 2014- president | Abdel Fattah al-Sisi; Sisi; Abdel Fattah el-Sissi
P EGY GOV 1981-2011 president | Hosni Mubarak; Mubarak
P SAU GOV 2017- | Mohammed bin Salman; MBS
P JOR GOV 1999- | King Abdullah
P IND GOV 2014- premier | Narendra Modi; Modi
P PAK GOV 2018-2022 premier | Imran Khan
P PAK GOV 2022- | Shehbaz Sharif
P AFG GOV 2014-2021 president | Ashraf Ghani
P AFG GOV 2001-2014 president | Hamid Karzai; Karzai
P LKA GOV 2004-2022 | Mahinda Rajapaksa
P LKA GOV 2019-2022 president | Gotabaya Rajapaksa; Gotabaya
P MMR GOV 2021- | Min Aung Hlaing
P MMR OPP 1988-2015 | Aung San Suu Kyi; Suu Kyi
P JPN GOV 2012-2020 premier | Shinzo Abe; Abe
P JPN GOV 2021-2024 premier | Fumio Kishida
P PRK GOV 2011- | Kim Jong Un; Kim Jong-un
P KOR GOV 2017-2022 president | Moon Jae-in
P PHL GOV 2016-2022 president | Rodrigo Duterte; Duterte
P AUS GOV 2018-2021 premier | Scott Morrison
P AUS LEG 2022- | Scott Morrison
P CAN GOV 2015-2025 premier | Justin Trudeau; Trudeau
P BRA GOV 2019-2022 president | Jair Bolsonaro; Bolsonaro
P BRA GOV 2003- | Luiz Inácio Lula da Silva; Lula
P VEN GOV 2013- president | Nicolás Maduro; Maduro
P VEN GOV 1999-2013 president | Hugo Chávez; Chavez
P CUB GOV 1959-2008 | Fidel Castro; Castro
P MEX GOV 2018-2024 president | Andrés Manuel López Obrador; Lopez Obrador
P ZAF GOV 2018- president | Cyril Ramaphosa
P ZAF GOV 1994-1999 president | Nelson Mandela; Mandela
P ZWE GOV 1980-2017 president | Robert Mugabe; Mugabe
P UGA GOV 1986- president | Yoweri Museveni; Museveni
P RWA GOV 2000- president | Paul Kagame; Kagame
P ETH GOV 2018- premier | Abiy Ahmed
P SDN GOV 1989-2019 president | Omar al-Bashir; Bashir
P SDN MIL 2019- | Abdel Fattah al-Burhan; Burhan
P NGA GOV 2015-2023 president | Muhammadu Buhari; Buhari
P KEN GOV 2013-2022 president | Uhuru Kenyatta
P MDV GOV 2018-2023 president | Ibrahim Mohamed Solih
P JOR GOV 2017- | Ayman Safadi
P SRB GOV 2014- president | Aleksandar Vucic; Vucic
P SRB GOV 1989-2000 | Slobodan Milosevic; Milosevic
P EUR GOV 2019- | Ursula von der Leyen; von der Leyen
P EUR GOV 2019-2024 | Josep Borrell; Borrell
P EUR GOV 2019-2024 | Charles Michel
P UNO GOV 2017- | António Guterres; Antonio Guterres; Guterres
P UNO GOV 2007-2016 | Ban Ki-moon
P UNO GOV 1997-2006 | Kofi Annan; Annan
P UNO GOV 2018-2022 | Michelle Bachelet
P IGO GOV 2014-2024 | Jens Stoltenberg; Stoltenberg
P VAT REL 2013-2025 | Pope Francis
P VAT REL 2005-2013 | Pope Benedict
P IND REL 1950- | Dalai Lama
O LBN PTY,REB | Hezbollah; Hizbollah; Hizbullah; Hizballah; Hezballah
O PSE REB,PTY | Hamas; Islamic Resistance Movement
O PSE PTY | Fatah
O PSE REB | Palestinian Islamic Jihad; Islamic Jihad
O PSE GOV | Palestine Liberation Organization; PLO
O AFG REB | Taliban; Taleban; Afghan Taliban
O PAK REB | Tehrik-i-Taliban Pakistan; TTP; Lashkar-e-Taiba
O NGA REB | Boko Haram
O SOM REB | al-Shabaab; Al Shabab; Shabaab
O YEM REB | Houthis; Houthi; Ansar Allah
O TUR REB | Kurdistan Workers' Party; PKK
O MMR REB | Arakan Rohingya Salvation Army; ARSA
O SYR REB | Syrian Democratic Forces; SDF; YPG; People's Protection Units; Free Syrian Army; FSA; Hayat Tahrir al-Sham; HTS; al-Nusra Front; Nusra Front; Jabhat al-Nusra; al-Nusra; Nusra; Ahrar al-Sham
O COL REB | FARC; Revolutionary Armed Forces of Colombia; ELN; National Liberation Army
O COL PRM | United Self-Defense Forces of Colombia
O PER REB | Shining Path; Sendero Luminoso; Tupac Amaru
O SLV REB | FMLN; Farabundo Marti National Liberation Front
O NIC REB | Contras
O NIC PTY | Sandinistas; Sandinista National Liberation Front
O GTM REB | Guatemalan National Revolutionary Unity; URNG
O LKA REB | Tamil Tigers; LTTE; Liberation Tigers of Tamil Eelam
O PHL REB | Moro Islamic Liberation Front; MILF; New People's Army
O GBR REB | IRA; Irish Republican Army
O ESP REB | ETA
O ESP JRN | EFE; Agencia EFE
O UGA REB | Lord's Resistance Army; LRA; Allied Democratic Forces
O COD REB | M23
O COD PRM | CODECO
O ETH REB | Tigray People's Liberation Front; TPLF
O SDN PRM | Rapid Support Forces; RSF; Janjaweed
O RUS PRM | Wagner Group; Wagner; PMC Wagner
O MEX CRM | Sinaloa Cartel; Zetas; Los Zetas; Zetas Cartel; Jalisco New Generation Cartel
O USA SPY | CIA; Central Intelligence Agency; NSA; National Security Agency
O USA COP | FBI; Federal Bureau of Investigation
O USA MIL | Pentagon; US Army; Marine Corps
O USA GOV | State Department; US State Department; Department of State; White House; USAID
O RUS SPY | FSB; Federal Security Service; GRU; SVR; KGB
O RUS MIL | Northern Fleet; Black Sea Fleet; Baltic Fleet; Pacific Fleet
O RUS COP | Rosgvardia; Russian Guard; OMON
O RUS LEG | State Duma; Duma; Federation Council
O KAZ LEG | Mazhilis; Majilis
O KAZ PTY | Nur Otan; Amanat; Nur-Otan
O KAZ SPY | National Security Committee; KNB
O KAZ GOV | Akorda; Ak Orda
O KAZ BUS | BTA Bank; Banca Bta; KazMunayGas; Kazatomprom; Tengizchevroil; Halyk Bank
O KAZ JRN | Tengrinews; Kazinform; Khabar 24; Khabar; Orda.kz; Zakon.kz; Vlast.kz
O KGZ JRN | 24.kg; 24kg; Kloop; AKIpress
O GBR SPY | MI5; MI6; GCHQ
O GBR GOV | DfID; Department for International Development; Foreign Office; Home Office
O GBR COP | Scotland Yard; Metropolitan Police
O ISR SPY | Mossad; Shin Bet
O ISR MIL | IDF; Israel Defense Forces
O ISR LEG | Knesset
O ISR PTY | Likud
O IRN MIL | Quds Force; Revolutionary Guards; IRGC; Islamic Revolutionary Guard Corps
O IRN LEG | Majles
O PAK SPY | ISI; Inter-Services Intelligence
O CHN MIL | People's Liberation Army; PLA
O CHN PTY | Chinese Communist Party; CCP; Communist Party of China
O CHN LEG | National People's Congress
O IND PTY | Bharatiya Janata Party; BJP; Congress Party; Indian National Congress
O IND LEG | Lok Sabha; Rajya Sabha
O EST LEG | Riigikogu
O DEU LEG | Bundestag; Bundesrat
O DEU EDU | DAAD
O UKR LEG | Verkhovna Rada
O UKR MIL | Azov Battalion; Azov Regiment
O POL LEG | Sejm
O MEX PTY | Institutional Revolutionary Party; PRI; Morena
O ZAF PTY | African National Congress; ANC
O EGY PTY | Muslim Brotherhood
O MMR REB | Arakan Army; Karen National Union
O MMR MIL | Tatmadaw
O USA PTY | Republican Party; Democratic Party; Republicans; Democrats
O USA LEG | US Congress; Capitol Hill; House of Representatives
O USA BUS | LinkedIn; Google; Facebook; Meta; Twitter; Apple; Microsoft; Amazon; YouTube; WhatsApp; Boeing; Chevron; ExxonMobil
O USA EDU | Harvard; Harvard University; Amherst College; Yale; Stanford; MIT; Princeton
O USA JRN | Associated Press; AP; CNN; New York Times; Washington Post; Wall Street Journal; Bloomberg; Fox News; NBC; CBS; ABC News; Voice of America; RFE/RL; Radio Free Europe; Radio Liberty; Radio Free Europe/Radio Liberty; Radio Azattyk; Azattyq
O GBR JRN | BBC; Guardian; The Guardian; Financial Times; The Times; Sky News; Daily Telegraph; The Economist; British Broadcasting Corporation; The Independent
O GBR BUS | Reuters; BP; Shell
O FRA JRN | AFP; Agence France-Presse; Le Monde; France 24
O DEU JRN | Deutsche Welle; Der Spiegel; DPA
O ITA JRN | ANSA; La Repubblica; Corriere della Sera
O RUS GOV,JRN | RIA Novosti; Ria Novosti; TASS; ITAR-TASS; Itar-Tass; RT; Sputnik; Rossiya 24
O RUS JRN | Interfax; Kommersant; Novaya Gazeta; Meduza; RBC
O CHN GOV,JRN | Xinhua; Xinhua News Agency; CCTV; CGTN; People's Daily; Global Times
O QAT JRN | Al Jazeera; al-Jazeera
O SAU JRN | Al Arabiya; al-Arabiya
O TUR GOV,JRN | Anadolu Agency; Anadolu; TRT
O IRN GOV,JRN | IRNA; Press TV; Fars News Agency; Tasnim
O SYR GOV,JRN | SANA
O SOM GOV,JRN | SONNA
O PRK GOV,JRN | KCNA
O JPN JRN | Kyodo; NHK; Kyodo News
O KOR JRN | Yonhap
O CYP PRE | Northern Cyprus; Turkish Republic of Northern Cyprus
O GEO PRE | Abkhazia; South Ossetia
O MDA PRE | Transnistria; Transdniestria
O UKR PRE | Donetsk People's Republic; Luhansk People's Republic; DPR; LPR
O AZE PRE | Nagorno-Karabakh; Artsakh
O SOM PRE | Somaliland
`

const types = { P: "person", O: "organization", G: "group" } as const

/** In the order of the table; a name may have several rows. */
export const wellKnown: readonly WellKnown[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [head, names] = line.split("|")
    const [type, country, sectors, years, office] = head!.trim().split(" ")
    const [from, to] = (years ?? "-").split("-").map((year) => (year ? Number(year) : undefined))
    const [first, ...rest] = names!.split(";").map((name) => name.trim())
    return {
      names: [first!, ...rest],
      type: types[type as keyof typeof types],
      country: country!,
      sectors: sectors!.split(","),
      from,
      to,
      office: office as WellKnown["office"],
    }
  })
