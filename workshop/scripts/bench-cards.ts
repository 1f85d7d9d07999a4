import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawCards } from "../../src/cards/draw-cards.ts";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { openCache } from "../../src/media/cache.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { cardFiles } from "../../src/newsroom/cards.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { archiveNow, writeArchive } from "../bench/archive.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

const look = { council: "Thimblewick Council", colour: "#0b5c50" };

await run("npm run bench:cards -- [--cards NUMBER]", async () => {
  const { values } = readArguments({ options: { cards: { type: "string", default: "1000" } } });
  const count = Number(values.cards);
  if (!Number.isInteger(count) || count < 1) throw new UsageError("It takes a whole number from 1 on.");

  const folder = makeWorkFolder(tmpdir(), count);
  try {
    const content = join(folder, "content");
    writeArchive(count, content, count);
    const { value: newsroom } = await readNewsroom(content, archiveNow);
    if (!newsroom) throw new Error("no content");
    const files = cardFiles(arrange(publicNewsroom(newsroom, archiveNow), archiveNow)).slice(0, count);
    const cache = openCache(join(folder, "cache"));
    const bytes: number[] = [];
    const publish = (_: readonly string[], png: Uint8Array) => void bytes.push(png.length);

    const times: number[] = [];
    const cold = process.cpuUsage();
    for (const file of files) {
      const start = performance.now();
      await drawCards([file], look, { cache, publish });
      times.push(performance.now() - start);
    }
    const each = inMilliseconds(process.cpuUsage(cold)) / files.length;
    const [first = 0] = times;
    console.log(`${files.length} new cards, one after another: ${first.toFixed(0)} ms for the first, then`);
    console.log(`${share(times, 0.5).toFixed(1)} ms in the median, ${share(times, 0.95).toFixed(1)} ms for 19 of 20`);
    console.log(`${each.toFixed(1)} ms of processor time for each`);
    console.log(`${(share(bytes, 0.5) / 1000).toFixed(1)} KB in the median`);

    const [start, before] = [performance.now(), process.cpuUsage()];
    await drawCards(files, look, { cache, publish });
    const [wall, busy] = [performance.now() - start, inMilliseconds(process.cpuUsage(before))];
    console.log(`${files.length} cards that are known: ${wall.toFixed(0)} ms, ${busy.toFixed(0)} ms of processor time`);
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function inMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** The number that a share of some is not above. */
function share(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;
}
