import { spawnSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { browse, type Visit } from "../../../src/checks/accessibility/browse.ts";
import { serve } from "../../../src/checks/accessibility/serve.ts";
import { launchOptions, patience } from "../../../src/checks/browser.ts";
import { page, sitemap, writeSite } from "./small-site.ts";

const endless = (address: string) => page(address, "<script>for (;;);</script>");

test("a page whose script never ends fails, and the others are tested", async () => {
  const site = { "index.html": page("/"), "endless/index.html": endless("/endless/") };
  await using served = await serve(await writeSite(site), "/");
  const home: Visit = { url: `${served.origin}/` };
  const stuck: Visit = { url: `${served.origin}/endless/` };
  const outcomes = await browse([stuck, home], { start: 30_000, answer: 12_000 }, () => {});
  expect(outcomes.get(stuck) ?? {}).not.toHaveProperty("looks");
  expect(outcomes.get(home)).toHaveProperty("looks");
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
  const command = ["--import", "tsx", "scripts/a11y.ts", "--site", site];
  const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  expect(stderr).toContain("The site could not be tested, so it must not be published.");
  expect(status).toBe(3);
});

/** The file of the real browser, with a signal that it gets before it can have finished an endless page. */
async function browserThatGets(signal: string): Promise<string> {
  const { executablePath } = await launchOptions(patience, new AbortController().signal);
  const file = join(await writeSite({}), "browser");
  await writeFile(file, `#!/bin/sh\n(sleep 1; kill -${signal} $$) 3>&- 4>&- &\nexec "${executablePath}" "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
