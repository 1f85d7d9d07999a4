import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { archive } from "../../bench/archive.ts";
import { writeHugoSite } from "../../bench/hugo-site.ts";
import { countOutput, filesIn } from "../../bench/output.ts";

const files = [...archive(60)];
const folder = tempFolder();
writeHugoSite(files, folder);
const releases = files.filter(({ path }) => path.startsWith("news/"));

test("every release keeps its text and its path, and its header gains a slug", () => {
  for (const { path, text } of releases) {
    const converted = readFileSync(join(folder, "content", path), "utf8");
    const [, body] = text.split(/\n---\n/);
    expect(converted).toContain(`\n---\n${body}`);
    expect(converted).toContain(`slug: "${path.slice("news/2018/2018-02-09-".length, -3)}"`);
    expect(/^title: .*$/m.exec(converted)?.[0]).toBe(/^title: .*$/m.exec(text)?.[0]);
  }
});

test.skipIf(!hasHugo())(
  "Hugo makes a page and a text of every release, and the feeds of the site, each topic and each strategy",
  () => {
    const out = tempFolder();
    execFileSync("hugo", ["--quiet", "--source", folder, "--destination", out, "--cacheDir", tempFolder()]);
    for (const { path } of releases) {
      const address = path.replace(/\d{4}-\d{2}-\d{2}-(.*)\.md$/, "$1");
      expect(existsSync(join(out, address, "index.html"))).toBe(true);
      expect(existsSync(join(out, address, "release.txt"))).toBe(true);
    }
    expect(countOutput(filesIn(out))).toMatchObject({ texts: 60, feeds: 3 * (1 + 8 + 12) });
  },
);

function hasHugo(): boolean {
  try {
    execFileSync("hugo", ["version"]);
    return true;
  } catch {
    return false;
  }
}
