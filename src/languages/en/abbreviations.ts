const days = "monday tuesday wednesday thursday friday saturday sunday".split(" ")

/** What a full stop does not end, lower case, with the stop: titles, and words
 *  that lean on the word or number after them. Those that may well close a
 *  sentence ("Inc.", "U.S.") are not here, save with what they lean on: "p.m. Monday". */
export const abbreviations: ReadonlySet<string> = new Set([
  ...`adm. art. atty. brig. capt. cmdr. cmdre. col. cols. cpl. det. dr. drs. ft. gen. gens. gov. govs. hon. insp. lt. lieut. maj.
   messrs. mme. mlle. mr. mrs. ms. mt. mx. no. nos. ofc. pfc. pres. prof. profs. pvt. rep. reps. rev. sen. sens. sgt. sr. ssgt.
   st. ste. supt. vs. viz. e.g. i.e. cf. ca. approx. est. fig. figs. op. vol. pp. sec.
   jan. feb. apr. jun. jul. aug. sep. sept. oct. nov. dec.`.split(/\s+/),
  ...days.flatMap((day) => [`a.m. ${day}`, `p.m. ${day}`]),
])
