import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";

test("takes whole numbers alone", async () => {
  expect((await runCommand("workshop/scripts/bench-desk", ["--runs", "0"])).status).toBe(2);
});
