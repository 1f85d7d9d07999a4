import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { configurationFiles } from "../../src/hosting/host-files.ts";
import type { Edition } from "../../src/newsroom/edition.ts";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { tempFolder } from "./temp-folder.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const release = "/news/2026/new-library-opens-in-northgate/";

/** Old addresses of the invented council, of every kind, and the one page that all lead to. */
export const redirects = [
  "/news/article/1369/send_strategy_approved_by_cabinet",
  "/old/with-slash/",
  "/Old/As_Typed.aspx",
  "/old/page.html",
  "/old/page.htm",
  "/old/two%20words",
  "/old/caf%C3%A9",
  "/old/typed-café-2",
  "/old/it's-(a)-$1-@x;y,z=1&2+3!~[4]",
  "/old/100%25",
  "/old/news.php?id=1369&page=2",
].map((from) => ({ from, to: release }));

/** What they lead to, below the site's own address. */
export const target = release;

/** A page that stands for one that was withdrawn as published in error. */
export const gone = [{ address: "/news/2024/abbey-street-resurfaced/" }];

/** The invented council's site in a folder of its own, at the path that its address ends in, with old addresses and a page that is gone. */
export async function councilSite(): Promise<{ root: string; folder: string; hosting: string; edition: Edition }> {
  const read = await readNewsroom("test/fixtures/council", now);
  if (!read.value) throw new Error("the fixture could not be read");
  const chain = [
    { from: "/old/first", to: "/old/second" },
    { from: "/old/second", to: "/old/with-slash" },
    { from: "/topics/schools/", to: "/topics/children/" },
    { from: "/old/elsewhere", to: "https://www.gov.uk/search?q=a b&r={x}" },
  ];
  const site = { ...read.value.site, redirects: [...redirects, ...chain], gone: gone.map(({ address }) => address) };
  const seen = publicNewsroom({ ...read.value, site }, now);
  const root = tempFolder();
  const folder = join(root, "newsroom");
  const edition = await renderSite({ newsroom: seen, now, media: {} }, folder);
  const hosting = writeConfiguration(hostFileTexts(edition));
  return { root, folder, hosting, edition };
}

/** Writes what is for a server alone into a folder that no server hands out. */
export function writeConfiguration(texts: ReturnType<typeof hostFileTexts>): string {
  const folder = tempFolder();
  for (const [name, file] of Object.entries(configurationFiles))
    writeFileSync(join(folder, file), texts[name as keyof typeof texts]);
  return folder;
}
