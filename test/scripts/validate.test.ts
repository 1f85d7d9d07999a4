import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

function validating(...flags: string[]) {
  const args = ["scripts/validate.ts", ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("does not pass a site without pages", () => {
  const site = join(tmpdir(), "no-site");
  expect(validating("--site", site)).toEqual({
    status: 3,
    stdout: "",
    stderr: `There is no page in ${site}. Build the site first: npm run build
The site could not be tested, so it must not be published.
`,
  });
});

test("does not understand an unknown flag", () => {
  expect(validating("--pages")).toEqual({
    status: 2,
    stdout: "",
    stderr: "Unknown option '--pages'.\nUsage: npm run validate -- [--site DIR] [--cache DIR] [--all]\n",
  });
});
