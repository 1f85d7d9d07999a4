import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { browse, type Visit } from "../../../src/checks/accessibility/browse.ts";
import { checkAccessibility } from "../../../src/checks/accessibility/gate.ts";
import { serve } from "../../../src/checks/accessibility/serve.ts";
import { launchOptions, timeouts } from "../../../src/checks/browser.ts";
import { page, sitemap, writeSite } from "../../support/small-site.ts";

/** Takes every request and answers none. */
const silent = createServer(() => undefined).listen(0, "127.0.0.1");
await once(silent, "listening");
afterAll(() => silent.close());

/** A page whose script never ends: it waits for an answer, which costs the other tests no processor time. */
function endless(address: string): string {
  const { port } = silent.address() as AddressInfo;
  const wait = `const request = new XMLHttpRequest(); request.open("GET", "http://127.0.0.1:${port}/", false); request.send();`;
  return page(address, `<script>${wait}</script>`);
}

test.concurrent("a page whose script never ends fails, and the others are tested", async () => {
  const site = { "index.html": page("/"), "endless/index.html": endless("/endless/") };
  await using served = await serve(await writeSite(site), "/");
  const home: Visit = { url: `${served.origin}/` };
  const stuck: Visit = { url: `${served.origin}/endless/` };
  const outcomes = await browse([stuck, home], { start: 30_000, answer: 12_000 }, () => {});
  expect(outcomes.get(stuck) ?? {}).not.toHaveProperty("looks");
  expect(outcomes.get(home)).toHaveProperty("looks");
});

test.concurrent("what browsers found before others could test nothing is told, and so is what was left out", async () => {
  const addresses = ["/", "/later/", "/more/"];
  const site = await writeSite({
    "index.html": page("/", '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p>'),
    "later/index.html": endless("/later/"),
    "more/index.html": page("/more/"),
    "sitemap.xml": sitemap(...addresses),
  });
  const terms = { today: "2026-11-23", wait: { start: 30_000, answer: 12_000 }, pagesPerBrowser: 1 };
  const { findings, untested } = await checkAccessibility(site, terms);
  expect(new Set(findings.map(({ address }) => address))).toEqual(new Set(["/"]));
  expect(untested.map(({ address }) => address)).toEqual(["/later/", "/more/"]);
  expect(untested[1]?.it).toBe("two browsers in turn could test none of the pages before it");
});

test("a browser that freezes in the middle tests nothing, and keeps nobody waiting", async () => {
  await using served = await serve(await writeSite({ "index.html": endless("/") }), "/");
  const home: Visit = { url: `${served.origin}/` };
  vi.stubEnv("CHROME_PATH", await browserThatGets("STOP"));
  const outcomes = await browse([home], { start: 10_000, answer: 2_000 }, () => {});
  vi.unstubAllEnvs();
  expect(outcomes.get(home) ?? {}).not.toHaveProperty("looks");
});

test("the command exits with 3 when browsers die in the middle", async () => {
  const site = await writeSite({ "index.html": endless("/"), "sitemap.xml": sitemap("/") });
  const env = { ...process.env, CHROME_PATH: await browserThatGets("KILL") };
  const command = ["scripts/a11y.ts", "--site", site, "--cache", await writeSite({})];
  const { status, stdout } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  expect(stdout).toContain("1 of 1 page could not be tested, so the site must not be published.");
  expect(status).toBe(3);
});

/** The file of the real browser, with a signal that it gets before it can have finished an endless page. */
async function browserThatGets(signal: string): Promise<string> {
  const { executablePath } = await launchOptions(timeouts, new AbortController().signal);
  const file = join(await writeSite({}), "browser");
  await writeFile(file, `#!/bin/sh\n(sleep 1; kill -${signal} $$) 3>&- 4>&- &\nexec "${executablePath}" "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
