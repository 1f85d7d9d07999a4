import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { mediaTypeOf } from "../hosting/static-files.ts";
import { digestOfBytes } from "../store/digest.ts";
import { type Content, html, type VersionedAnswer } from "./answer.ts";
import { notMade } from "./fault-page.ts";
import { answerFiles, isForFiles } from "./local/answer-files.ts";

/** Gives what is at a URL of the newest version; undefined before the first. */
type Source = (url: string) => Promise<VersionedAnswer | undefined>;

/** A preview that this machine alone can browse. */
interface ServedPreview {
  readonly port: number;
  /** Says that there is another version: each page that is open loads itself again, as soon as the new one of it is made. */
  announce(version: string): void;
}

/** Beside the site, at whatever path it lies. */
const own = "/.preview/";

/**
 * What everything is sent with: no page of another site may show the preview in a frame, and have an officer press what lies under the pointer,
 * nor load anything that is held.
 */
const always = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

const reloadScript = readFileSync(new URL("reload.js", import.meta.url));
const mostPortsTried = 10;
const lastPort = 65_535;

/**
 * Serves a preview at `http://localhost:<port>`, or at the next port that is free. Held items are in it: it is answered under
 * names of this machine alone, so that no page of another site can read it by a name that leads here (DNS rebinding). The desk, which
 * is in it, may read and write the files of the content folder.
 */
export async function servePreview(port: number, at: Source, content?: string): Promise<ServedPreview> {
  // The page that says that there is no version yet has a name too.
  let newest: string = randomUUID();
  /** Where each page that is open listens, and its URL. */
  const open = new Map<ServerResponse, string>();
  const announceTo = (page: ServerResponse) => open.has(page) && page.write(`data: ${newest}\n\n`);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isThisMachine(request.headers.host))
      return send(response, 403, text, "The preview is for this computer alone.");
    const url = request.url ?? "/";
    if (content !== undefined && isForFiles(url)) return await answerFiles(content, request, response, listening);
    if (url.startsWith(`${own}reload.js`)) return send(response, 200, mediaTypeOf("reload.js"), reloadScript);
    if (url.startsWith(`${own}changes`)) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store", ...always });
      open.set(
        response.on("close", () => open.delete(response)),
        new URLSearchParams(url.replace(/^[^?]*/, "")).get("page") ?? "/",
      );
      return announceTo(response);
    }
    const found = await at(url);
    if (!found) return send(response, 503, html, reloading(notMade, newest));
    const { version, answer } = found;
    if ("location" in answer) return response.writeHead(302, { Location: answer.location, ...always }).end();
    const { status, type, body, isKept = false } = answer;
    if (isKept) return sendUnlessKnown(request, response, type, body);
    send(response, status, type, type === html ? reloading(Buffer.from(body).toString(), version) : body);
  };
  const listening = await listenOnThisMachine(port, (request, response) => {
    answer(request, response).catch((error) => send(response, 500, text, String(error)));
  });
  return {
    port: listening,
    announce(version) {
      newest = version;
      for (const [page, url] of open) at(url).then(() => announceTo(page));
    },
  };
}

const text = "text/plain; charset=utf-8";

function send(response: ServerResponse, status: number, type: string, body: Content): void {
  // The same address has another text after each change.
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...always }).end(body);
}

/** Sends what a browser may keep, and what it makes of scripts, as long as it asks each time whether that is still so. */
function sendUnlessKnown({ headers }: IncomingMessage, response: ServerResponse, type: string, body: Content): void {
  const known = { ETag: `"${digestOfBytes(body)}"`, "Cache-Control": "no-cache", ...always };
  if (headers["if-none-match"] === known.ETag) response.writeHead(304, known).end();
  else response.writeHead(200, { "Content-Type": type, ...known }).end(body);
}

/** Whether a `Host` header names this machine, with whatever port. */
function isThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? "");
}

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
