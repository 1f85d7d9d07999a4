import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = "test/fixtures/council";

test("proves that what is held back makes no difference", async () => {
  const { status, stdout, stderr } = await runCommand("prove", ["--content", council, "--now", "2026-11-23T12:00:00Z"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/\nWhat is held back makes no difference to any byte of the site\.\n$/);
  expect(stdout).not.toMatch(/tram/i);
});

test("cannot prove anything while the content has errors", async () => {
  const content = join(tempFolder(), "content");
  cpSync(council, content, { recursive: true });
  writeFileSync(join(content, "news/2026/2026-03-14-wrong.md"), "---\ntitle: Wrong\nstatus: published\n---\n");
  const { status, stderr } = await runCommand("prove", ["--content", content]);
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: "Nothing could be proved: the content has errors. npm run check names them.\n",
  });
});
