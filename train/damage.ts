import type { Surface } from "./treebank.ts"

/** What typesetters, newsrooms and machine translation do to a line of text, so
 *  that the models learn to read it all the same. */
export type Damage = (line: readonly Surface[], chance: () => number) => readonly Surface[]

const replaced = (piece: Surface, from: RegExp, to: string): Surface => ({
  ...piece,
  text: piece.text.replace(from, to),
  words: piece.words.map((word) => word.replace(from, to)),
})

/** Straight marks become curly ones. */
const typeset: Damage = (line) => {
  let open = false
  return line.map((piece) => {
    const apostrophes = replaced(piece, /'/g, "’")
    if (piece.text !== '"') return apostrophes
    open = !open
    return replaced(piece, /"/, open ? "“" : "”")
  })
}

const isMark = (piece: Surface): boolean => /^["“”]$/.test(piece.text)

/** Quotation marks are turned round, get a space too many, or lose one. */
const translated: Damage = (line, chance) => {
  let open = true
  return typeset(line, chance).map((piece, i, all) => {
    const after = all[i + 1]
    const closes = after !== undefined && isMark(after) && !open
    if (isMark(piece)) open = !open
    if (closes) return chance() < 0.4 ? { ...piece, space: !piece.space } : piece
    if (!isMark(piece)) return piece
    const turned = chance() < 0.4 ? replaced(piece, /[“”]/, piece.text === "“" ? "”" : "“") : piece
    return chance() < 0.3 && !turned.space === false ? { ...turned, space: false } : turned
  })
}

const loud: Damage = (line) =>
  line.map((piece) => ({
    ...piece,
    text: piece.text.toUpperCase(),
    words: piece.words.map((word) => word.toUpperCase()),
  }))

const quiet: Damage = (line) =>
  line.map((piece) => ({
    ...piece,
    text: piece.text.toLowerCase(),
    words: piece.words.map((word) => word.toLowerCase()),
  }))

export const damages = { typeset, translated, loud, quiet } as const
