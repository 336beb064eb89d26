import { MediaQuery } from "svelte/reactivity"

/** Is the window as narrow as a phone? */
export const narrow = new MediaQuery("(max-width: 760px)")
