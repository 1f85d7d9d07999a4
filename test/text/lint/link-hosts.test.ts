import { expect, test } from "vitest";
import { isAcceptable } from "../../../src/problems/catalogue.ts";
import { readReleaseBody } from "../../../src/text/body.ts";
import { trueAddress } from "../../../src/text/true-address.ts";
import { context } from "../body-context.ts";

const safe =
  "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.northgate.example%2Fbins&data=05%7C02%7Canna%40northgate.example";
const found = (target: string) =>
  readReleaseBody(`[The plan for bins](${target})`, context)
    .findings.filter(({ rule }) => isAcceptable(rule))
    .map(({ level, rule, message, fix, paste }) => [`${level} ${rule}: ${message} → ${fix}`, ...(paste ?? [])]);

test("gives the true address of a link that Outlook has rewritten", () => {
  expect(found(safe)).toEqual([
    [
      "advice redirecting-link: Outlook changed the link, and it holds the email address of the person it was sent to → https://www.northgate.example/bins",
      "[The plan for bins](https://www.northgate.example/bins)",
    ],
  ]);
});

test.for([
  [`[here](${safe})`, 'the link text "here" does not say where it leads → [what the link leads to]'],
  [`[report](${safe})`, 'the link text "report" names a kind of thing, not which one → [what the link leads to]'],
  [
    `[The plan for bins](${safe} "Click")`,
    'the words "Click" after the address only appear to people who use a mouse → [The plan for bins]',
  ],
  [
    `[![The plan](/media/library.jpg) the plan](${safe})`,
    "the alternative text repeats the words beside it in the link → [the plan]",
  ],
] as const)("tells to keep no address of such a service in %j", ([source, message]) => {
  const { findings } = readReleaseBody(source, context);
  expect(findings.filter(({ rule }) => !isAcceptable(rule)).map(({ message, fix }) => `${message} → ${fix}`)).toEqual([
    `${message}(https://www.northgate.example/bins)`,
  ]);
});

test("gives it of a link from the results of a search", () => {
  expect(found("https://www.google.com/url?q=https://www.northgate.example/a&sa=D")).toEqual([
    [
      "advice redirecting-link: the link goes through another service, which learns who follows it → https://www.northgate.example/a",
      "[The plan for bins](https://www.northgate.example/a)",
    ],
  ]);
});

test.for([
  [safe, "https://www.northgate.example/bins"],
  ["https://www.google.com/url?q=https://www.northgate.example/a&sa=D", "https://www.northgate.example/a"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.northgate.example%2F", "https://www.northgate.example/"],
  ["https://urldefense.com/v3/__https://www.northgate.example/a__;!!x$", "https://www.northgate.example/a"],
  ["https://www.google.com/search?q=https://www.northgate.example/", undefined],
  ["https://www.northgate.example/?url=https://x.example/", undefined],
  ["https://eur01.safelinks.protection.outlook.com/?url=javascript:alert(1)", undefined],
] as const)("%s leads to %s", ([target, address]) => {
  expect(trueAddress(target)).toBe(address);
});

const inside = (host: string) =>
  `advice internal-link: ${host} may not open for anyone outside the council → link to a page that everyone can open, or to the file in /media/`;

test.for([
  ["https://northgate.sharepoint.com/sites/x/plan.pdf", "northgate.sharepoint.com"],
  ["https://northgate-my.sharepoint.com/personal/x", "northgate-my.sharepoint.com"],
  ["http://intranet/plan", "intranet"],
  ["https://intranet.northgate.example/plan", "intranet.northgate.example"],
  ["http://localhost:8080/news/", "localhost"],
  ["http://127.0.0.1/", "127.0.0.1"],
  ["http://192.168.1.20/plan", "192.168.1.20"],
  ["http://server01.northgate.local/", "server01.northgate.local"],
])("tells that %s is not for the public", ([target = "", host = ""]) => {
  expect(found(target)).toEqual([[inside(host)]]);
});

test.for([
  "https://www.northgate.example/intranet/",
  "https://sharepoint.northgate.example/",
  "https://www.localhost-stories.example/",
  "https://1270.0.0.1.example/",
  "https://local.example/",
  "/about/",
  "mailto:press@northgate.example",
  "https://www.outlook.com/",
  "https://safelinks.example/",
  "https://11.20.30.40/",
])("says nothing of %s", (target) => {
  expect(found(target)).toEqual([]);
});
