import { execFile, spawnSync } from "node:child_process";
import { chmod, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { launchOptions, timeouts } from "../../src/checks/browser.ts";
import { councilSite } from "../support/council-site.ts";
import { page, sitemap, writeSite } from "../support/small-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs pa11y-ci itself in a folder, as `npx pa11y-ci` does in the project's. */
async function runIn(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const command = [resolve("node_modules/pa11y-ci/bin/pa11y-ci.js"), "--config", resolve(".pa11yci.cjs")];
  return await new Promise((ended) => {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    execFile(process.execPath, command, options, (error, stdout, stderr) =>
      ended({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** A folder in which a site lies as a build leaves it. */
async function built(site: string): Promise<string> {
  const folder = tempFolder();
  await symlink(site, join(folder, "_site"));
  return folder;
}

test("passes on a page of each kind, and fails on the one with a fault", async () => {
  const { folder: site } = await councilSite();
  const release = join(site, "news/2026/new-library-opens-in-northgate/index.html");
  const html = await readFile(release, "utf8");
  await writeFile(release, html.replace("</main>", '<p><img src="/newsroom/nothing.png"/></p></main>'));
  const { status, stderr } = await runIn(await built(site), { PA11Y_CI_PAGES: "changed" });
  const [, pages = 0, all = 0] = (/^Testing (\d+) of (\d+) pages in _site\.\n/.exec(stderr) ?? []).map(Number);
  expect(pages).toBeGreaterThan(12);
  expect(pages).toBeLessThan(all / 2);
  expect(stderr).toContain("/newsroom/news/2026/new-library-opens-in-northgate/ - 2 errors");
  expect(stderr).toContain("Images must have alternative text");
  expect(stderr).toContain(`${pages - 1}/${pages} URLs passed`);
  expect(status).toBe(2);
});

test("passes on every page where nobody asks for fewer", async () => {
  const site = await writeSite({
    "index.html": page("/"),
    "one/index.html": page("/one/"),
    "two/index.html": page("/two/"),
    "sitemap.xml": sitemap("/", "/one/", "/two/"),
  });
  const { status, stdout } = await runIn(await built(site));
  expect(stdout).toContain("3/3 URLs passed");
  expect(status).toBe(0);
});

test("ends as it would where nobody reads its report, and fails where the report is lost", async () => {
  const folder = await built(await writeSite({ "index.html": page("/"), "sitemap.xml": sitemap("/") }));
  const command = [resolve("node_modules/pa11y-ci/bin/pa11y-ci.js"), "--config", resolve(".pa11yci.cjs")];
  const endOf = (redirection: string) => {
    const line = [process.execPath, ...command].map((word) => `'${word}'`).join(" ");
    const script = `set -o pipefail; ${line} ${redirection}; exit $?`;
    return spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
  };
  expect(endOf("2>&1 | true").status).toBe(0);
  const lost = endOf("> /dev/full");
  expect(lost.stderr).toContain("The disk is full: the output could not be written.\n");
  expect(lost.status).toBe(1);
});

test.for([
  ["before a build", {}, undefined, "There is no folder _site. Build the site first: npm run build\n"],
  ["in a folder without a page", {}, {}, "There is no page in _site. Build the site first: npm run build\n"],
  [
    "without a browser",
    { CHROME_PATH: "/no/browser" },
    { "index.html": page("/"), "sitemap.xml": sitemap("/") },
    "The browser /no/browser does not exist.\nSet CHROME_PATH to a Chrome or Chromium that runs on this machine.\n",
  ],
  [
    "with pages that it does not know",
    { PA11Y_CI_PAGES: "some" },
    { "index.html": page("/"), "sitemap.xml": sitemap("/") },
    "PA11Y_CI_PAGES is “some”. Set it to “changed”, or leave it out to test all pages.\n",
  ],
  [
    "with a part that is none",
    { PA11Y_CI_SHARD: "9/8" },
    { "index.html": page("/"), "sitemap.xml": sitemap("/") },
    "PA11Y_CI_SHARD is “9/8”. Set it to a part of a number of parts, such as 2/8.\n",
  ],
] as const)("%s says why it could not test, and never passes", async ([, env, files, sentence]) => {
  const folder = files ? await built(await writeSite(files)) : tempFolder();
  const { status, stdout, stderr } = await runIn(folder, env);
  expect(stderr).toBe(sentence);
  expect(stdout).toBe("");
  expect(status).toBe(1);
});

test("names the pages that a browser which dies leaves untested, and does not pass", async () => {
  const addresses = ["/", "/a/", "/b/", "/c/", "/d/", "/e/"];
  // The browser has four pages open when it dies.
  const body = (address: string) => (/[a-d]/.test(address) ? "<script>for (;;);</script>" : "");
  const site = await writeSite({
    ...Object.fromEntries(addresses.map((address) => [`${address.slice(1)}index.html`, page(address, body(address))])),
    "sitemap.xml": sitemap(...addresses),
  });
  const { executablePath } = await launchOptions(timeouts, new AbortController().signal);
  const file = join(tempFolder(), "browser");
  await writeFile(file, `#!/bin/sh\n(sleep 2; kill -KILL $$) 3>&- 4>&- &\nexec "${executablePath}" "$@"\n`);
  await chmod(file, 0o755);
  const { status, stderr } = await runIn(await built(site), { CHROME_PATH: file });
  expect(stderr).toContain("2 of 6 pages were not tested: /e/, /");
  expect(status).not.toBe(0);
});
