/** A JSON text as a value, with the place of every part of it. */
export interface Located {
  readonly value: unknown
  /** Line, counted from one, of the part at a path such as `claims.event[2].match`;
   *  of a part that is not there, the line of the nearest that holds it. */
  lineOf(path: string): number
}

/** Where a text stops being JSON, and why. */
export class JsonFault extends Error {
  /** UTF-16 code units from the start of the text. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.name = "JsonFault"
    this.offset = offset
  }
}

/** Line, counted from one, on which an offset of a text lies. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split("\n").length

/** Reads JSON (RFC 8259) and remembers where each part stands, so that a fault in
 *  what it says can be shown by its line.
 *  @throws {JsonFault} at the first character that is no JSON. */
export function located(text: string): Located {
  const places = new Map<string, number>()
  const value = new Reader(text, places).whole()
  const lineOf = (path: string): number => {
    for (let at = path; at !== ""; at = at.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, "")) {
      const offset = places.get(at)
      if (offset !== undefined) return lineAt(text, offset)
    }
    return 1
  }
  return { value, lineOf }
}

const space = /[ \t\r\n]*/y
const scalar = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Reader {
  readonly #text: string
  readonly #places: Map<string, number>
  #at = 0

  constructor(text: string, places: Map<string, number>) {
    this.#text = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text
    this.#places = places
  }

  whole(): unknown {
    const value = this.#value("")
    if (this.#peek() !== "") throw this.#fault("nothing more can follow here")
    return value
  }

  #peek(): string {
    space.lastIndex = this.#at
    space.test(this.#text)
    this.#at = space.lastIndex
    return this.#text[this.#at] ?? ""
  }

  #fault(message: string): JsonFault {
    return new JsonFault(message, this.#at)
  }

  #value(path: string): unknown {
    const first = this.#peek()
    this.#places.set(path, this.#at)
    if (first === "{") return this.#object(path)
    if (first === "[") return this.#array(path)
    scalar.lastIndex = this.#at
    const found = scalar.exec(this.#text)?.[0]
    if (found === undefined) throw this.#fault("a value is missing, or a quotation mark")
    this.#at += found.length
    return this.#parsed(found)
  }

  #parsed(found: string): unknown {
    try {
      return JSON.parse(found)
    } catch {
      this.#at -= found.length
      throw this.#fault("a backslash in this text stands before a character it cannot stand before")
    }
  }

  #array(path: string): unknown[] {
    const items: unknown[] = []
    this.#members("]", () => items.push(this.#value(`${path}[${items.length}]`)))
    return items
  }

  #object(path: string): Record<string, unknown> {
    const fields: [string, unknown][] = []
    this.#members("}", () => {
      if (this.#peek() !== '"') throw this.#fault("a name in quotation marks is missing")
      const name = this.#value("") as string
      if (this.#peek() !== ":") throw this.#fault(`a colon is missing after "${name}"`)
      this.#at++
      fields.push([name, this.#value(path === "" ? name : `${path}.${name}`)])
    })
    return Object.fromEntries(fields)
  }

  #members(close: string, read: () => void): void {
    this.#at++
    if (this.#peek() === close) {
      this.#at++
      return
    }
    for (;;) {
      read()
      const next = this.#peek()
      if (next !== "," && next !== close) throw this.#fault(`a comma or ${close} is missing`)
      this.#at++
      if (next === close) return
      if (this.#peek() === close) throw this.#fault(`the comma before ${close} is one too many`)
    }
  }
}
