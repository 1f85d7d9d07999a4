import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test.for([[["--held", "0"]], [["--releases", "10"]]] as const)("does not understand %s", async ([flags]) => {
  const { status, stdout, stderr } = await runCommand("workshop/scripts/bench-leaks", flags);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(
    "It takes whole numbers from 1 on, and holds no more than there are.\nUsage: npm run bench:leaks -- [--releases NUMBER] [--held NUMBER] [--runs NUMBER]\n",
  );
});

test("searches an archive of which some is held, and finds nothing in it", { timeout: 120_000 }, async () => {
  const { status, stdout } = await runCommand("workshop/scripts/bench-leaks", [
    "--releases",
    "30",
    "--held",
    "5",
    "--runs",
    "1",
  ]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^25 releases searched for 5 drafts in \S+ s \(\S+ s of processor\): no leaks\n$/);
});
