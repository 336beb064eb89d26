import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What stands before a name and goes with it. */
export const titles: Language["lexicons"] = {
  titles: words(`
president premier minister chancellor governor mayor senator congressman congresswoman representative
secretary ambassador envoy commissioner chairman chairwoman speaker director chief commander general
colonel major captain lieutenant sergeant corporal admiral marshal brigadier king queen prince princess
emir sheikh sheik sultan shah ayatollah imam mullah pope bishop archbishop cardinal father sister
rabbi reverend patriarch mufti judge justice attorney prosecutor detective inspector constable officer
sheriff deputy professor doctor dr prof mr mrs ms miss mister sir lady lord dame madam gen col maj capt
lt sgt cpl adm sen rep gov rev hon pres vice-president spokesman spokeswoman spokesperson leader
founder analyst activist journalist lawyer opposition dictator strongman ex-president ex-minister
foreign-minister comrade oligarch businessman billionaire tycoon economist historian politician
lawmaker coach actor actress singer author writer correspondent reporter editor expert investigator
`),
  /** Titles of three words that take nothing more than "of" behind them. */
  fixed_titles: new Set([
    "head of state",
    "head of government",
    "chief of staff",
    "secretary of state",
    "chief of police",
    "speaker of parliament",
  ]),
  /** Forms of address: they say the sex, not the role. */
  titles_male: words(
    "mr mister sir lord king prince emperor sheikh sultan father brother baron count duke",
  ),
  titles_female: words(
    "mrs ms miss lady dame madam queen princess empress sister mother baroness countess duchess",
  ),
}
