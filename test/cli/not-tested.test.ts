import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { page, sitemap, writeSite } from "../support/small-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

test.for([
  ["a11y", "Accessibility"],
  ["validate", "The pages"],
] as const)("%s says on GitHub that nothing was tested, where there is no browser", async ([command, what]) => {
  const summary = join(tempFolder(), "summary.md");
  const site = await writeSite({ "index.html": page("/"), "sitemap.xml": sitemap("/") });
  const onGitHub = { CHROME_PATH: "/nowhere", GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
  const { status, stdout, stderr } = await runCommand(command, ["--site", site], onGitHub);
  expect(status).toBe(3);
  expect(stdout).toContain(
    `::error title=${what}%3A not tested::The browser /nowhere does not exist.%0ASet CHROME_PATH`,
  );
  expect(stderr).toContain("The site could not be tested, so it must not be published.");
  expect(readFileSync(summary, "utf8")).toContain(
    `# ${what}\n\n**The site could not be tested, so it must not be published.** The browser /nowhere does not exist. Set`,
  );
});

test("validate tells what is wrong with the pages, where there is no browser to read the feeds", async () => {
  const site = await writeSite({ "index.html": page("/", "<center>Words</center>") });
  const { status, stdout } = await runCommand("validate", ["--site", site], { CHROME_PATH: "/nowhere" });
  expect(status).toBe(3);
  expect(stdout).toContain("deprecated");
});
