/** Text for an element or a quoted attribute: nothing in it can be markup. A
 *  carriage return would be read as a line feed, and a control character not at
 *  all, so that offsets would no longer fit; they go as references or are shown
 *  by a stand-in of the same length. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"'\r]/g, (one) => entities[one] ?? one)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd")
    .replace(lone, "\ufffd")

/** Half a surrogate pair. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
}
