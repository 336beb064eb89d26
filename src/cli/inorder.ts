/** What comes of each thing, in the order in which the things came, while up to so
 *  many are worked on at the same time. */
export async function* inOrder<A, B>(
  things: AsyncIterable<A>,
  atOnce: number,
  act: (one: A) => Promise<B>,
): AsyncIterable<B> {
  const working: Promise<B>[] = []
  for await (const one of things) {
    const made = act(one)
    // It is waited for below; until then a failure is nobody's surprise.
    made.catch(() => undefined)
    working.push(made)
    if (working.length >= atOnce) yield await working.shift()!
  }
  for (const made of working) yield await made
}
