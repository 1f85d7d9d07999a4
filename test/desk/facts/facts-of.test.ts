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

test("says nothing of the machine that it was made on", async () => {
  const folder = fixture("council");
  const { published, preview } = await factsIn(folder);
  for (const facts of [published, preview]) expect(packFacts(facts)).not.toContain(folder);
});
