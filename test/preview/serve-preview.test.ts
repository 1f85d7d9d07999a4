import { type IncomingHttpHeaders, request } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { html, type VersionedAnswer } from "../../src/preview/answer.ts";
import { servePreview } from "../../src/preview/serve-preview.ts";

type Preview = Awaited<ReturnType<typeof servePreview>>;

let preview: Preview;
let isThere = false;
const asked: string[] = [];

/** What the newsroom answers. */
async function source(url: string): Promise<VersionedAnswer | undefined> {
  asked.push(url);
  if (!isThere) return undefined;
  if (url === "/newsroom") return { version: "one", answer: { location: "/newsroom/" } };
  if (url === "/newsroom/fault/") throw new Error("No more memory");
  if (url === "/newsroom/desk/")
    return { version: "one", answer: { status: 200, type: html, body: "<html></html>", isKept: true } };
  if (url === "/newsroom/feed.xml")
    return { version: "one", answer: { status: 200, type: "application/xml", body: Buffer.from("<rss/>") } };
  const body = `<html><head></head><body>$& ${url}</body></html>`;
  return { version: "one", answer: { status: url.includes("gone") ? 404 : 200, type: html, body } };
}

beforeAll(async () => {
  preview = await servePreview(20_000 + Math.trunc((process.pid % 2000) * 20), source);
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Node's fetch would tidy the paths that are tested here, and set the name of the host itself. */
function ask(path: string, headers: Record<string, string> = {}, host = "127.0.0.1"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host, port: preview.port, path, headers }, async (response) => {
      const body = (await response.toArray()).join("");
      const { "content-type": type, location } = response.headers;
      resolve({ status: response.statusCode, type, location, body, headers: response.headers });
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
  isThere = true;
  const home = await ask("/newsroom/?a=b");
  expect(home).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(home.body).toContain(
    '<script type="module" src="/.preview/reload.js?version=one"></script></head><body>$& /newsroom/?a=b',
  );
  const missing = await ask("/newsroom/gone/");
  expect(missing).toMatchObject({ status: 404, type: "text/html; charset=utf-8" });
  expect(missing.body).toContain("/.preview/reload.js");
  expect(await ask("/newsroom/feed.xml")).toMatchObject({ status: 200, type: "application/xml", body: "<rss/>" });
});

test.for([
  "/newsroom/",
  "/newsroom/gone/",
  "/newsroom/feed.xml",
  "/newsroom",
  "/newsroom/desk/",
  "/.preview/reload.js",
])("lets no page of another site show %s in a frame, or load it", async (path) => {
  expect((await ask(path)).headers).toMatchObject({
    "content-security-policy": "frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});

test("leads on", async () => {
  expect(await ask("/newsroom")).toMatchObject({ status: 302, location: "/newsroom/" });
});

test("goes on after an answer that could not be given", async () => {
  expect(await ask("/newsroom/fault/")).toMatchObject({ status: 500, body: "Error: No more memory" });
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

test("tells open pages of each new version once their own page of it is made, and a page that was opened late", async () => {
  const names: string[] = [];
  const listen = () =>
    request(
      { host: "127.0.0.1", port: preview.port, path: "/.preview/changes?page=%2Fnewsroom%2Fnews%2F" },
      (response) => response.on("data", (data) => names.push(String(data))),
    ).end();
  const heard = async (count: number) => {
    while (names.length < count) await new Promise((later) => setTimeout(later, 5));
  };
  const first = listen();
  await heard(1);
  asked.length = 0;
  preview.announce("two");
  expect(asked).toEqual(["/newsroom/news/"]);
  await heard(2);
  const second = listen();
  await heard(3);
  first.destroy();
  second.destroy();
  expect(names.slice(1)).toEqual(["data: two\n\n", "data: two\n\n"]);
  expect(names[0]).not.toBe(names[1]);
});

test("takes the next port where somebody has the one that was asked for", async () => {
  expect((await servePreview(preview.port, source)).port).toBe(preview.port + 1);
});
