import { existsSync, rmSync } from "node:fs";
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

async function readPlan() {
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
  if (!newsroom) throw new Error("nothing was read");
  return { folder, newsroom, problems };
}

test("names the lines of a problem between files", async () => {
  const { folder, newsroom } = await readPlan();
  const [clash] = checkReferences(newsroom, existsSync, now);
  expect(clash).toMatchObject({ rule: "id-clash", at: { path: `${folder}/news/2026/2026-03-20-road-closed.md` } });
  expect(clash?.at.line).toBeGreaterThan(1);
  const [said] = checkSaidDecisions(newsroom);
  expect(said).toMatchObject({ rule: "decision-in-words", at: { path: `${folder}/${releasePath}`, field: "text" } });
});

test("names the lines of a change that was not told", async () => {
  const { folder, newsroom, problems } = await readPlan();
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
  const { folder, newsroom } = await readPlan();
  const header = headerOf(newsroom, { path: `${folder}/strategies/plan.md` });
  expect(header?.values["decisions"]).toEqual([{ body: "cabinet", act: "noted", on: "2026-02-03" }]);
  expect(placeIn(header, ["decisions", 0, "act"]).line).toBeGreaterThan(1);
  expect(placeIn(headerOf(newsroom, { path: "elsewhere" }), ["title"])).toEqual({ line: 1, column: 1 });
  expect(headerOf({}, { path: `${folder}/strategies/plan.md` })).toBeUndefined();
});

test("names the beginning of a file that was taken away since it was read", async () => {
  const { folder, newsroom } = await readPlan();
  rmSync(folder, { recursive: true });
  const [clash] = checkReferences(newsroom, existsSync, now);
  expect(clash).toMatchObject({ rule: "id-clash", at: { line: 1, column: 1 } });
});

test("knows the lines of the settings as well", async () => {
  const { folder, newsroom } = await readPlan();
  for (const file of ["site.yaml", "accessibility.yaml"])
    expect(headerOf(newsroom, { path: `${folder}/${file}` })?.values).toBeDefined();
});

test("lets nothing of what was typed through the gate", async () => {
  const { newsroom } = await readPlan();
  expect(newsroom.sources).toBeDefined();
  for (const shown of [publicNewsroom(newsroom, now), shownNewsroom(newsroom, now)])
    expect(Object.keys(shown)).not.toContain("sources");
});
