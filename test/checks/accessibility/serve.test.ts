import { request } from "node:http";
import { expect, test } from "vitest";
import { serve } from "../../../src/checks/accessibility/serve.ts";
import { writeSite } from "../../support/small-site.ts";

test("serves a folder below its base path, and nothing else", async () => {
  const outer = await writeSite({
    "secret.txt": "secret",
    "site/index.html": "<p>Home</p>",
    "site/a b/feed.xml": "<rss/>",
  });
  await using served = await serve(`${outer}/site`, "/newsroom/");
  const { port } = new URL(served.origin);
  // Node's fetch would tidy the paths that are tested here.
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      request({ host: "127.0.0.1", port, path }, (response) => {
        response.resume();
        resolve(`${response.statusCode} ${response.headers["content-type"]}`);
      })
        .on("error", reject)
        .end();
    });
  expect(await get("/newsroom/")).toBe("200 text/html; charset=utf-8");
  expect(await get("/newsroom/a%20b/feed.xml")).toBe("200 application/xml");
  const outside = [
    "/",
    "/newsroom",
    "/newsroom/a%20b",
    "/newsroom/gone/",
    "/newsroom/../secret.txt",
    "/newsroom/%2e%2e/secret.txt",
    "/newsroom/..%2fsecret.txt",
    "/newsroom/%2fetc/passwd",
    "/newsroom/%00",
    "/newsroom/%",
  ];
  for (const path of outside) expect(await get(path), path).toBe("404 text/plain; charset=utf-8");
});
