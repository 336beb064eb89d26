import { timingSafeEqual } from "node:crypto"
import { createReadStream, existsSync, statSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"
import { Readable } from "node:stream"
import { serve as listen } from "@hono/node-server"
import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context, MiddlewareHandler } from "hono"
import { compress } from "hono/compress"
import { getCookie, setCookie } from "hono/cookie"
import { secureHeaders } from "hono/secure-headers"
import { SitrepError } from "../model/index.ts"

/** Where and for whom the server listens. */
export interface Address {
  /** `127.0.0.1` unless told otherwise. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Asked of everybody who comes; none is needed on the machine itself. */
  readonly token: string | undefined
  /** Folder of the built workbench. */
  readonly page: string
}

export interface Running {
  /** Where to look; with the token, where there is one. */
  readonly url: string
  close(): Promise<void>
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1", "[::1]"])

/** Serves one dossier: its API under `/api`, the workbench elsewhere.
 *
 *  @throws {SitrepError} `E_OPTION` when it should listen to others without a
 *  token, or the port is taken. */
export async function serve(api: OpenAPIHono, address: Address): Promise<Running> {
  const { host, port, token } = address
  if (!loopback.has(host) && token === undefined)
    throw new SitrepError("E_OPTION", "listens to others only with a token", `--host ${host}`)
  const app = new OpenAPIHono()
  app.use(headers, sameSite(address))
  if (token !== undefined) app.use(admit(token))
  app.use(compress())
  app.route("/", api)
  app.get("*", (c) => page(c, address.page))
  return new Promise((resolve, reject) => {
    const server = listen(
      { fetch: app.fetch, hostname: host, port },
      ({ port: taken }: AddressInfo) => {
        const shown = host.includes(":") ? `[${host}]` : host
        const key = token === undefined ? "" : `?token=${encodeURIComponent(token)}`
        resolve({ url: `http://${shown}:${taken}/${key}`, close: () => closed(server) })
      },
    )
    server.on("error", (error: NodeJS.ErrnoException) => reject(refused(error, host, port)))
  })
}

function closed(server: ReturnType<typeof listen>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ("closeAllConnections" in server) server.closeAllConnections()
  })
}

const refused = (error: NodeJS.ErrnoException, host: string, port: number): SitrepError =>
  new SitrepError(
    "E_OPTION",
    error.code === "EADDRINUSE"
      ? "is taken by another program; choose another with --port"
      : `cannot be listened to (${error.code ?? error.message})`,
    `${host}:${port}`,
  )

/** Nothing runs, shows or is sent but what this server gives out itself. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
})

/** Refuses what another site's page sends: a request under a name that is not
 *  ours (DNS rebinding), and one that a browser marks as coming from elsewhere. */
const sameSite =
  ({ host, token }: Address): MiddlewareHandler =>
  async (c, next) => {
    const asked = new URL(c.req.url).hostname
    const site = c.req.header("sec-fetch-site")
    const origin = c.req.header("origin")
    const ours = token !== undefined || loopback.has(asked) || asked === host
    const foreign =
      (site !== undefined && site !== "same-origin" && site !== "none") ||
      (origin !== undefined && origin !== new URL(c.req.url).origin)
    if (ours && !(foreign && c.req.path.startsWith("/api/"))) return next()
    return c.json({ code: "E_OPTION", message: "comes from another site" }, 403)
  }

const COOKIE = "sitrep"

/** Lets in who shows the token: as a bearer, as the cookie, or once in the address,
 *  which then gives the cookie. */
const admit =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const bearer = c.req.header("authorization")?.replace(/^Bearer /i, "")
    const asked = c.req.query("token")
    if (asked !== undefined && same(asked, token)) {
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" })
      if (!c.req.path.startsWith("/api/")) return c.redirect("/")
      return next()
    }
    if ([bearer, getCookie(c, COOKIE)].some((one) => one !== undefined && same(one, token)))
      return next()
    return c.json({ code: "E_OPTION", message: "wants the token that the server printed" }, 401)
  }

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
}

/** A file of the workbench; its one page for every other address. Files whose name
 *  carries a hash of their content may be kept for ever. */
function page(c: Context, folder: string) {
  const wanted = join(folder, normalize(decodeURIComponent(c.req.path)).replace(/^[\\/]+/, ""))
  const there = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile()
  const file = there ? wanted : join(folder, "index.html")
  if (!existsSync(file)) return c.text("The workbench is not built: npm run build", 404)
  const brotli = c.req.header("accept-encoding")?.includes("br") && existsSync(`${file}.br`)
  c.header("content-type", types[extname(file)] ?? "application/octet-stream")
  c.header(
    "cache-control",
    file.includes("assets") ? "public, max-age=31536000, immutable" : "no-cache",
  )
  c.header("vary", "accept-encoding")
  if (brotli) c.header("content-encoding", "br")
  const bytes = Readable.toWeb(createReadStream(brotli ? `${file}.br` : file))
  return c.body(bytes as ReadableStream)
}
