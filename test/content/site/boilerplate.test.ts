import { expect, test } from "vitest";
import { readSite } from "../../../src/content/site/read-site.ts";
import { contentFolder, now, release, releasePath, told, usual } from "../../support/content-folder.ts";

const siteWith = (lines: string) => `${usual["site.yaml"]}${lines}`;

test("reads paragraphs with links and lists", () => {
  const folder = contentFolder({
    "site.yaml": siteWith(
      "boilerplate: |\n  Northgate Council serves 120,000 people.\n\n  It looks after:\n\n  - roads\n  - [what else it does](/about/)\n",
    ),
  });
  const { value: site, problems } = readSite(folder, now);
  expect(problems).toEqual([]);
  expect(site?.boilerplate?.text).toBe(
    "Northgate Council serves 120,000 people.\n\nIt looks after:\n\n• roads\n• what else it does (https://news.northgate.example/about/)",
  );
  expect(site?.boilerplate?.html).toContain('<a href="/about/">what else it does</a>');
});

test.for([
  [
    'boilerplate: "## About us\\n\\nWe serve 120,000 people."',
    "content/site.yaml:13:14  boilerplate  the boilerplate has a heading, and every release shows it under one → delete the heading, or make a sentence of it",
  ],
  [
    'boilerplate: "Our [plan](/media/plan.pdf) says it."',
    "content/site.yaml:13:14  boilerplate  the boilerplate shows or links to a file of content/media/ → link to a page, or put the file into a release",
  ],
  [
    "boilerplate:",
    'content/site.yaml:13:13  boilerplate  `boilerplate` is empty → add a line, for example boilerplate: "Northgate Council serves 120,000 people in the town and 14 villages around it."',
  ],
  [
    "boilerplate: [a, b]",
    'content/site.yaml:13:14  boilerplate  the value is read as a list → put the value in straight double quotes\n    boilerplate: "[a, b]"',
  ],
])("says what is wrong with %j", async ([line, message]) => {
  expect(await told({ "site.yaml": siteWith(`${line}\n`) })).toEqual([message]);
});

test("looks where its links lead", async () => {
  const files = { [releasePath]: release(), "site.yaml": siteWith('boilerplate: "Read [more about us](/abuot/)."\n') };
  expect(await told(files)).toEqual(["content/site.yaml:13:14  boilerplate  there is no page at /abuot/ → /about/"]);
});
