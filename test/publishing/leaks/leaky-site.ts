import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { findLeaks } from "../../../src/publishing/leaks/find-leaks.ts";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { goodPdf } from "../../support/pdf.ts";
import { printed } from "../../support/printed.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** What the held release says, word for word. */
export const held = {
  title: "Wizards mend the clock of Quibbleton",
  summary: "Nine café wizards are to climb the old tower & mend what the storm broke in January.",
  sentence: "The tower’s bells rang for a naïve Ümläut of a day before anybody “noticed” what had gone wrong.",
  alt: "A wizard on a ladder.",
  document: goodPdf({ title: "What the clock costs", words: "Twelve gold coins." }),
};

/** Every word that a message must not hold. */
export const secrets = /otters|beaver|zebra|wombat|wizard|quibbleton|clock|bells|ladder|half|written|swings|tram\b/i;

const release = `---
title: "${held.title}"
date: 2099-08-03
summary: "${held.summary}"
topics: parks
image: {file: wizard.png, alt: "${held.alt}"}
documents: [{file: clock-costs.pdf, title: "Costs of the clock"}]
status: published
---

${held.sentence}

Residents can visit Northgate Library again from Monday. More follows.
`;

const more: Readonly<Record<string, string | Buffer>> = {
  "news/2099/2099-08-03-quibbleton-clock.md": release,
  "media/clock-costs.pdf": held.document,
  // The only thing on its topic, with a document that an old address leads to, and an old address of its own.
  "news/2099/2099-08-05-river.md":
    '---\ntitle: "News of the river"\ndate: 2099-08-05\nsummary: "News of the river."\ntopics: otters\ndocuments: [{file: river.pdf, title: "The river"}]\naliases: /artikel/zebra\nstatus: published\n---\n\nNews.\n',
  "media/river.pdf": goodPdf({ title: "The river", words: "Water." }),
  // Held things whose words the public knows, and one without any.
  "news/2099/2099-08-04-library.md":
    '---\ntitle: "Library"\ndate: 2099-08-04\nsummary: "Northgate Library opens on Monday 16 March."\ntopics: parks\nstatus: published\n---\n\nNews.\n',
  "news/2026/2026-05-05-empty.md": "---\nstatus: draft\n---\n",
  // Words that host files, calendars and schemas have of their own.
  ...Object.fromEntries(
    [
      "permissions",
      "immutable",
      "nosniff",
      "caddyfile",
      "vcalendar",
      "sequence",
      "version",
      "nginx-server",
      "properties",
    ].map((word) => [`news/2026/2026-05-05-${word}.md`, "---\nstatus: draft\n---\n"]),
  ),
  // A public text that speaks of lists as lists speak of themselves.
  "news/2026/2026-03-20-lists.md":
    '---\ntitle: "Where to find more"\ndate: 2026-03-20\nsummary: "Where the lists are."\ntopics: roads\nstatus: published\n---\n\nSee the [Parks](/topics/parks/) (300) page and [2025 (1)](/news/2025/).\n',
};

/** When it is searched. */
const now = Date.parse("2026-11-23T12:00:00Z");

/** The fixture council with more that is held, built, and the means to search it anew. */
export interface LeakySite extends BuiltSite {
  /** What is found once a file holds something else. It is put right again afterwards. */
  readonly leaksWith: (file: string, content: string | Uint8Array) => string[];
}

/** Builds it once for a test file. */
export async function leakySite(): Promise<LeakySite> {
  const content = join(tempFolder(), "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  cpSync(join(content, "media/held-tram.png"), join(content, "media/wizard.png"));
  for (const [file, text] of Object.entries(more)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const about = join(content, "site.yaml");
  const lines = readFileSync(about, "utf8")
    .replace("  parks:", '  otters: "Beavers of Northgate"\n  parks:')
    .replace("redirects: {", "redirects: {/wombat.pdf: /media/river.pdf, ");
  writeFileSync(about, lines);
  const site = await buildSite(content, new Date(now).toISOString());
  const { newsroom: whole } = await readNewsroom(content, now);
  if (!whole || !site.outcome.isBuilt) throw new Error(site.outcome.problems.map(printed).join("\n"));
  const shown = publicNewsroom(whole, now);
  return {
    ...site,
    leaksWith(file, text) {
      const path = join(site.folder, file);
      const before = site.has(file) ? readFileSync(path) : undefined;
      const made = mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      try {
        return findLeaks([site.folder, `${site.folder}.hosting`], { whole, shown, now }).map(printed);
      } finally {
        if (before) writeFileSync(path, before);
        else rmSync(made ?? path, { recursive: true });
      }
    },
  };
}
