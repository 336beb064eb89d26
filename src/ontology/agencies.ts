/* Full name; other names under which reports credit it. */
const table = `
Associated Press; AP; The Associated Press
Reuters; Thomson Reuters
Agence France-Presse; AFP; Agence France Presse
Deutsche Presse-Agentur; dpa; DPA
United Press International; UPI
Bloomberg; Bloomberg News
TASS; ITAR-TASS
Interfax; Interfax-Ukraine
RIA Novosti; RIA; Sputnik; Sputnik News
Xinhua; Xinhua News Agency
Kyodo; Kyodo News
Jiji Press; Jiji
Yonhap; Yonhap News Agency
Press Trust of India; PTI
Asian News International; ANI
Indo-Asian News Service; IANS
Anadolu; Anadolu Agency; AA
EFE; Agencia EFE
ANSA
AGI
Adnkronos
PA; Press Association; PA Media
Australian Associated Press; AAP
Canadian Press; The Canadian Press
SANA; Syrian Arab News Agency
IRNA
Fars
Tasnim
ISNA
Kazinform
Tengrinews
Kabar
24.kg
AKIpress
Belta
Ukrinform
Unian
APA
Azertac
Armenpress
Polish Press Agency; PAP
Czech News Agency; CTK
Austria Press Agency; APA-Austria
Belga
ANP
NTB
TT
Ritzau
STT
MENA; Middle East News Agency
WAM
SPA
Petra
NNA
`

/** News agencies by every name, in lower case, each under its first name. */
export const agencies: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const names = line.split(";").map((name) => name.trim())
      return names.map((name) => [name.toLowerCase(), names[0]!.toLowerCase()] as const)
    }),
)
