import { capital } from "../words.ts"
import { escaped } from "./escape.ts"

/** An attribution with its way to the reader drawn: "the ministry → the wire → the
 *  paper"; several speakers on rows of their own. */
export const chain = (attribution: string): string =>
  attribution
    .split(/; (?:and )?/)
    .map((one, n) => `<span class="chain">${links(n === 0 ? capital(one) : one)}</span>`)
    .join("; ")

const links = (one: string): string => {
  const [first, ...others] = one.split(/, via /)
  const rest = others.map(
    (link) => ` <span class="via"><span class="hear">, via</span></span> ${escaped(link)}`,
  )
  return `${others.length > 0 ? `<b>${escaped(first!)}</b>` : escaped(first!)}${rest.join("")}`
}
