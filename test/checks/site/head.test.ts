import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const about = "about/index.html";

test.for([
  ["no language", ' lang="en-GB"', "", "the page /about/ does not say its language → set lang on its html element"],
  ["another language", ' lang="en-GB"', ' lang="pl"', 'the page /about/ says that it is in pl → lang="en-GB"'],
  ["no title", "About us - Northgate news", "", "the page /about/ has no title → add a title that no other page has"],
  [
    "no description",
    '<meta name="description"',
    "<meta ",
    "the page /about/ has no description → add a meta description that no other page has",
  ],
  [
    "a policy that lets anything in",
    "default-src 'none'",
    "default-src 'self'",
    "the page /about/ lets a browser load anything → add a meta Content-Security-Policy that starts with default-src 'none'",
  ],
  ["no h1", "h1>About us</h1", "p>About us</p", "the page /about/ has no h1 headings → write one h1"],
  ["two h1", "<h2", "<h1>Again</h1><h2", "the page /about/ has 2 h1 headings → write one h1"],
  [
    "no address",
    'rel="canonical"',
    'rel="alternate"',
    "the page /about/ does not say its address → write one canonical link, to https://northgate.example/newsroom/about/",
  ],
  [
    "two addresses",
    '<link rel="icon"',
    '<link rel="canonical" href="/newsroom/about/" /><link rel="icon"',
    "the page /about/ says that its address is https://northgate.example/newsroom/about/ and /newsroom/about/ → write one canonical link, to https://northgate.example/newsroom/about/",
  ],
  [
    "another page's address",
    'href="https://northgate.example/newsroom/about/"',
    'href="https://northgate.example/newsroom/"',
    "the page /about/ says that its address is https://northgate.example/newsroom/ → write one canonical link, to https://northgate.example/newsroom/about/",
  ],
  [
    "no picture for shared links",
    '<meta property="og:image"',
    '<meta property="og:video"',
    "the page /about/ has no picture for shared links → add an og:image with its whole web address",
  ],
  [
    "a picture for shared links that only browsers find",
    'content="https://northgate.example/newsroom/card.png"',
    'content="/newsroom/card.png"',
    "the page /about/ has no picture for shared links → add an og:image with its whole web address",
  ],
  [
    "an id twice",
    'id="who"',
    'id="main"',
    'the page /about/ has the id "main" more than once → give each element a different id',
  ],
] as const)("tells a page with %s", ([, from, to, message]) => {
  expect(problemsAfter({ file: about, from, to })).toEqual([`${about}:1:1  ${message}`]);
});

test("tells an address on the page that is shown at any address", () => {
  const canonical = '<link rel="canonical" href="https://northgate.example/newsroom/" />';
  expect(problemsAfter({ file: "404.html", from: "<title>", to: `${canonical}<title>` })).toEqual([
    "404.html:1:1  the page /404.html says that its address is https://northgate.example/newsroom/ → remove the canonical link: this page is shown at any address",
  ]);
});
