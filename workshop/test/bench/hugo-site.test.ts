import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
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
  "Hugo makes a page and a text of every release, the same feeds as this newsroom, the archive of the feed and the data",
  () => {
    const out = tempFolder();
    execFileSync("hugo", ["--quiet", "--source", folder, "--destination", out, "--cacheDir", tempFolder()]);
    for (const { path } of releases) {
      const address = path.replace(/\d{4}-\d{2}-\d{2}-(.*)\.md$/, "$1");
      expect(existsSync(join(out, address, "index.html"))).toBe(true);
      expect(existsSync(join(out, address, "release.txt"))).toBe(true);
    }
    // Of the site, eight topics, twelve strategies, all strategies, corrections, and thirty older releases.
    expect(countOutput(filesIn(out))).toMatchObject({ texts: 60, feeds: 3 * (1 + 8 + 12 + 1 + 1 + 1) });
    const json = (path: string) => JSON.parse(readFileSync(join(out, path), "utf8"));
    expect(json("feed.json")).toMatchObject({ next_url: "https://news.thimblewick.example/feed/page/1/feed.json" });
    expect(json("feed/page/1/feed.json").items).toHaveLength(30);
    expect(json("news/releases.json").releases).toHaveLength(60);
    expect(parse(readFileSync(join(out, "news/releases.csv")), { columns: true })).toHaveLength(60);
    expect(json("strategies/register.json").strategies).toHaveLength(12);
    for (const [path] of filesIn(out)) {
      if (path.endsWith(".xml")) expect(() => wellFormed(readFileSync(join(out, path), "utf8"))).not.toThrow();
    }
  },
);

/** Throws where XML is not well-formed, or a prefix has no namespace. */
function wellFormed(xml: string): void {
  new SaxesParser({ xmlns: true }).write(xml).close();
}

function hasHugo(): boolean {
  try {
    execFileSync("hugo", ["version"]);
    return true;
  } catch {
    return false;
  }
}
