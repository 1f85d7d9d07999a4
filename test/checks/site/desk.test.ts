import { expect, test } from "vitest";
import { checkSite } from "../../../src/checks/site/check-site.ts";
import { shownOf } from "../../../src/checks/site/shown.ts";
import { deskPage } from "../../../src/desk/bundle/desk-files.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { packFacts } from "../../../src/desk/facts-pack.ts";
import { optionsFor } from "../../../src/desk/options-for.ts";
import { arranged } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { type Edit, newsroom, siteFolder } from "./site-fixture.ts";

const site = { ...newsroom.site, desk: { repository: "northgate/newsroom", branch: "main", folder: "content" } };
const page = deskPage(optionsFor(site, site.desk));
const facts = factsOf(arranged({ ...newsroom, site }, 0));
const [known] = facts.releases;
const picture = facts.media["library.jpg"];
if (!known || !picture) throw new Error("the tiny site has a release with a picture");
const usual: readonly Edit[] = [
  { file: "desk/index.html", to: page },
  { file: "desk/facts.json", to: packFacts(facts) },
  { file: "desk/desk.css", to: "body { margin: 0 }" },
  { file: "desk/desk.js", to: "1" },
];

/** What the checks say of the tiny site with a desk, after some edits. */
const problemsAfter = (...edits: readonly Edit[]) =>
  checkSite(siteFolder(...usual, ...edits), shownOf(arranged({ ...newsroom, site }, 0))).map(printed);

test("finds nothing wrong with a desk as it is written", () => {
  expect(problemsAfter()).toEqual([]);
});

const inPage = (from: string, to: string): Edit => ({ file: "desk/index.html", from, to });
const inFacts = (change: object): Edit => ({ file: "desk/facts.json", to: packFacts({ ...facts, ...change }) });

test.for([
  [
    inPage('<meta name="robots" content="noindex"/>', ""),
    "desk/index.html:1:1  the page /desk/ lets search engines list it → add a meta robots with noindex",
  ],
  [
    inPage("https://api.github.com", "https:"),
    "desk/index.html:1:1  the page /desk/ does not have the policy of the desk → write the policy of src/hosting/policy.ts",
  ],
  [
    inPage('src="desk.js"></script>', 'src="desk.js"></script><script>1</script>'),
    "desk/index.html:1:1  the desk holds another script than its own, or a style → put it into that script",
  ],
  [
    inPage("<body>", '<body style="color: red">'),
    "desk/index.html:1:1  the desk holds another script than its own, or a style → put it into that script",
  ],
  [
    inPage('href="desk.css"', 'href="https://fonts.example/desk.css"'),
    'desk/index.html:1:1  the desk loads "https://fonts.example/desk.css", which is not a file of this site → use a file of this site',
  ],
  [
    { file: "desk/facts.json" },
    "desk/facts.json:1:1  nothing was written to /desk/facts.json → have the build write the whole desk",
  ],
  [
    inFacts({ releases: [known, { ...known, address: "/news/2099/tram-to-open/" }] }),
    "desk/facts.json:1:1  the desk knows of an address that is not on the site → write what the gate lets through",
  ],
  [
    inFacts({ media: { "tram.jpg": { ...picture, address: "/media/tram.jpg" } } }),
    "desk/facts.json:1:1  the desk knows of an address that is not on the site → write what the gate lets through",
  ],
] as const)("tells a desk after %j", ([edit, message]) => {
  expect(problemsAfter(edit)).toEqual([message]);
});

test("tells a sitemap that lists the desk", () => {
  const listed = `<url><loc>${site.url}desk/</loc></url>\n</urlset>`;
  expect(problemsAfter({ file: "sitemap.xml", from: "</urlset>", to: listed })).toEqual([
    `sitemap.xml:1:1  the sitemap lists ${site.url}desk/, which asks search engines to leave it out → make the sitemap from the same newsroom as the pages`,
  ]);
});

test("looks at a page below /desk/ as at any other where no desk is published", () => {
  const problems = checkSite(siteFolder({ file: "desk/index.html", to: page }), shownOf(arranged(newsroom, 0)));
  expect(problems.length).toBeGreaterThan(5);
});
