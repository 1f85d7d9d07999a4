import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const releaseFile = "news/2026/library-opens/index.html";
const release = "/news/2026/library-opens/";

test.for([
  [
    "a link to nothing, at the line where its author typed it",
    '"/newsroom/about/"',
    '"/newsroom/abuot/"',
    `content/news/2026/2026-03-13-library-opens.md:11:5  on ${release} the link to "/abuot/" leads to nothing that is published → /about/`,
  ],
  [
    "a link that lacks its slash",
    '"/newsroom/about/"',
    '"/newsroom/about"',
    `content/news/2026/2026-03-13-library-opens.md:12:5  on ${release} the link to "/about" lacks its last slash → /about/`,
  ],
  [
    "a link to a part that the page does not have",
    '"/newsroom/about/"',
    '"/newsroom/about/#whom"',
    `content/news/2026/2026-03-13-library-opens.md:13:5  on ${release} the link to "/about/#whom" names the part "whom", which that page does not have → remove #whom from the address, or use the id of one of the page's headings`,
  ],
  [
    "a whole address of the site that leads to nothing",
    "https://northgate.example/newsroom/about/",
    "http://northgate.example/newsroom/council-tax/",
    `${releaseFile}:1:1  on ${release} the link to "http://northgate.example/newsroom/council-tax/" leads to nothing that is published → copy the address of a published page from the browser`,
  ],
  [
    "a part that its own page does not have",
    '"#main"',
    '"#mian"',
    `${releaseFile}:1:1  on ${release} the link to "#mian" names the part "mian", which that page does not have → remove #mian from the address, or use the id of one of the page's headings`,
  ],
  [
    "a link that leaves out the site's path",
    '"/newsroom/about/"',
    '"/about/"',
    `${releaseFile}:1:1  on ${release} the link to "/about/" leads out of the site → start the address with /newsroom/`,
  ],
  [
    "a link that starts nowhere",
    '"/newsroom/about/"',
    '"about/"',
    `${releaseFile}:1:1  on ${release} the link to "about/" starts with neither / nor https: → write the full address, or one within the site that starts with /`,
  ],
  [
    "a link that runs code",
    '"/newsroom/about/"',
    '"javascript:alert(1)"',
    `${releaseFile}:1:1  on ${release} the link to "javascript:alert(1)" starts with neither / nor https: → write the full address, or one within the site that starts with /`,
  ],
] as const)("tells %s", ([, from, to, message]) => {
  expect(problemsAfter({ file: releaseFile, from, to })).toEqual([message]);
});

test.for([
  ["/newsroom/about/#who"],
  ["/newsroom/about/?from=news#who"],
  ["/newsroom/news/2026/library-opens/release.txt"],
  ["https://northgate.example/council-tax"],
  ["https://northgate.example/newsroom/about/#who"],
  ["tel:+441632960000"],
] as const)("follows %s", ([href]) => {
  expect(problemsAfter({ file: releaseFile, from: '"/newsroom/about/"', to: `"${href}"` })).toEqual([]);
});
