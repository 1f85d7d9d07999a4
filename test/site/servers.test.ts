import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { validateHtml } from "../../src/checks/html.ts";
import { listAddresses } from "../../src/checks/site/built-site.ts";
import { checkSite } from "../../src/checks/site/check-site.ts";
import { shownOf } from "../../src/checks/site/shown.ts";
import { headerRules, headersOf } from "../../src/hosting/headers.ts";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { hostFiles, privateAddresses } from "../../src/hosting/host-files.ts";
import { headerPolicy } from "../../src/hosting/policy.ts";
import { redirectPages } from "../../src/hosting/redirects.ts";
import { keepTimes } from "../../src/publishing/keep-times.ts";
import { councilSite, gone, redirects, target, writeConfiguration } from "../support/council-site.ts";
import { arranged, editionWith, newsroom, site } from "../support/newsroom-fixture.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { type Running, servers, startServer, testNginx } from "./real-servers.ts";

let council: Awaited<ReturnType<typeof councilSite>>;

beforeAll(async () => {
  council = await councilSite();
});

test("the site with old addresses in it passes its checks", () => {
  expect(checkSite(council.folder, shownOf(council.edition)).map(printed)).toEqual([]);
});

test("the pages that send on are valid HTML, and there for every old address but one with a query", async () => {
  const old = listAddresses(council.folder).filter((address) => /^\/(old|Old)\/|\/article\//.test(address));
  expect(old).toHaveLength(redirects.length - 1 + 3);
  expect(await validateHtml(council.folder)).toEqual([]);
});

/** As a browser sends it. */
const sent = (address: string) =>
  new URL(`/newsroom${address}`, "https://x.example").href.slice("https://x.example".length);

for (const server of servers) {
  describe.skipIf(server.isMissing)(`${server.title}`, () => {
    let running: Running;
    beforeAll(async () => {
      running = await startServer(server, council);
    });
    afterAll(async () => running?.[Symbol.asyncDispose]());

    test.for(
      redirects.map(({ from }) => from),
    )("sends %s on in one hop, with a slash at the end and without", async (from) => {
      const [path = "", query] = from.split("?");
      const bare = path.replace(/\/$/, "");
      for (const address of [bare, `${bare}/`]) {
        const { status, headers } = await running.ask(sent(address) + (query ? `?${query}` : ""));
        expect([address, status, headers["location"]]).toEqual([address, 301, `/newsroom${target}`]);
      }
      expect((await running.ask(sent(target))).status).toBe(200);
    });

    test("sends nothing again that a build left as it was, and the whole of what has changed", async () => {
      const tagOf = async (file: string) => String((await running.ask(`/newsroom/${file}`)).headers["etag"]);
      const statusFor = async (file: string, tag: string) =>
        (await running.ask(`/newsroom/${file}`, { "If-None-Match": tag })).status;
      const [kept, changed] = ["feed.xml", "topics/parks/feed.xml"];
      const files = [`/${kept}`, `/${changed}`];
      keepTimes(council.folder, council.folder, files);
      const [keptTag, changedTag] = [await tagOf(kept), await tagOf(changed)];
      const old = join(tempFolder(), "old");
      cpSync(council.folder, old, { recursive: true, preserveTimestamps: true });
      writeFileSync(join(council.folder, kept), readFileSync(join(old, kept)));
      // As many bytes as before.
      const text = readFileSync(join(old, changed), "utf8");
      writeFileSync(join(council.folder, changed), text.replace("<title>N", "<title>M"));
      onTestFinished(() => writeFileSync(join(council.folder, changed), text));
      keepTimes(council.folder, old, files);
      expect([await statusFor(kept, keptTag), await statusFor(changed, changedTag)]).toEqual([304, 200]);
    });

    test("hands out a card as a picture, where its page lay before too, and lets nobody keep it long", async () => {
      for (const page of [
        "",
        "topics/roads/",
        "topics/schools/",
        "strategies/roads-plan-2024-2028/",
        target.slice(1),
      ]) {
        const { status, headers } = await running.ask(`/newsroom/${page}card.png`);
        expect([page, status, headers["content-type"]]).toEqual([page, 200, "image/png"]);
        expect(headers).toMatchObject({
          "cache-control": "public, max-age=300",
          "x-content-type-options": "nosniff",
          "cross-origin-resource-policy": "cross-origin",
        });
      }
    });

    test("sends on for now whoever asks for a page that a list will have one day", async () => {
      for (const address of ["/newsroom/news/page/2", "/newsroom/news/page/2/"]) {
        const { status, headers } = await running.ask(address);
        expect([address, status, headers["location"]]).toEqual([address, 302, "/newsroom/news/"]);
      }
    });

    test("does not mind what a link adds behind an old address, but for one that has a query of its own", async () => {
      expect((await running.ask("/newsroom/old/first?utm_source=x")).headers["location"]).toBe(`/newsroom${target}`);
      expect((await running.ask("/newsroom/old/news.php?id=7")).status).toBe(404);
    });

    test("sends a chain on in one hop, and to another site", async () => {
      expect((await running.ask("/newsroom/old/first")).headers["location"]).toBe(`/newsroom${target}`);
      expect((await running.ask("/newsroom/old/elsewhere/")).headers["location"]).toBe(
        "https://www.gov.uk/search?q=a%20b&r=%7Bx%7D",
      );
    });

    test("answers 410 with the page for what is gone, and 404 with a page for what never was", async () => {
      for (const address of [gone[0]?.address ?? "", gone[0]?.address.slice(0, -1) ?? ""]) {
        const answer = await running.ask(`/newsroom${address}`);
        expect([answer.status, answer.headers["content-type"]]).toEqual([410, "text/html; charset=utf-8"]);
        expect(answer.body).toContain("Abbey Street");
        expect(answer.headers["cache-control"]).toBeUndefined();
      }
      for (const path of ["/newsroom/no-such/", "/newsroom/news/no-such/", "/newsroom/x/feed.xml"]) {
        const answer = await running.ask(path);
        expect([answer.status, answer.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
        expect(answer.body).toContain("Page not found");
        expect(answer.headers["content-security-policy"]).toBe(headerPolicy);
        expect(answer.headers["cache-control"]).toBeUndefined();
      }
    });

    test("adds the slash that an address lacks, without naming a host", async () => {
      const { status, headers } = await running.ask("/newsroom/about");
      expect([301, 308]).toContain(status);
      expect(headers["location"]).toBe("/newsroom/about/");
    });

    test("sends every file with the headers of the definition", async () => {
      const rules = headerRules(council.edition);
      const { redirects: moved, gone: removed, site } = council.edition;
      const answeredOtherwise = new Set([
        ...redirectPages(moved, site).map(({ address }) => address),
        ...removed.map(({ address }) => address),
      ]);
      const left = listAddresses(council.folder).filter(
        (address) => !privateAddresses.includes(address) && !answeredOtherwise.has(address),
      );
      for (const address of left) {
        const { status, headers } = await running.ask(sent(address));
        const expected = Object.entries(headersOf(address, rules)).map(([name, value]) => [name.toLowerCase(), value]);
        const got = expected.map(([name = ""]) => [name, headers[name]]);
        expect({ address, status, got }).toEqual({ address, status: 200, got: expected });
      }
      expect(left.length).toBeGreaterThan(90);
    });

    test("hands out nothing that is for itself alone", async () => {
      for (const file of [...Object.values(hostFiles), "/.newsroom-build"])
        expect([file, (await running.ask(`/newsroom${file}`)).status]).toEqual([file, 404]);
    });
  });

  test.skipIf(server.isMissing)(`${server.title} serves a site that has its host to itself`, async () => {
    const root = tempFolder();
    const edition = {
      ...arranged(newsroom(), 0),
      site: { ...site, url: "https://x.example/", basePath: "/" },
      redirects: [{ from: "/old", to: "/news/" }],
      gone: [{ address: "/gone/" }],
    };
    const texts = hostFileTexts(editionWith(edition));
    const hosting = writeConfiguration(texts);
    for (const [file, text] of [
      [hostFiles.headers, texts.headers],
      [hostFiles.redirects, texts.redirects],
      ["/index.html", "home"],
      ["/404.html", "lost"],
      ["/gone/index.html", "gone"],
    ] as const) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    await using running = await startServer(server, { root, hosting });
    const answers = await Promise.all(["/", "/old/", "/gone", "/none", "/_headers"].map((path) => running.ask(path)));
    expect(answers.map(({ status, headers, body }) => [status, headers["location"] ?? body.trim()])).toEqual([
      [200, "home"],
      [301, "/news/"],
      [410, "gone"],
      [404, "lost"],
      [404, "lost"],
    ]);
  });
}

test.skipIf(servers[0]?.isMissing)("nginx has nothing to remark on its configuration", () => {
  expect(testNginx(council)).not.toMatch(/warn|emerg/);
});
