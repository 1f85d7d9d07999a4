import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { servePreview } from "../../src/preview/serve-preview.ts";
import { tempFolder } from "../support/temp-folder.ts";

type Preview = Awaited<ReturnType<typeof servePreview>>;

let preview: Preview;
const outer = tempFolder();
const folder = join(outer, "1");

beforeAll(async () => {
  mkdirSync(join(folder, "news"), { recursive: true });
  writeFileSync(join(outer, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<html><head></head><body>$& Home</body></html>");
  writeFileSync(join(folder, "news/index.html"), "<html><head></head><body>News</body></html>");
  writeFileSync(join(folder, "404.html"), "<html><head></head><body>Not found</body></html>");
  writeFileSync(join(folder, "feed.xml"), "<rss/>");
  const card = { title: "News", above: "News and strategies" };
  const cards = [{ card, addresses: ["/news/card.png"] }];
  writeFileSync(join(folder, ".cards.json"), JSON.stringify({ cards, look: { council: "Northgate", colour: "#000" } }));
  preview = await servePreview(20_000 + Math.trunc((process.pid % 2000) * 20));
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** Node's fetch would tidy the paths that are tested here, and set the name of the host itself. */
function ask(path: string, headers: Record<string, string> = {}, host = "127.0.0.1"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host, port: preview.port, path, headers }, async (response) => {
      const body = (await response.toArray()).join("");
      const { "content-type": type, location } = response.headers;
      resolve({ status: response.statusCode, type, location, body });
    })
      .on("error", reject)
      .end();
  });
}

test("says before the first version that there is none yet, in a page that comes back by itself", async () => {
  const { status, body } = await ask("/newsroom/news/");
  expect(status).toBe(503);
  expect(body).toContain("No preview yet");
  expect(body).toContain("/.preview/reload.js");
});

test("serves pages that load themselves again, the page not found too, and files as they are", async () => {
  preview.show({ folder, basePath: "/newsroom/" });
  const home = await ask("/newsroom/?a=b");
  expect(home).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(home.body).toMatch(
    /<script type="module" src="\/\.preview\/reload\.js\?version=[\da-f-]{36}"><\/script><\/head><body>\$& Home/,
  );
  const missing = await ask("/newsroom/gone/");
  expect(missing).toMatchObject({ status: 404, type: "text/html; charset=utf-8" });
  expect(missing.body).toContain("/.preview/reload.js");
  expect(await ask("/newsroom/feed.xml")).toMatchObject({ status: 200, type: "application/xml", body: "<rss/>" });
});

test("leads to the path of the site, and to the slash at the end of a page", async () => {
  expect(await ask("/")).toMatchObject({ status: 302, location: "/newsroom/" });
  expect(await ask("/newsroom/news")).toMatchObject({ status: 302, location: "/newsroom/news/" });
});

test.for([
  "/%E0%A4%A",
  "/newsroom/%E0%A4%A",
  "/..%2fx",
  "/newsroom/..%2f..%2fsecret.txt",
  "/newsroom/../../secret.txt",
  "/newsroom/%00",
  "//",
  "//[",
  "/newsroom/news/index.html/",
])("goes on after the bad address %s", async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, type: "text/html; charset=utf-8" });
  expect(await ask("/newsroom/")).toMatchObject({ status: 200 });
});

test.for(["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"])("answers %s", async (host) => {
  expect(await ask("/newsroom/", { host })).toMatchObject({ status: 200 });
});

test.for([
  "evil.example",
  "localhost.evil.example",
  "127.0.0.1.evil.example:8080",
  "192.168.0.7",
  "::1",
])("shows nothing to a page that came by the name '%s'", async (host) => {
  for (const path of ["/newsroom/", "/newsroom/feed.xml", "/.preview/changes"])
    expect(await ask(path, { host })).toMatchObject({ status: 403, body: "The preview is for this computer alone." });
});

test("tells open pages of each new version, and of one that could not be made", async () => {
  const names: string[] = [];
  const next = await new Promise<(count: number) => Promise<void>>((resolve) => {
    request({ host: "127.0.0.1", port: preview.port, path: "/.preview/changes" }, (response) => {
      response.on("data", (data) => names.push(String(data)));
      resolve(async (count) => {
        while (names.length < count) await new Promise((later) => setTimeout(later, 5));
        if (count === 3) response.destroy();
      });
    }).end();
  });
  await next(1);
  preview.show(undefined);
  await next(2);
  expect((await ask("/newsroom/")).status).toBe(503);
  preview.show({ folder, basePath: "/newsroom/" });
  await next(3);
  expect(new Set(names)).toHaveProperty("size", 3);
  expect((await ask("/newsroom/")).body).toContain(names[2]?.replace(/^data: |\n\n$/g, ""));
});

test("takes the next port where somebody has the one that was asked for", async () => {
  expect((await servePreview(preview.port)).port).toBe(preview.port + 1);
});

test("draws a card when it is asked for", async () => {
  preview.show({ folder, basePath: "/newsroom/" });
  const card = await ask("/newsroom/news/card.png");
  expect(card).toMatchObject({ status: 200, type: "image/png" });
  expect(card.body.slice(1, 4)).toBe("PNG");
  expect(await ask("/newsroom/held/card.png")).toMatchObject({ status: 404 });
  expect(await ask("/elsewhere/news/card.png")).toMatchObject({ status: 404 });
});
