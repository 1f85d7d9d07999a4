import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { killBrowser, launchOptions, openBrowser, timeouts } from "../../src/checks/browser.ts";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { writeSite } from "../support/small-site.ts";

afterEach(() => vi.unstubAllEnvs());

test("opens a browser that has fonts: without one it dies of a text field", async () => {
  const browser = await openBrowser();
  const tab = await browser.newPage();
  await tab.setContent('<input value="Words">');
  expect(await tab.evaluate(() => document.querySelector("input")?.offsetWidth)).toBeGreaterThan(50);
  await browser.close();
});

test("a browser that a script starts and waits for ends with the script", async () => {
  const { executablePath } = await launchOptions(timeouts, new AbortController().signal);
  const file = join(await writeSite({}), "browser");
  await writeFile(file, `#!/bin/sh\n"${executablePath}" "$@"\n`);
  await chmod(file, 0o755);
  vi.stubEnv("CHROME_PATH", file);
  const browser = await openBrowser();
  const started = browser.process();
  if (!started) throw new Error("The browser has no process");
  // It comes once nothing holds what the browser wrote to any more: until then this process could not end.
  const isClosed = once(started, "close");
  killBrowser(browser);
  killBrowser(browser);
  await isClosed;
});

test.for([
  ["that does not exist", undefined, "does not exist."],
  ["that ends at once", "#!/bin/sh\nexit 1\n", "ended at once."],
  ["that hangs", "#!/bin/sh\nexec sleep 60\n", "gave no answer in time."],
] as const)("a chosen browser %s could not test, and no other takes its place", async ([, script, why]) => {
  const file = join(await writeSite({}), "browser");
  if (script) await writeFile(file, script).then(() => chmod(file, 0o755));
  vi.stubEnv("CHROME_PATH", file);
  const opening = openBrowser({ start: 1_000, answer: 1_000 });
  await expect(opening).rejects.toThrow(CouldNotTest);
  await expect(opening).rejects.toThrow(`The browser ${file} ${why}\nSet CHROME_PATH to`);
});
