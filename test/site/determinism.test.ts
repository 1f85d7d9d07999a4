import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = resolve("test/fixtures/council");
const now = ["--now", "2026-11-23T12:00:00Z"];

/** The council's content under another name, its files made in the opposite order. */
function copiedBackwards(): string {
  const copy = join(tempFolder(), "texts of the council");
  for (const path of globSync("**/*", { cwd: council }).toSorted().toReversed()) {
    if (statSync(join(council, path)).isDirectory()) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(council, path), join(copy, path));
  }
  return copy;
}

/** Every file below a folder with its bytes. */
function bytesIn(folder: string): Map<string, string> {
  const files = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const hidden = globSync("**/.*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    [...files, ...hidden]
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, "base64")]),
  );
}

test("gives the same bytes in another zone, language, folder, order of files and with other rights", async () => {
  const mask = process.umask();
  onTestFinished(() => void process.umask(mask));
  const [here, there] = [join(tempFolder(), "site"), join(tempFolder(), "a b", "public")];

  process.umask(0o022);
  const first = await runCommand("build", ["--content", council, "--out", here, ...now], {
    TZ: "America/Los_Angeles",
    LANG: "C",
    LC_ALL: "C",
  });
  process.umask(0o077);
  const flags = ["--content", copiedBackwards(), "--out", there, ...now];
  const second = await runCommand("build", flags, {
    TZ: "Pacific/Auckland",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
  });

  expect([first.status, second.status]).toEqual([0, 0]);
  const all = (out: string) =>
    new Map([...bytesIn(dirname(out))].map(([path, bytes]) => [path.replace(`/${basename(out)}`, "/site"), bytes]));
  expect(all(here).size).toBeGreaterThan(100);
  expect(all(here).has("/site.next-change.json")).toBe(true);
  expect(all(there)).toEqual(all(here));

  // A single byte would be noticed.
  appendFileSync(join(there, "feed.xml"), " ");
  expect(all(there)).not.toEqual(all(here));
});
