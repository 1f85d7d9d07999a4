import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileAt, mediaTypeOf } from "../../hosting/static-files.ts";
import { scriptOff, withoutScripts } from "./states.ts";

/** A folder that this machine alone can browse, at `http://127.0.0.1:<port>`, until it is disposed of. */
interface Served extends AsyncDisposable {
  readonly origin: string;
  /** The address within the site of everything that was asked for and is there. */
  readonly answered: ReadonlySet<string>;
}

/**
 * Serves a folder below a base path such as `/newsroom/` on a free port, as a host of plain files would, or as one that sends
 * headers of the site's own. An address can ask for a page as it is where scripts are switched off.
 */
export async function serve(
  folder: string,
  base: string,
  headersOf: (address: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Served> {
  const answered = new Set<string>();
  const server = createServer(async ({ url = "/" }, response) => {
    try {
      const file = fileAt(url, folder, base);
      const isScriptOff = new URL(url, "http://127.0.0.1").searchParams.get(scriptOff.name) === scriptOff.value;
      const body = isScriptOff ? withoutScripts(await readFile(file, "utf8")) : await readFile(file);
      const address = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(base.length - 1);
      answered.add(address);
      response.writeHead(200, { "Content-Type": mediaTypeOf(file), ...headersOf(address) }).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such page.");
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
