import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { feedFilesOf } from "../../src/feeds/feed-files.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";

/** A newsroom at an instant: its content files by their paths, and the clock. */
export interface State {
  readonly files: Readonly<Record<string, string>>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Every feed of a newsroom, by the address of its file within the site. Throws where the content has errors. */
export async function feedsAt({ files, now }: State): Promise<ReadonlyMap<string, string>> {
  const folder = join(mkdtempSync(join(tmpdir(), "readers-")), "content");
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { value: newsroom, problems } = await readNewsroom(folder, now);
    const errors = problems.filter(({ level }) => level === "error");
    if (!newsroom || errors.length > 0) throw new Error(errors.map(formatProblem).join("\n"));
    const edition = arrange(publicNewsroom(newsroom, now), now);
    return new Map([...feedFilesOf(edition, new Map())].map(({ address, text }) => [address, text()]));
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}

const day = 86_400_000;

/** The first release is of the first day, and there is one for every third. */
const first = Date.parse("2026-01-05T00:00:00Z");
export const releases = 45;

/** The clock when everything has been published. */
export const today = first + 150 * day;

/** The date and the path of a release, by its number from 0. */
export function releasePath(number: number): string {
  return `news/2026/${dateOf(number)}-notice-${number}.md`;
}

function dateOf(number: number): string {
  return new Date(first + number * 3 * day).toISOString().slice(0, 10);
}

/** The newsroom that subscribers have followed since its first day. */
export function newsroomAt(now: number): State {
  const numbers = Array.from({ length: releases }, (_, number) => number);
  return {
    now,
    files: {
      "site.yaml": `name: Northgate Council
title: Northgate Council newsroom
url: https://www.northgate.example/newsroom/
authority: northgate.example,2020
topics:
  libraries: Libraries
  roads: Roads
contact: {name: Press office, email: press@northgate.example}
bodies:
  cabinet: {name: Cabinet, callIn: 5}
`,
      "accessibility.yaml": `scope: the newsroom of Northgate Council
contact: {name: Digital team, email: digital@northgate.example}
answerWithin: 5
status: not compliant
prepared: 2026-01-02
reviewed: 2026-01-02
`,
      ...Object.fromEntries(
        ["about", "contact", "privacy"].map((name) => [
          `pages/${name}.md`,
          `---\ntitle: ${name}\nsummary: What the page ${name} is for.\n---\n\nWords.\n`,
        ]),
      ),
      "strategies/library-plan.md": `---
title: Library plan
summary: What Northgate plans for its libraries.
period: {from: 2026, to: 2027}
topics: libraries
decisions: [{body: cabinet, act: approved, on: 2026-01-20, published: 2026-01-21}]
review: {every: 1 month, from: 2026-02-01}
status: published
---

Words.
`,
      ...Object.fromEntries(numbers.map((number) => [releasePath(number), releaseText(number)])),
    },
  };
}

/** Two of three have a minute, and all have a title of their own. */
function releaseText(number: number): string {
  const time = number % 3 === 0 ? "" : ` ${9 + (number % 8)}:30`.replace(/ (\d):/, " 0$1:");
  return `---
title: "Notice ${number}"
date: ${dateOf(number)}${time}
summary: "What notice ${number} says."
topics: ${number % 2 === 0 ? "libraries" : "roads"}
strategies: library-plan
status: published
---

Notice ${number} has a text of its own, with [a link](/about/).
`;
}
