import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { dayIn } from "../../src/newsroom/dates.ts";
import type { Instant } from "../../src/newsroom/instant.ts";
import type { Caught } from "./caught.ts";
import type { Seed } from "./seeds.ts";

const siteFile = `name: Northgate Council
title: Northgate newsroom
url: https://northgate.example/
authority: northgate.example,2026
topics: {libraries: Libraries}
contact: {name: Press office, email: press@northgate.example}
`;
const page = (title: string) => `---\ntitle: ${title}\nsummary: What the page is for.\n---\n\nWords.\n`;

/** Writes each example in Markdown as a release into a folder, and hears what the newsroom's own reader says of it. */
export async function readTexts(
  seeds: readonly Seed[],
  folder: string,
  picture: string,
  now: Instant,
): Promise<Caught> {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  // Of what is new, how it is worded is read too.
  const day = dayIn(now, "Europe/London");
  write("site.yaml", siteFile);
  for (const name of ["about", "contact", "privacy"]) write(`pages/${name}.md`, page(name));
  mkdirSync(join(folder, "media"), { recursive: true });
  copyFileSync(picture, join(folder, "media", "library.png"));
  for (const seed of seeds)
    if (seed.markdown !== undefined) write(`news/${day.slice(0, 4)}/${day}-${seed.slug}.md`, release(seed, day));

  const { problems } = await readNewsroom(folder, now);
  return new Map(
    seeds.map(({ slug }) => {
      const own = problems.filter(({ at }) => basename(at.path) === `${day}-${slug}.md`);
      return [slug, own.map(({ level, message }) => ({ by: `reader, ${level}`, rule: message }))];
    }),
  );
}

function release({ slug, header, markdown = "", times }: Seed, day: string): string {
  const keys = {
    title: `Example ${slug}`,
    date: day,
    summary: "The library opens.",
    topics: "libraries",
    status: "published",
    ...header,
  };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${Array(times).fill(markdown).join("\n\n")}\n`;
}
