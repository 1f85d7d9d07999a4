import { appendFileSync, cpSync, globSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const changed = "news/2026/2026-03-12-road-works-in-mill-lane.md";

function filesIn(folder: string): Map<string, { readonly bytes: string; readonly time: number }> {
  const files = globSync(["**/*", "**/.*"], { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(
    files.map((file) => {
      const path = join(folder, file);
      return [file, { bytes: readFileSync(path, "base64"), time: statSync(path).mtimeMs }];
    }),
  );
}

test("a build keeps the time of each file that it writes as it was, and an edited release changes those that show it", async () => {
  const folder = tempFolder();
  const [content, out] = [join(folder, "content"), join(folder, "_site")];
  cpSync("test/fixtures/council", content, { recursive: true });
  const build = () => runCommand("build", ["--content", content, "--out", out, "--now", "2026-11-23T12:00:00Z"]);
  expect((await build()).status).toBe(0);
  const yesterday = Date.parse("2026-01-01T12:00:00Z") / 1000;
  for (const file of filesIn(out).keys()) utimesSync(join(out, file), yesterday, yesterday);
  const before = filesIn(out);

  appendFileSync(join(content, changed), "\n\nBuses stop in Station Road.\n");
  expect((await build()).status).toBe(0);
  const after = filesIn(out);
  const isOther = (file: string) => after.get(file)?.bytes !== before.get(file)?.bytes;
  const isLater = (file: string) => (after.get(file)?.time ?? 0) > yesterday * 1000;
  const files = [...after.keys()];
  expect(files.filter(isLater)).toEqual(files.filter(isOther));
  expect(files.filter(isLater)).toContain("feed.xml");
  expect(files.filter((file) => !isLater(file)).length).toBeGreaterThan(100);
  expect(isLater("topics/parks/feed.xml")).toBe(false);

  // Content with an error changes nothing.
  writeFileSync(join(content, changed), "No header.\n");
  expect((await build()).status).toBe(1);
  expect(filesIn(out)).toEqual(after);
});
