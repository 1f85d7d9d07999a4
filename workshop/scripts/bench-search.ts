import { spawnSync } from "node:child_process";
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { writeSearch } from "../../src/pipeline/plugins/search.ts";
import { siteFiles } from "../../src/pipeline/site-files.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { archiveNow, writeArchive } from "../bench/archive.ts";
import { seconds, table, whole } from "../bench/table.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

const text = (date: string) => `---
title: "A new library opens"
date: ${date}
summary: "The library in Station Road opens with longer hours."
topics: libraries
status: published
---

The library in Station Road opens.
`;

await run("npm run bench:search -- [--releases NUMBER]", async () => {
  const { values } = readArguments({ options: { releases: { type: "string", default: "10000" } } });
  const releases = Number(values.releases);
  if (!Number.isInteger(releases) || releases < 2)
    throw new UsageError("It takes a whole number of releases from 2 on.");
  const folder = makeWorkFolder(tmpdir(), releases);
  try {
    const [content, out] = [join(folder, "content"), join(folder, "out")];
    writeArchive(releases, content, 52);
    const index = async (after: string): Promise<string[]> => {
      const { value } = await readNewsroom(content, archiveNow);
      if (!value) throw new Error("The archive could not be read.");
      const edition = arrange(publicNewsroom(value, archiveNow), archiveNow);
      rmSync(out, { recursive: true, force: true });
      const [wall, processor] = [performance.now(), processorTime()];
      const media = { cache: join(folder, "cache") };
      await writeSearch({ edition, sitemap: [], media, files: siteFiles(out) });
      // Pagefind ends a moment after its work.
      await new Promise((done) => setTimeout(done, 200));
      return [after, seconds(performance.now() - wall - 200), seconds(processorTime() - processor)];
    };
    const release = (day: string) => {
      const file = join(content, `news/${day.slice(0, 4)}/${day}-one-more.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text(day));
    };
    const cold = await index("the first time");
    release("2025-12-30");
    const added = await index("one new release");
    release("2019-06-30");
    const corrected = await index("one more of a year that is over");
    const files = globSync("pagefind/**", { cwd: out }).map((file) => statSync(join(out, file)));
    const bytes = files.filter((file) => file.isFile()).map(({ size }) => size);
    appendFileSync(join(content, "site.yaml"), "search: false\n");
    const build = ["run", "--silent", "build", "--", "--content", content, "--out", join(folder, "site")];
    const [wall, processor] = [performance.now(), processorTime()];
    const { status, stderr } = spawnSync("npm", [...build, "--now", new Date(archiveNow).toISOString()], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const withoutSearch = [
      "a build without search",
      seconds(performance.now() - wall),
      seconds(processorTime() - processor),
    ];
    console.log(
      `\n${table([[`${whole(releases)} releases`, "time", "processor time"], cold, added, corrected, withoutSearch])}\n`,
    );
    console.log(`${bytes.length} files, ${(bytes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return exitCode.done;
});

/** Of this process and of those that it started and that have ended, in milliseconds. See proc(5). */
function processorTime(): number {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks * 10;
}
