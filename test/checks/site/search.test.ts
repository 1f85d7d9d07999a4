import { expect, test } from "vitest";
import { checkSite } from "../../../src/checks/site/check-site.ts";
import { shownOf } from "../../../src/checks/site/shown.ts";
import { arranged } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { type Edit, htmlPage, newsroom, siteFolder } from "./site-fixture.ts";

const file = "search/index.html";
const script = '<script src="/newsroom/assets/search-0123456789.js" defer></script>';
const policy = "style-src 'self'";
const page = htmlPage(
  "/search/",
  "Search",
  "<p>Words to find.</p>",
  `<meta name="robots" content="noindex" />${script}`,
)
  .replace(policy, `${policy}; script-src 'self'; connect-src 'self'`)
  .replace("About Search.", "Find news.");
const headers = "/newsroom/search/*\n  Content-Security-Policy: default-src 'none'\n";

/** What the checks say of the tiny site with a page that searches, after some edits. */
function problemsAfter(...edits: readonly Edit[]): string[] {
  const folder = siteFolder(
    { file, to: page },
    { file: "assets/search-0123456789.js", to: "" },
    { file: "_headers", to: headers },
    ...edits,
  );
  const site = { ...newsroom.site, search: true };
  return checkSite(folder, shownOf(arranged({ ...newsroom, site }, 0))).map(printed);
}

test("takes the one script of the page that searches", () => {
  expect(problemsAfter()).toEqual([]);
});

const plain = "use plain HTML, and put style in the style sheet";

test.for([
  [
    "a second script",
    { file, from: script, to: `${script}<script src="/newsroom/assets/search-0123456789.js"></script>` },
    [`${file}:1:1  the page /search/ holds another script than its own, or none → ${plain}`],
  ],
  [
    "a script of its own in the page",
    { file, from: script, to: "<script>alert(1)</script>" },
    [`${file}:1:1  the page /search/ holds another script than its own, or none → ${plain}`],
  ],
  [
    "no script",
    { file, from: script, to: "" },
    [`${file}:1:1  the page /search/ holds another script than its own, or none → ${plain}`],
  ],
  [
    "the script on another page",
    { file: "about/index.html", from: "</head>", to: `${script}</head>` },
    [`about/index.html:1:1  the page /about/ holds a script → ${plain}`],
  ],
  [
    "a policy that lets no script run",
    { file, from: "; script-src 'self'; connect-src 'self'", to: "" },
    [
      `${file}:1:1  the page /search/ does not let its script run → add script-src 'self'; connect-src 'self' to its policy`,
    ],
  ],
  [
    "no policy",
    { file, from: "Content-Security-Policy", to: "nothing" },
    [
      `${file}:1:1  the page /search/ does not let its script run → add script-src 'self'; connect-src 'self' to its policy`,
      `${file}:1:1  the page /search/ lets a browser load anything → add a meta Content-Security-Policy that starts with default-src 'none'`,
    ],
  ],
  [
    "a policy that lets scripts run on another page",
    { file: "about/index.html", from: policy, to: `${policy}; script-src 'self'` },
    [
      "about/index.html:1:1  the page /about/ lets scripts run → leave script-src out of its policy: the page that searches alone has a script",
    ],
  ],
  [
    "a policy on the scripts",
    { file: "_headers", to: `${headers}/newsroom/assets/*\n  Content-Security-Policy: default-src 'none'\n` },
    [
      "_headers:4:1  the file /_headers sends a script with a policy, under which search would not run → send policies with pages alone",
    ],
  ],
] as const)("finds %s", ([, edit, problems]) => {
  expect(problemsAfter(edit)).toEqual(problems);
});

test("takes the same script for a fault where a site has no search", () => {
  const folder = siteFolder({ file, to: page }, { file: "assets/search-0123456789.js", to: "" });
  const said = checkSite(folder, shownOf(arranged(newsroom, 0))).map(printed);
  expect(said).toContain(`${file}:1:1  the page /search/ holds a script → ${plain}`);
});
