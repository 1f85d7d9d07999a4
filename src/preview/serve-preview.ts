import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { CardLook } from "../cards/card-look.ts";
import { type CardFile, cardsFile, drawCard } from "../cards/draw-cards.ts";
import { fileAt, mediaTypeOf } from "../hosting/static-files.ts";
import { address } from "../newsroom/address.ts";

/** One version of the preview. */
export interface Version {
  readonly folder: string;
  /** The path of the site, beginning and ending in a slash. */
  readonly basePath: string;
}

/** A preview that this machine alone can browse. */
interface ServedPreview {
  readonly port: number;
  /**
   * Serves another version from now on, or says that there is no version, and reloads the pages that are open.
   */
  show(version: Version | undefined): void;
}

/** Beside the site, at whatever path it lies. */
const own = "/.preview/";
const reloadScript = readFileSync(new URL("reload.js", import.meta.url));
const mostPortsTried = 10;
const lastPort = 65_535;

/**
 * Serves a preview at `http://localhost:<port>`, or at the next port that is free. Held items are in it: it is answered under
 * names of this machine alone, so that no page of another site can read it by a name that leads here (DNS rebinding).
 */
export async function servePreview(port: number): Promise<ServedPreview> {
  let shown: Version | undefined;
  // No number: a page that stayed open over a restart must notice it.
  let name = randomUUID();
  const open = new Set<ServerResponse>();
  const announce = (page: ServerResponse) => page.write(`data: ${name}\n\n`);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isThisMachine(request.headers.host))
      return send(response, 403, text, "The preview is for this computer alone.");
    const url = request.url ?? "/";
    if (url.startsWith(`${own}reload.js`)) return send(response, 200, mediaTypeOf("reload.js"), reloadScript);
    if (url === `${own}changes`) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      open.add(response.on("close", () => open.delete(response)));
      return announce(response);
    }
    const page = await pageAt(url, shown);
    if ("location" in page) return response.writeHead(302, { Location: page.location }).end();
    const body = page.type === html ? reloading(page.body.toString(), name) : page.body;
    send(response, page.status, page.type, body);
  };
  const listening = await listenOnThisMachine(port, (request, response) => {
    answer(request, response).catch((error) => send(response, 500, text, String(error)));
  });
  return {
    port: listening,
    show(version) {
      shown = version;
      name = randomUUID();
      for (const page of open) announce(page);
    },
  };
}

const text = "text/plain; charset=utf-8";
const html = "text/html; charset=utf-8";

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  // The same address has another text after each change.
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(body);
}

/** Whether a `Host` header names this machine, with whatever port. */
function isThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? "");
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

async function pageAt(url: string, version: Version | undefined): Promise<Page | { readonly location: string }> {
  if (!version) return { status: 503, type: html, body: notMade };
  const { folder, basePath } = version;
  const path = url.replace(/[?#].*$/s, "");
  const read = (address: string) =>
    Promise.try(fileAt, address, folder, basePath)
      .then((file) => readFile(file))
      .catch(() => undefined);
  const body = (await read(path)) ?? (await cardAt(path, version));
  if (body) return { status: 200, type: path.endsWith("/") ? html : mediaTypeOf(path), body };
  if (path === "/") return { location: basePath };
  if (await read(`${path}/`)) return { location: `${path}/` };
  // Of an address that cannot be read, too: somebody typed it.
  return { status: 404, type: html, body: await readFile(join(folder, address.notFound)) };
}

/** A card is drawn when it is asked for: to draw all takes longer than a preview may. */
async function cardAt(path: string, { folder, basePath }: Version): Promise<Buffer | undefined> {
  if (!path.startsWith(basePath) || !path.endsWith(address.card("/"))) return undefined;
  const { cards, look } = JSON.parse(await readFile(join(folder, cardsFile), "utf8").catch(() => noCards)) as Cards;
  const found = cards.find(({ addresses }) => addresses.includes(path.slice(basePath.length - 1)));
  return found && drawCard(found.card, look);
}

/** What a preview says of its cards. */
interface Cards {
  readonly cards: readonly CardFile[];
  readonly look: CardLook;
}

const noCards = '{"cards": []}';

const notMade =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>No preview yet</title></head><body><h1>No preview yet</h1>' +
  "<p>The preview is being made, or could not be made: the window in which you typed npm start says which. This page reloads when it is ready.</p></body></html>";

/** A page that loads itself again when another version than this is there. */
function reloading(html: string, version: string): string {
  return html.replace(
    "</head>",
    () => `<script type="module" src="${own}reload.js?version=${version}"></script></head>`,
  );
}

/** Listens on both loopback addresses, as browsers try either for `localhost`. */
async function listenOnThisMachine(first: number, answer: RequestListener): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await listen(port, "127.0.0.1", answer);
    } catch (error) {
      const isLast = port === lastPort || port === first + mostPortsTried;
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE" && !isLast) continue;
      throw error;
    }
    // A machine without IPv6 has the other one alone.
    await listen(port, "::1", answer).catch(() => undefined);
    return port;
  }
}

async function listen(port: number, host: string, answer: RequestListener): Promise<void> {
  await once(createServer(answer).listen({ port, host }), "listening");
}
