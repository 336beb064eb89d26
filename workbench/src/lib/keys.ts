/** A key handler from a table of keys: silent while one writes in a field, and
 *  with a modifier held, so that the browser's own keys go on working. */
export const keys =
  (table: Readonly<Record<string, () => unknown>>) =>
  (event: KeyboardEvent): void => {
    const at = event.target as HTMLElement
    const writing =
      at.matches?.("input, textarea, select, [contenteditable]") && event.key !== "Escape"
    if (event.defaultPrevented || writing || event.metaKey || event.ctrlKey || event.altKey) return
    const act = table[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
