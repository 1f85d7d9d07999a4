import { expect, test } from "vitest";
import { runCommand } from "./command.ts";

test.for(["0/8", "9/8", "2", "two/8"])("does not understand --shard %s", async (shard) => {
  expect(await runCommand("a11y", ["--shard", shard])).toEqual({
    status: 2,
    stdout: "",
    stderr: `--shard ${shard} is not a part of a number of parts, such as 2/8.
Usage: npm run a11y -- [--site DIR] [--cache DIR] [--all] [--shard PART/PARTS]
`,
  });
});
