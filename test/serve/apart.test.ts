import { MessageChannel, type MessagePort } from "node:worker_threads"
import { afterEach, describe, expect, test } from "vitest"
import { type Answer, answering, apart, type Thread } from "../../src/serve/apart.ts"

const open: MessagePort[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** Two ends of a line in one thread; the near end breaks down when told to. */
function thread(answer: Answer): Thread & { readonly breakDown: (words: string) => void } {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  answering(port2, answer)
  const near = port1 as unknown as Thread
  return Object.assign(near, {
    breakDown: (words: string) => port1.emit("error", new Error(words)),
    terminate: async () => port1.close(),
  })
}

const asked = (path: string, init: RequestInit = {}) => new Request(`http://here${path}`, init)

describe("an app in another thread", () => {
  test("gets the request as it was made, and its reply comes back whole", async () => {
    const { ask } = apart(() =>
      thread(async (request) => {
        const words = `${request.method} ${new URL(request.url).search} ${await request.text()}`
        return new Response(words, { status: 201, headers: { "x-kind": "odd" } })
      }),
    )
    const reply = await ask(asked("/a?q=1", { method: "POST", body: "żółw" }))
    expect([reply.status, reply.headers.get("x-kind"), await reply.text()]).toEqual([
      201,
      "odd",
      "POST ?q=1 żółw",
    ])
  })

  test("replies to many at a time, each in its own order", async () => {
    const { ask } = apart(() =>
      thread(async (request) => {
        const n = Number(new URL(request.url).pathname.slice(1))
        await new Promise((go) => setTimeout(go, 20 - 5 * n))
        return new Response(String(n))
      }),
    )
    const replies = await Promise.all([0, 1, 2, 3].map((n) => ask(asked(`/${n}`))))
    expect(await Promise.all(replies.map((reply) => reply.text()))).toEqual(["0", "1", "2", "3"])
  })

  test("sends a long reply piece by piece", async () => {
    const { ask } = apart(() =>
      thread(() => {
        let n = 0
        const body = new ReadableStream({
          pull: (flow) =>
            ++n > 3 ? flow.close() : flow.enqueue(new TextEncoder().encode(`${n} `)),
        })
        return new Response(body)
      }),
    )
    const pieces: string[] = []
    for await (const piece of (await ask(asked("/"))).body!)
      pieces.push(new TextDecoder().decode(piece))
    expect(pieces).toEqual(["1 ", "2 ", "3 "])
  })

  test("what it throws is told, and the next is replied to", async () => {
    const { ask } = apart(() =>
      thread((request) => {
        if (request.url.endsWith("/bad")) throw new Error("no such luck")
        return new Response("good")
      }),
    )
    const bad = await ask(asked("/bad"))
    expect([bad.status, await bad.json()]).toEqual([
      500,
      { code: "E_INTERNAL", message: "no such luck" },
    ])
    expect(await (await ask(asked("/good"))).text()).toBe("good")
  })

  test("after it broke down those who waited are told, and the next has a new one", async () => {
    const begun: ReturnType<typeof thread>[] = []
    const { ask } = apart(() => {
      const silent = begun.length === 0
      begun.push(thread(() => (silent ? new Promise(() => undefined) : new Response("anew"))))
      return begun.at(-1)!
    })
    const lost = ask(asked("/"))
    await new Promise((go) => setTimeout(go, 10))
    begun[0]!.breakDown("out of memory")
    expect(await (await lost).json()).toMatchObject({ message: "out of memory" })
    expect(await (await ask(asked("/"))).text()).toBe("anew")
    expect(begun).toHaveLength(2)
  })
})
