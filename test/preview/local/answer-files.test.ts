import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { servePreview } from "../../../src/preview/serve-preview.ts";
import { contentFolder, release, releasePath } from "../../support/content-folder.ts";

const content = contentFolder({ [releasePath]: release() });
const address = `/.preview/files/${releasePath}`;
const desk = { "Newsroom-Desk": "1" };

let port: number;

beforeAll(async () => {
  ({ port } = await servePreview(24_000 + Math.trunc((process.pid % 2000) * 5), async () => undefined, content));
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Node's fetch would tidy the paths, and set the names of host and origin itself. */
function ask({ method = "GET", path = address, headers = {}, body = "" }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      async (got) => {
        resolve({ status: got.statusCode, headers: got.headers, body: (await got.toArray()).join("") });
      },
    )
      .on("error", reject)
      .end(body);
  });
}

const textNow = () => readFileSync(join(content, releasePath), "utf8");

test("lists, gives, writes and deletes files for the desk of this preview", async () => {
  const list = await ask({ path: "/.preview/files?in=news%2F2026", headers: desk });
  expect(list.status).toBe(200);
  const [{ version, text }] = JSON.parse(list.body).files;
  expect(text).toBe(release());
  const got = await ask({ headers: { ...desk, origin: `http://localhost:${port}`, "sec-fetch-site": "same-origin" } });
  expect([got.status, got.body, got.headers.etag]).toEqual([200, release(), `"${version}"`]);

  const put = await ask({ method: "PUT", headers: { ...desk, "If-Match": `"${version}"` }, body: "changed" });
  expect([put.status, textNow()]).toEqual([204, "changed"]);
  const late = await ask({ method: "PUT", headers: { ...desk, "If-Match": `"${version}"` }, body: "late" });
  expect([late.status, textNow()]).toEqual([409, "changed"]);
  expect(late.body).toContain("Nothing that you typed is lost");

  const path = "/.preview/files/pages/new%20page.md";
  const made = await ask({ method: "PUT", path, headers: { ...desk, "If-None-Match": "*" }, body: "new" });
  expect(made.status).toBe(204);
  const gone = await ask({ method: "DELETE", path, headers: { ...desk, "If-Match": String(made.headers.etag) } });
  expect(gone.status).toBe(204);
  expect((await ask({ path, headers: desk })).status).toBe(404);
});

beforeEach(async () => {
  const { headers } = await ask({ headers: desk });
  await ask({ method: "PUT", headers: { ...desk, "If-Match": String(headers.etag) }, body: release() });
});

const strangers: readonly (readonly [string, () => Record<string, string>])[] = [
  ["a page that cannot set our header", () => ({})],
  ["a page of another site", () => ({ ...desk, origin: "https://evil.example" })],
  ["a page of another port of this computer", () => ({ ...desk, origin: "http://localhost:3000" })],
  ["a page by another name of this computer", () => ({ ...desk, origin: `http://127.0.0.1:${port}` })],
  ["a page in a frame without an origin", () => ({ ...desk, origin: "null" })],
  ["a request across sites", () => ({ ...desk, "sec-fetch-site": "cross-site" })],
  ["a request of a neighbour", () => ({ ...desk, "sec-fetch-site": "same-site" })],
  ["an address that was typed", () => ({ ...desk, "sec-fetch-site": "none" })],
  ["a name that leads here", () => ({ ...desk, host: "evil.example" })],
  ["a name that leads here, with our port", () => ({ ...desk, host: `evil.example:${port}` })],
  ["our name with another port", () => ({ ...desk, host: "localhost:1" })],
  ["our name without a port", () => ({ ...desk, host: "localhost" })],
];

test.for(strangers)("says nothing to %s, and does nothing for it", async ([, headers]) => {
  const etag = String((await ask({ headers: desk })).headers.etag);
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS", "POST"]) {
    const body = method.startsWith("P") ? "evil" : "";
    const answer = await ask({ method, headers: { ...headers(), "If-Match": etag }, body });
    expect([method, answer.status]).toEqual([method, 403]);
    expect(answer.body).not.toContain("library");
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
  expect((await ask({ path: "/.preview/files?in=news", headers: headers() })).status).toBe(403);
  expect(textNow()).toBe(release());
});

test("answers a browser's question whether another site may ask with no, whoever asks", async () => {
  const headers = {
    ...desk,
    "access-control-request-method": "PUT",
    "access-control-request-headers": "newsroom-desk",
  };
  const answer = await ask({ method: "OPTIONS", headers });
  expect(answer.status).toBe(405);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test.for([
  ["/.preview/files/../../package.json", 403],
  ["/.preview/files/..%2F..%2Fpackage.json", 403],
  ["/.preview/files/%2e%2e/%2e%2e/package.json", 403],
  ["/.preview/files//etc/passwd", 403],
  ["/.preview/files/%E0%A4%A", 400],
  ["/.preview/files/news/2026/none.md", 404],
  ["/.preview/files/media", 403],
] as const)("gives nothing at %s", async ([path, status]) => {
  const answer = await ask({ path, headers: desk });
  expect(answer.body).not.toMatch(/root:|"name"/);
  expect(answer.status).toBe(status);
});

test("is no page and no script, and is kept nowhere", async () => {
  expect((await ask({ headers: desk })).headers).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("takes no file that is longer than any of a newsroom", async () => {
  const headers = { ...desk, "If-None-Match": "*" };
  const answer = await ask({
    method: "PUT",
    path: "/.preview/files/media/film.png",
    headers,
    body: "x".repeat(100_000_001),
  });
  expect([answer.status, answer.body]).toEqual([413, "The file is larger than 100 MB, so it was not saved."]);
});
