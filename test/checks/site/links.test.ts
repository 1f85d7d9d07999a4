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
    `content/news/2026/2026-03-13-library-opens.md:13:5  on ${release} the link to "/about/#whom" names the part "whom", which that page does not have → the address without #whom, or the id of one of the page's headings`,
  ],
  [
    "a whole address of the site that leads to nothing",
    "https://northgate.example/newsroom/about/",
    "http://northgate.example/newsroom/council-tax/",
    `${releaseFile}:1:1  on ${release} the link to "http://northgate.example/newsroom/council-tax/" leads to nothing that is published → the address of a published page, as the browser shows it`,
  ],
  [
    "a part that its own page does not have",
    '"#main"',
    '"#mian"',
    `${releaseFile}:1:1  on ${release} the link to "#mian" names the part "mian", which that page does not have → the address without #mian, or the id of one of the page's headings`,
  ],
  [
    "a link that leaves out the site's path",
    '"/newsroom/about/"',
    '"/about/"',
    `${releaseFile}:1:1  on ${release} the link to "/about/" leads out of the site → an address that begins with /newsroom/`,
  ],
  [
    "a link that starts nowhere",
    '"/newsroom/about/"',
    '"about/"',
    `${releaseFile}:1:1  on ${release} the link to "about/" begins neither with / nor with https: → the whole address, or one within the site from / on`,
  ],
  [
    "a link that runs code",
    '"/newsroom/about/"',
    '"javascript:alert(1)"',
    `${releaseFile}:1:1  on ${release} the link to "javascript:alert(1)" begins neither with / nor with https: → the whole address, or one within the site from / on`,
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
