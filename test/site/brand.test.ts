import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { validateHtml } from "../../src/checks/html.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { pngOf, svg } from "../support/logos.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
const pages = ["/", "/404.html", "/about/", "/news/2026/new-library-opens-in-northgate/"] as const;

/** The invented council with a PNG and a white drawing as its logo, a drawing with more in it than is drawn, and a colour. */
let own: BuiltSite;
/** The same council without a logo and a site. */
let plain: BuiltSite;

const crest = "test/fixtures/council/media/northgate-crest.svg";

async function built(lines: string, files: Readonly<Record<string, string | Buffer>>): Promise<BuiltSite> {
  const content = tempFolder();
  cpSync("test/fixtures/council", content, {
    recursive: true,
    filter: (path) => !path.endsWith("northgate-crest.svg"),
  });
  const before = readFileSync(join(content, "site.yaml"), "utf8");
  writeFileSync(join(content, "site.yaml"), `${before.replace(/^(logo|website):.*\n/gm, "")}${lines}`);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(content, "media", name), bytes);
  return await buildSite(content, now);
}

beforeAll(async () => {
  own = await built(
    'website: https://www.northgate.example/\nlogo: {file: crest.png, dark: white.svg, alt: "Northgate Council"}\n',
    {
      "crest.png": await sharp(readFileSync(crest), { density: 400 }).resize({ height: 400 }).png().toBuffer(),
      "white.svg": svg('<!-- A. Person --><path d="M0 0h48v48z" fill="#fff"/>'),
    },
  );
  plain = await built("", { "unused.png": await pngOf(700, 700) });
}, 120_000);

const filesOf = (site: BuiltSite) =>
  readdirSync(join(site.folder, "assets")).filter((name) => name.startsWith("logo-"));

test("publishes each version of a logo and nothing else of its files", async () => {
  expect(own.outcome.problems.filter(({ level }) => level === "error")).toEqual([]);
  const files = filesOf(own);
  expect(files).toHaveLength(3);
  const [drawing = ""] = files.filter((name) => name.endsWith(".svg"));
  expect(readFileSync(join(own.folder, "assets", drawing), "utf8")).not.toContain("Person");
  const sizes = await Promise.all(
    files
      .filter((name) => name.endsWith(".png"))
      .map(async (name) => (await sharp(join(own.folder, "assets", name)).metadata()).height),
  );
  expect(sizes.toSorted()).toEqual([48, 96]);
});

test.for(pages)("has %s lead to the council's site by its logo and in words", (address) => {
  const page = own.page(address);
  const links = page('a[href="https://www.northgate.example/"]').toArray();
  expect(page(links[0]).find("img").attr("alt")).toBe("Northgate Council");
  const inWords = links.slice(1).map((link) => page(link).text());
  expect(inWords.length).toBe(["/", "/404.html"].includes(address) ? 2 : 1);
  expect(new Set(inWords)).toEqual(new Set(["Northgate Council website"]));
  for (const file of ["src", "srcset"].flatMap((name) => (page("header img").attr(name) ?? "").split(/ \dx,? ?/)))
    if (file) expect(existsSync(join(own.folder, file.replace("/newsroom/", "")))).toBe(true);
});

test.for(pages)("has %s name its icons, which are there", (address) => {
  for (const site of [own, plain]) {
    const page = site.page(address);
    expect(page('link[rel="icon"]').attr("href")).toBe("/newsroom/favicon.ico");
    expect(page('link[rel="apple-touch-icon"]').attr("href")).toBe("/newsroom/apple-touch-icon.png");
    for (const file of ["favicon.ico", "apple-touch-icon.png"]) expect(existsSync(join(site.folder, file))).toBe(true);
  }
});

test("looks finished without a logo and a site", () => {
  expect(plain.outcome.isBuilt).toBe(true);
  expect(filesOf(plain)).toEqual([]);
  for (const address of pages) {
    const page = plain.page(address);
    expect(page("header img, .brand")).toHaveLength(0);
    expect(page("body").text()).not.toContain("Council services");
    expect(page(".masthead-name").text()).toBe("Northgate Council News");
  }
});

test("is HTML without a fault", async () => {
  for (const site of [own, plain]) expect(await validateHtml(site.folder)).toEqual([]);
});
