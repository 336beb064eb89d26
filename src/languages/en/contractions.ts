import type { Language } from "../../model/index.ts"

/** Forms that hold several words without an apostrophe to show it; what has an
 *  apostrophe (`it's`, `don't`) the model of words has learned to cut. The words
 *  are cut as Universal Dependencies cuts them. */
export const contractions: Language["contractions"] = {
  cannot: ["can", "not"],
  gonna: ["gon", "na"],
  gotta: ["got", "ta"],
  wanna: ["wan", "na"],
  gimme: ["gim", "me"],
  lemme: ["lem", "me"],
  outta: ["out", "ta"],
  arent: ["are", "nt"],
  cant: ["ca", "nt"],
  couldnt: ["could", "nt"],
  didnt: ["did", "nt"],
  doesnt: ["does", "nt"],
  dont: ["do", "nt"],
  hadnt: ["had", "nt"],
  hasnt: ["has", "nt"],
  havent: ["have", "nt"],
  isnt: ["is", "nt"],
  shouldnt: ["should", "nt"],
  wasnt: ["was", "nt"],
  werent: ["were", "nt"],
  wouldnt: ["would", "nt"],
  im: ["i", "m"],
  ive: ["i", "ve"],
  theyre: ["they", "re"],
  youre: ["you", "re"],
  youve: ["you", "ve"],
  thats: ["that", "s"],
  theres: ["there", "s"],
  whats: ["what", "s"],
}
