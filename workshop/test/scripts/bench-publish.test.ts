import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test.for(["1", "many"])("does not understand --releases %s", async (releases) => {
  expect(await runCommand("workshop/scripts/bench-publish", ["--releases", releases])).toEqual({
    status: 2,
    stdout: "",
    stderr: "It takes a whole number of releases from 2 on.\nUsage: npm run bench:publish -- [--releases NUMBER]\n",
  });
});
