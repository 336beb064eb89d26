/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in Base64: what a content
 *  security policy wants to know of a page's own script and style. */
export function sha256(text: string): string {
  const state = fractions(8, 1 / 2)
  const data = padded(new TextEncoder().encode(text))
  for (let at = 0; at < data.length; at += 64) compress(state, new DataView(data.buffer, at, 64))
  const bytes = [...state].flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255))
  return base64(bytes)
}

const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** The first 32 bits of the fractions of the roots of the first primes. */
const fractions = (count: number, power: number): Uint32Array =>
  Uint32Array.from(primes(count), (prime) => {
    const root = prime ** power
    return Math.floor((root - Math.floor(root)) * 2 ** 32)
  })

const constants = fractions(64, 1 / 3)

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  data.set(bytes)
  data[bytes.length] = 128
  new DataView(data.buffer).setBigUint64(data.length - 8, BigInt(bytes.length) * 8n)
  return data
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function compress(state: Uint32Array, block: DataView): void {
  const w = new Uint32Array(64)
  for (let i = 0; i < 64; i++) w[i] = i < 16 ? block.getUint32(i * 4) : extended(w, i)
  const s = state.slice() as Uint32Array & Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7, number>
  for (let i = 0; i < 64; i++) {
    const ones = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)
    const choice = (s[4] & s[5]) ^ (~s[4] & s[6])
    const first = s[7] + ones + choice + constants[i]! + w[i]!
    const twos = turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)
    const most = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
    s.copyWithin(1, 0, 7)
    s[4] = s[4] + first
    s[0] = first + twos + most
  }
  for (let i = 0; i < 8; i++) state[i] = state[i]! + s[i as 0]
}

function extended(w: Uint32Array, i: number): number {
  const [a, b] = [w[i - 15]!, w[i - 2]!]
  const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
  const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
  return w[i - 16]! + small + w[i - 7]! + large
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

function base64(bytes: readonly number[]): string {
  let out = ""
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3)
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    out += digits[word >>> 18]! + digits[(word >>> 12) & 63]!
    out += b === undefined ? "=" : digits[(word >>> 6) & 63]!
    out += c === undefined ? "=" : digits[word & 63]!
  }
  return out
}
