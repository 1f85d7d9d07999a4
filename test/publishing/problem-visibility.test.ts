import { expect, test } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import { byVisibility } from "../../src/publishing/problem-visibility.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const items = {
  recent: release("recent", "2026-05-03"),
  old: release("old", "2026-05-01"),
  held: release("held", "2026-07-01"),
  draft: release("draft", "2026-01-01", { status: "draft" }),
  plan: strategy("plan"),
  heldPlan: strategy("held-plan", { opens: now + 1 }),
};
const all = newsroom([items.recent, items.old, items.held, items.draft], [items.plan, items.heldPlan]);
const problem = (path: string, level: Problem["level"]): Problem => ({
  rule: "broken-link",
  level,
  at: { path, line: 1, column: 1 },
  message: "x",
  fix: "y",
});

test.for([
  ["recent", "advice", "open"],
  ["recent", "error", "open"],
  ["old", "advice", "old"],
  ["old", "error", "open"],
  ["held", "advice", "withheld"],
  ["held", "error", "withheld"],
  ["draft", "advice", "withheld"],
  ["plan", "advice", "open"],
  ["heldPlan", "error", "withheld"],
] as const)("tells of what is %s, at the level %s, those who may hear of it: %s", ([name, level, group]) => {
  const told = problem(items[name].path, level);
  expect(byVisibility([told], all, now)).toEqual({ open: [], withheld: [], old: [], [group]: [told] });
});

test("tells everybody of the site itself and of what could not be read", () => {
  const told = [problem("content/site.yaml", "advice"), problem("content/news/2026/x.md", "error")];
  expect(byVisibility(told, all, now)).toMatchObject({ open: told });
  expect(byVisibility(told, undefined, now)).toMatchObject({ open: told });
});

test.for([
  ["the address of a held release", `there is no page at /x/ → ${items.held.address}`],
  ["the name of a held strategy", "there is no strategy held-pla → held-plan"],
  ["the beginning of a name where a long message ends", "there is no strategy zzz → one, two, held-p…"],
  ["the file of a draft", `the id is that of ${items.draft.path}`],
  ["the minute of a held release", "held until Wednesday 1 July 2026, midnight BST"],
] as const)("does not say %s where everybody can hear it", ([, words]) => {
  const told = { ...problem(items.recent.path, "error"), message: words, paste: [words] };
  const { open } = byVisibility([told], all, now);
  expect(open).toEqual([
    {
      ...told,
      rule: "unseen-target",
      message: "this mentions something not yet public",
      fix: "run npm run check for details",
      paste: undefined,
    },
  ]);
});

const topic = { slug: "trams", name: "Trams" };
const site = {
  ...all.site,
  topics: [...all.site.topics, topic],
  redirects: [
    { from: "/wombat.pdf", to: items.held.address },
    { from: "/w", to: "/topics/trams/" },
    { from: "/open", to: "/news/" },
  ],
};

test.for([
  [
    "an old address that leads to what is held",
    "another page already has the address /wombat.pdf",
    undefined,
    undefined,
  ],
  ["its name in the header", "x", "redirects./wombat.pdf", undefined],
  ["the name of a short one", "x", "redirects./w", undefined],
  ["a topic that nothing is on yet", "there is no page at /topics/tram/ → /topics/trams/", "text", "text"],
] as const)("does not say %s where everybody can hear it", ([, message, field, shown]) => {
  const told = { ...problem("content/site.yaml", "error"), message };
  const at = (name: string | undefined) => ({ at: { ...told.at, field: name } });
  const { open } = byVisibility([{ ...told, ...at(field) }], { ...all, site }, now);
  const veiled = {
    rule: "unseen-target",
    message: "this mentions something not yet public",
    fix: "run npm run check for details",
  };
  expect(open).toEqual([{ ...told, ...veiled, ...at(shown), paste: undefined, pasteOver: undefined }]);
});

test.for([
  ["another page already has the address /open", "redirects./open"],
  ["another page already has the address /news/2026/w", undefined],
] as const)("says what it finds of an old address that readers have: %s", ([message, field]) => {
  const { at, ...rest } = problem("content/site.yaml", "error");
  const told = { ...rest, at: { ...at, field }, message };
  expect(byVisibility([told], { ...all, site }, now).open).toEqual([told]);
});

test.for([
  ["three letters", "there is no strategy zzz → one, hel…", true],
  ["four letters", "there is no strategy zzz → one, held…", false],
] as const)("takes %s at the end of a message that was cut for a name, or not", ([, message, isOpen]) => {
  const told = { ...problem(items.recent.path, "error"), message };
  expect(byVisibility([told], all, now).open[0]?.message === message).toBe(isOpen);
});

test("withholds all of a file that does not say when it may be seen, and nothing more where only advice is withheld", () => {
  const { path } = items.recent;
  const [first, other] = [problem(path, "error"), { ...problem(path, "error"), at: { path, line: 9, column: 1 } }];
  expect(byVisibility([{ ...first, isWithheld: true }, other], all, now)).toMatchObject({ open: [] });
  expect(byVisibility([{ ...first, level: "advice", isWithheld: true }, other], all, now)).toMatchObject({
    open: [other],
  });
});

test("withholds what a file says of itself, whatever the file is called", () => {
  const told = { ...problem("content/news/2026/Secret Merger.md", "error"), isWithheld: true };
  expect(byVisibility([told], all, now)).toMatchObject({ open: [], withheld: [told] });
});
