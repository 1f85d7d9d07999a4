import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Files, release, releasePath, told, usual } from "../support/content-folder.ts";

const sampleFile = (path: string) => readFileSync(`test/fixtures/sample/${path}`, "utf8");

/** A page of a council with a text. */
const about = (text: string, summary = "What the page is for.") => ({
  "pages/about.md": `---\ntitle: About\nsummary: ${summary}\n---\n\n${text}\n`,
});

/** The usual `site.yaml` with one of its lines in another form. */
const site = (from: RegExp | string, to: string) => ({
  "site.yaml": String(usual["site.yaml"]).replace(from, to),
});

const nobody = "newsroom.example is the sample's address, which nobody reads";

test.for([
  [
    site("https://news.northgate.example/", "https://newsroom.example/"),
    `content/site.yaml:3:6  url  ${nobody} → write the council's own, for example url: https://news.northgate.example/`,
  ],
  [
    site("northgate.example,2026", "newsroom.example,2026"),
    `content/site.yaml:4:12  authority  ${nobody} → write the council's own, for example authority: northgate.example,2026`,
  ],
  [
    site("email: press@northgate.example", "email: Press@Newsroom.Example"),
    `content/site.yaml:10:10  contact.email  ${nobody} → write the council's own`,
  ],
  [
    { "site.yaml": `${usual["site.yaml"]}emailAlerts: https://alerts.newsroom.example/sign-up\n` },
    `content/site.yaml:13:14  emailAlerts  ${nobody} → write the council's own`,
  ],
  [
    site("name: Northgate Council", "name: sample  newsroom"),
    `content/site.yaml:1:7  name  "sample  newsroom" is the sample's → write the council's own, for example name: "Northgate Council"`,
  ],
  [
    site("title: Northgate Council newsroom", "title: Sample newsroom for a council"),
    `content/site.yaml:2:8  title  "Sample newsroom for a council" is the sample's → write the council's own, for example title: "Northgate Council newsroom"`,
  ],
  [
    { "accessibility.yaml": String(usual["accessibility.yaml"]).replace("digital@northgate", "press@newsroom") },
    `content/accessibility.yaml:2:38  contact.email  ${nobody} → write the council's own, for example email: digital@northgate.example`,
  ],
  [
    about("We are the council.\n\nIt does not belong to a council."),
    `content/pages/about.md:8:1  text  this sentence is the sample's: "It does not belong to a council." → write what is true of Northgate Council, or delete it`,
  ],
  [
    about("- Ask us. It does not\n  belong to **a** council!\n- Or not."),
    `content/pages/about.md:6:11  text  this sentence is the sample's: "It does not belong to **a** council!" → write what is true of Northgate Council, or delete it`,
  ],
  [
    about("Ask us.", "How to reach the Press Office – and how to tell us that something on this site is wrong!"),
    `content/pages/about.md:3:10  summary  this sentence is the sample's: "How to reach the Press Office – and how to tell us that something on this site is wrong!" → write what is true of Northgate Council, or delete it`,
  ],
  [
    about("## Ask us\n\n1. Write to [us](mailto:press@newsroom.example) or ring."),
    `content/pages/about.md:8:4  text  ${nobody} → write the council's own`,
  ],
] as const satisfies readonly (readonly [Files, string])[])("tells what is left of the sample: %#", async ([
  files,
  line,
]) => {
  expect(await told(files)).toEqual([line]);
});

test("finds the same in a file with the line ends of Windows", async () => {
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  const page = String(about("Ask us.\n\nOr\nnot. This is\na sample.")["pages/about.md"]);
  expect(await told({ "pages/about.md": windows(page) })).toEqual([
    `content/pages/about.md:9:6  text  this sentence is the sample's: "This is a sample." → write what is true of Northgate Council, or delete it`,
  ]);
  expect(await told({ "site.yaml": windows(site("northgate.example,", "newsroom.example,")["site.yaml"]) })).toEqual([
    expect.stringMatching(/^content\/site\.yaml:4:12 {2}authority {2}/),
  ]);
});

test.for([
  about("This is a sample of what we do. It shows how a council can publish."),
  about("Write to press@my-newsroom.example or press@newsroom.example.gov.uk."),
  { [releasePath]: release({}, "\nThis is a sample. Write to press@newsroom.example.\n") },
  { "accessibility.yaml": `# newsroom.example\n${usual["accessibility.yaml"]}` },
])("says nothing of what is not the sample's, nor of releases: %#", async (files) => {
  expect(await told(files)).toEqual([]);
});

const pages = ["about", "contact", "privacy"].map((name) => `pages/${name}.md`);
const sample = Object.fromEntries(
  ["site.yaml", "accessibility.yaml", ...pages].map((path) => [path, sampleFile(path)]),
);

test("says nothing of a newsroom that says itself that it is a sample", async () => {
  expect(await told(sample, Date.parse("2026-11-29T12:00:00Z"))).toEqual([]);
});

test("knows every sentence of the sample's pages", async () => {
  const files = { ...sample, "site.yaml": sampleFile("site.yaml").replace("sample: true\n", "") };
  const left = (await told(files)).filter((line) => line.startsWith("content/pages/"));
  const places = left.map((line) => line.split("  ")[0]);
  const parts = pages.flatMap((path) => {
    const lines = sampleFile(path).split("\n");
    return lines.flatMap((line, index) => {
      const isSaid = line.startsWith("summary:") || (index > 4 && line !== "" && !line.startsWith("#"));
      // A sentence ends in a full stop before a space or the end of its line; the header's is in quotes.
      return isSaid ? [...line.matchAll(/\.”?"?(?= |$)/g)].map(() => `content/${path}:${index + 1}`) : [];
    });
  });
  expect(places.map((place) => place?.replace(/:\d+$/, ""))).toEqual(parts);
});
