import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { page, sitemap, writeSite } from "../support/small-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const usage = "Usage: npm run a11y -- [--site DIR] [--cache DIR] [--all] [--shard PART/PARTS | --plan]\n";

test.for(["0/8", "9/8", "2", "two/8"])("does not understand --shard %s", async (shard) => {
  expect(await runCommand("a11y", ["--shard", shard])).toEqual({
    status: 2,
    stdout: "",
    stderr: `--shard ${shard} is not a part of a number of parts, such as 2/8.
${usage}`,
  });
});

test("plans no parts of a part", async () => {
  expect(await runCommand("a11y", ["--plan", "--shard", "2/8"])).toEqual({
    status: 2,
    stdout: "",
    stderr: `--plan says which parts there are, and takes no --shard.\n${usage}`,
  });
});

test("prints the parts to test as JSON for a matrix, and nothing else", async () => {
  const site = await writeSite({ "index.html": page("/"), "sitemap.xml": sitemap("/") });
  const flags = ["--plan", "--site", site, "--cache", tempFolder()];
  expect(await runCommand("a11y", flags)).toEqual({ status: 0, stdout: '["1/1"]\n', stderr: "" });
});

test("plans nothing where there is no site", async () => {
  const ran = await runCommand("a11y", ["--plan", "--site", tempFolder()]);
  expect([ran.status, ran.stdout]).toEqual([3, ""]);
});
