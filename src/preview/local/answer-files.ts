import type { IncomingMessage, ServerResponse } from "node:http";
import { deskHeader, type LocalFiles, localFiles } from "../../desk/local-files.ts";
import { mediaTypeOf } from "../../hosting/static-files.ts";
import { digestOfBytes } from "../../store/digest.ts";
import { deleteContent, type Expected, listContent, type Refusal, readContent, writeContent } from "./content-files.ts";

/** More than any file of a newsroom may have. */
const mostBytes = 100_000_000;

const text = "text/plain; charset=utf-8";

/** Whether a URL asks for a file of the content folder. */
export function isForFiles(url: string): boolean {
  return /^\/\.preview\/files(?=[/?#]|$)/.test(url);
}

/**
 * Answers the desk of this preview, and nobody else, for the files of a content folder: `GET /.preview/files?in=news/2026` lists them
 * with their texts; `GET`, `PUT` and `DELETE` of `/.preview/files/news/2026/….md` do what they say. What is written is written over
 * the version that `If-Match` names, or, given `If-None-Match: *`, where nothing lies yet. Rejects with what the disk says.
 */
export async function answerFiles(
  content: string,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const refuse = ({ status, sentence }: Omit<Refusal, "status"> & { readonly status: number }) =>
    response.writeHead(status, { "Content-Type": text, ...always }).end(sentence);
  const fault = faultOfSender(request, port);
  if (fault) return void refuse({ status: 403, sentence: fault });

  // As it was sent: what a parser of addresses tidies away (`..`) is to be refused.
  const [place = "", query = ""] = (request.url ?? "").split("?");
  const path = pathOf(place);
  if (path === undefined) return void refuse({ status: 400, sentence: "This address cannot be read." });
  if (path === "" && request.method === "GET") {
    const listed: LocalFiles = { files: listContent(content, new URLSearchParams(query).getAll("in")) };
    return void response.writeHead(200, { "Content-Type": "application/json", ...always }).end(JSON.stringify(listed));
  }
  switch (request.method) {
    case "GET": {
      const found = readContent(content, path);
      if ("sentence" in found) return void refuse(found);
      const headers = { "Content-Type": mediaTypeOf(path), ETag: `"${digestOfBytes(found)}"`, ...always };
      return void response.writeHead(200, headers).end(found);
    }
    case "PUT": {
      const bytes = await bodyOf(request);
      if (!bytes) return void refuse({ status: 413, sentence: "The file is larger than 100 MB, so it was not saved." });
      const written = writeContent(content, path, bytes, expectedBy(request));
      if ("sentence" in written) return void refuse(written);
      return void response.writeHead(204, { ETag: `"${written.version}"`, ...always }).end();
    }
    case "DELETE": {
      const refusal = deleteContent(content, path, expectedBy(request));
      return void (refusal ? refuse(refusal) : response.writeHead(204, always).end());
    }
    default:
      return void refuse({ status: 405, sentence: "Files can be read, written and deleted, and nothing else." });
  }
}

/** Nothing is kept, guessed to be a page, or shown inside another site. */
const always = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * Why a request does not come from the desk of this preview. Another site's page may send requests here, by the name of this machine or
 * by another that leads here (DNS rebinding); it can neither set our header without being asked first, nor the two that a browser
 * sets itself.
 */
function faultOfSender({ headers }: IncomingMessage, port: number): string | undefined {
  const host = headers.host?.toLowerCase() ?? "";
  if (!["localhost", "127.0.0.1", "[::1]"].some((name) => host === `${name}:${port}`))
    return "Files are for this computer alone.";
  const { origin = `http://${host}`, "sec-fetch-site": site = "same-origin" } = headers;
  if (origin !== `http://${host}` || site !== "same-origin" || headers[deskHeader.toLowerCase()] !== "1")
    return "Files are for the desk of this newsroom alone.";
  return undefined;
}

function pathOf(place: string): string | undefined {
  try {
    return decodeURIComponent(place.slice(localFiles.length)).replace(/^\//, "");
  } catch {
    return undefined;
  }
}

function expectedBy({ headers }: IncomingMessage): Expected {
  if (headers["if-none-match"] === "*") return "none";
  const [, version] = /^"([\w-]+)"$/.exec(headers["if-match"] ?? "") ?? [];
  return version === undefined ? undefined : { version };
}

/** The whole body; undefined where it is longer than any file. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read to its end, so that the answer is heard.
    if (size <= mostBytes) chunks.push(chunk);
  }
  return size <= mostBytes ? Buffer.concat(chunks) : undefined;
}
