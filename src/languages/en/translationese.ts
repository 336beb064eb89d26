import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What machine translation and hasty typing do to English. */
export const translationese: Language["translationese"] = {
  /** Words written with an apostrophe at their front: it opens no quotation. */
  elisions: words("em til tis twas bout cause n round cuz neath"),
  /** Forms that follow or precede a quotation when somebody speaks it; a mark
   *  beside them is a mark of speech whatever way it is turned. */
  saying: words(`said says say saying told tells telling added adds adding asked asks asking
    replied replies wrote writes writing tweeted tweets stated states declared declares declaring
    warned warns warning noted notes noting continued continues explained explains insisted insists
    claimed claims argued argues announced announces answered answers concluded concludes remarked
    recalled recalls stressed stresses underlined underlines reiterated pointed urged urges joked
    quipped shouted shouts yelled exclaimed exclaims cried confirmed confirms admitted admits
    denied denies complained complains commented comments observed reads read predicted
    acknowledged acknowledges lamented mused promised vowed`),
  /** Subjects so light that, before a form of `saying`, they can only introduce
   *  the speaker. */
  speakers: words("he she they it i we who"),
  /** What stands before an infinitive, or was left standing untranslated. */
  infinitive_marks: words("to ad"),
  /** What leads to what somebody speaks of, put word for word. */
  topic_phrases: new Set(["compared to", "with respect to", "in relation to", "with regard to"]),
  /** A pronoun that takes up a subject already named, as Romance syntax does:
   *  "the ministry it has said". */
  resumptive: words("he she it they"),
}
