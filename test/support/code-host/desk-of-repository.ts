import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deskPage } from "../../../src/desk/bundle/desk-files.ts";
import type { CodeHost } from "./code-host.ts";

/** A desk that works on the repository of a code host. */
export interface ServedDesk {
  readonly server: Server;
  readonly origin: string;
}

/** Serves the desk of a preview as a council publishes it: all that differs is the way that its page names. */
export async function serveDeskOf(host: CodeHost, preview: string): Promise<ServedDesk> {
  // A preview leads on to below the site's own path.
  const { url: folder } = await fetch(`${preview}/desk/`);
  const site = new URL("..", folder).pathname;
  const pass = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    const from = await fetch(new URL(url.startsWith(site) ? url : `..${url}`, folder));
    const type = from.headers.get("content-type") ?? "application/octet-stream";
    const bytes = Buffer.from(await from.arrayBuffer());
    const page = type.startsWith("text/html") ? ofRepository(bytes.toString("utf8"), host) : bytes;
    response.writeHead(from.status, { "Content-Type": type }).end(page);
  };
  // What is still asked when a test is over finds no preview.
  const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()));
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

function ofRepository(page: string, { owner, name, url }: CodeHost): string {
  const [, json = ""] = /<script id="desk-options"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  const way = {
    kind: "repository",
    repository: `${owner}/${name}`,
    branch: "main",
    folder: "content",
    api: url,
  } as const;
  return json ? deskPage({ ...JSON.parse(json), way }) : page;
}
