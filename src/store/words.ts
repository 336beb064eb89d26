/** Characters of a word that are kept; no word anybody looks for is longer. */
const LONGEST = 60

/** The words of a text by which it is found, each once: letters and digits in lower
 *  case. */
export const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST)),
  ),
]
