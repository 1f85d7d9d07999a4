import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { packFacts, unpackFacts } from "../../../src/desk/facts-pack.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { contentFolder, now, release, strategy } from "../../support/content-folder.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { previewEdition } from "../reading/as-checked.ts";

/** The facts of a folder as they are published, and as its preview has them. */
async function factsIn(folder: string) {
  const { value: newsroom, problems } = await readNewsroom(folder, now);
  if (!newsroom) throw new Error("there is no newsroom");
  return {
    published: factsOf(arrange(publicNewsroom(newsroom, now), now)),
    preview: factsOf(previewEdition(newsroom, problems, folder, now)),
  };
}

function fixture(name: string): string {
  const folder = join(tempFolder(), "content");
  cpSync(`test/fixtures/${name}`, folder, { recursive: true });
  return folder;
}

test.for(["council", "sample"])("comes back from its text as it was, of %s", async (name) => {
  const { published, preview } = await factsIn(fixture(name));
  for (const facts of [published, preview]) expect(unpackFacts(packFacts(facts))).toEqual(facts);
  // The addresses of pictures follow from their names, and are not sent.
  expect(JSON.stringify(JSON.parse(packFacts(published)).media)).not.toMatch(/-640\.(webp|jpg)/);
});

const secret = "Otter bridge";
const secrets = {
  "news/2026/2026-05-02-draft.md": release({
    title: `title: ${secret} 1`,
    date: "date: 2026-05-02",
    s: "status: draft",
    status: "",
  }),
  "news/2026/2026-07-02-held.md": release({ title: `title: ${secret} 2`, date: "date: 2026-07-02" }),
  "news/2026/2026-05-03-gone.md": release({
    title: `title: ${secret} 3`,
    date: "date: 2026-05-03",
    status: "status: withdrawn",
    withdrawn: "withdrawn: {kind: error, on: 2026-05-04, reason: It was wrong}",
  }),
  "strategies/open.md": `${strategy({
    decisions:
      "decisions: [{body: cabinet, act: approved, on: 2026-01-08}, {body: cabinet, act: agreed, on: 2026-08-08, minute: otter bridge minute}]",
  })}\n`,
};

test("publishes nothing of what is a draft, held, of a later day or taken down, and none of the council's own words", async () => {
  const site = `${readFileSync(join(contentFolder(), "site.yaml"), "utf8")}words: [Otter bridge]\n`;
  const { published, preview } = await factsIn(contentFolder({ ...secrets, "site.yaml": site }));
  expect(packFacts(published)).not.toMatch(/otter/i);
  expect(packFacts(preview)).toMatch(/Otter bridge 1.*Otter bridge 2|Otter bridge 2.*Otter bridge 1/s);
  expect(published.gone.map(({ address }) => address)).toEqual(["/news/2026/gone/"]);
});

/** A newsroom of which the public sees the same with and without the lines that say something later or to nobody. */
const sees = (withheld: boolean) => {
  const only = (text: string) => (withheld ? text : "");
  const site = readFileSync(join(contentFolder(), "site.yaml"), "utf8")
    .replace("topics:\n", `${only("# otter\n")}topics:\n${only("  otters: Otters\n")}`)
    .replace("bodies:\n", `bodies:\n${only("  otter-committee: {name: Otter committee, callIn: 5}\n")}`);
  const later = (text: string) => only(`  - ${text}\n`);
  // What was taken down the public knows of.
  const { "news/2026/2026-05-03-gone.md": _, ...unseen } = secrets;
  return contentFolder({
    ...(withheld && unseen),
    ...(withheld && { "strategies/otter.md": strategy({ status: "status: draft", aliases: "aliases: [/otters/]" }) }),
    "site.yaml": [
      site,
      only("words: [Otterton]\nredirects: {/otter/: /news/2026/held/}\n"),
      only("shrink: {on: 2026-05-01, reason: Otters, addresses: [/news/2026/otter/]}\n"),
      only('notice: {text: "Otter day [here](/about/).", from: 2026-08-01, until: 2026-08-02}\n'),
      'boilerplate: "Northgate has [a page about itself](/about/)."\n',
    ].join(""),
    "strategies/open.md": [
      '---\ntitle: An open strategy\nsummary: "What is planned until 2030."\nperiod: {from: 2026-01-01, to: 2030}\n',
      "topics: libraries\ndecisions:\n  - {body: cabinet, act: approved, on: 2026-01-08}\n",
      later('{body: cabinet, act: adopted, on: 2026-08-08, minute: "https://otter.example/"}'),
      "figures:\n  - {label: Visits in a year, value: 10, source: Counters, asAt: 2026-01-01, measure: visits}\n",
      later("{label: Otters, value: 12, source: Otter count, asAt: 2026-08-01, measure: visits}"),
      "reviews:\n",
      later("{on: 2026-08-08, title: Otter review, link: https://otter.example/review}"),
      '  - {on: 2026-02-02, title: "First review", link: /about/}\n',
      only("changes:\n  - {on: 2026-08-08, kind: update, note: Otters}\n"),
      "consultation: {from: 2025-05-01, to: 2025-06-01, link: /about/}\n",
      "status: published\n---\n\nWords.\n",
    ].join(""),
  });
};

test("is the same bytes whatever is withheld, wherever it stands in a file", async () => {
  const [without, withheld] = [await factsIn(sees(false)), await factsIn(sees(true))];
  expect(packFacts(withheld.published)).toBe(packFacts(without.published));
});

test("says nothing of the machine that it was made on", async () => {
  const folder = fixture("council");
  const { published, preview } = await factsIn(folder);
  for (const facts of [published, preview]) expect(packFacts(facts)).not.toContain(folder);
});
