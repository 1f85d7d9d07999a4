import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { checkReferences } from "../../src/content/cross-file/references.ts";
import { checkSaidDecisions } from "../../src/content/cross-file/said-decisions.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { checkLedger } from "../../src/ledger/check.ts";
import { readLedger } from "../../src/ledger/ledger.ts";
import { headerOf, placeIn } from "../../src/newsroom/source.ts";
import { publicNewsroom, shownNewsroom } from "../../src/publishing/gate.ts";
import { ledgerAfter } from "../ledger/comparing.ts";
import { contentFolder, now, release, releasePath, strategy } from "../support/content-folder.ts";

const decisions = "decisions: [{body: cabinet, act: noted, on: 2026-02-03}]";

/** A newsroom whose files are gone since it was read. */
async function readAndGone() {
  const folder = contentFolder({
    [releasePath]: release({ id: "id: twice", strategies: "strategies: plan" }, "\nCabinet approved the plan.\n"),
    "news/2026/2026-03-20-road-closed.md": release({
      title: "title: Road closed",
      date: "date: 2026-03-20",
      id: "id: twice",
    }),
    "strategies/plan.md": strategy({ decisions }),
  });
  const { value: newsroom, problems } = await readNewsroom(folder, now);
  rmSync(folder, { recursive: true });
  if (!newsroom) throw new Error("nothing was read");
  return { folder, newsroom, problems };
}

test("names the lines of a problem between files without opening one of them again", async () => {
  const { folder, newsroom } = await readAndGone();
  const [clash] = checkReferences(newsroom, now);
  expect(clash).toMatchObject({ rule: "id-clash", at: { path: `${folder}/news/2026/2026-03-20-road-closed.md` } });
  expect(clash?.at.line).toBeGreaterThan(1);
  const [said] = checkSaidDecisions(newsroom);
  expect(said).toMatchObject({ rule: "decision-in-words", at: { path: `${folder}/${releasePath}`, field: "text" } });
});

test("names the lines of a change that was not told without opening a file again", async () => {
  const { folder, newsroom, problems } = await readAndGone();
  const ledger = readLedger(
    await ledgerAfter({
      "strategies/plan.md": `${strategy({ decisions })}
Other words.
`,
    }),
  );
  const untold = checkLedger({ newsroom, ledger, folder, now, problems }).find(({ rule }) => rule === "untold-change");
  expect(untold).toMatchObject({ at: { path: `${folder}/strategies/plan.md`, field: "changes" } });
});

test("knows the place of a key, and the first line where a file is unknown", async () => {
  const { folder, newsroom } = await readAndGone();
  const header = headerOf(newsroom, { path: `${folder}/strategies/plan.md` });
  expect(header?.values["decisions"]).toEqual([{ body: "cabinet", act: "noted", on: "2026-02-03" }]);
  expect(placeIn(header, ["decisions", 0, "act"]).line).toBeGreaterThan(1);
  expect(placeIn(headerOf(newsroom, { path: "elsewhere" }), ["title"])).toEqual({ line: 1, column: 1 });
  expect(headerOf({}, { path: `${folder}/strategies/plan.md` })).toBeUndefined();
});

test("lets nothing of what was typed through the gate", async () => {
  const { newsroom } = await readAndGone();
  expect(newsroom.sources?.size).toBe(8);
  expect([...(newsroom.sources?.keys() ?? [])]).toContainEqual(expect.stringMatching(/accessibility\.yaml$/));
  for (const shown of [publicNewsroom(newsroom, now), shownNewsroom(newsroom)])
    expect(Object.keys(shown)).not.toContain("sources");
});
