import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs of saying with a clause of what is said, which may stand behind where it was said or
 *  to whom: "said in a letter that they had left"; and verbs that take a clause behind a preposition beside their object, by the preposition:
 *  "accused the guild of hiding them", "kept the guild from leaving". After the valency
 *  patterns of Herbst et al., A Valency Dictionary of English (2004). */
export const valency: Language["lexicons"] = {
  "valency.that": words(`
    say tell announce declare state add report write claim confirm insist warn note argue allege reveal
    admit acknowledge stress maintain testify inform assure notify remind post tweet complain
    explain promise vow swear`),
  "valency.whom": words("tell inform assure notify remind warn"),
  "valency.of": words("accuse suspect convict acquit absolve clear"),
  "valency.for": words(`
    blame criticise criticize censure condemn denounce rebuke reprimand fault slam
    thank praise commend applaud punish fine jail imprison arrest detain prosecute sanction sue`),
  "valency.from": words(`
    stop prevent ban bar block keep discourage dissuade deter prohibit restrain exclude hinder
    disqualify`),
  "valency.with": words("charge credit"),
  "valency.against": words("warn caution"),
  "valency.into": words("force coerce pressure talk trick"),
}
