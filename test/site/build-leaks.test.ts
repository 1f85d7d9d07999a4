import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { telling } from "../../src/publishing/problem-visibility.ts";
import { printed } from "../support/printed.ts";
import { tempFolder } from "../support/temp-folder.ts";

const title = "Tram to open in Northgate";

vi.mock("../../src/pipeline/render-site.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../src/pipeline/render-site.ts")>();
  return {
    async renderSite(rendering: Parameters<typeof actual.renderSite>[0], folder: string) {
      const edition = await actual.renderSite(rendering, folder);
      writeFileSync(join(folder, "robots.txt"), `# ${title}\n`);
      // What another check would name.
      mkdirSync(join(folder, "news/2099/tram-to-open"), { recursive: true });
      writeFileSync(join(folder, "news/2099/tram-to-open/index.html"), "<p>Nothing.</p>");
      // What the files beside the site would say.
      return { ...edition, redirects: [...edition.redirects, { from: "/old/tram-to-open", to: "/news/" }] };
    },
  };
});

test("destroys a build that holds what is not public, leaves the site as it was, and says nothing but where", async () => {
  const parent = tempFolder();
  const out = join(parent, "_site");
  mkdirSync(out);
  writeFileSync(join(out, ".newsroom-build"), "");
  writeFileSync(join(out, "index.html"), "The last good site.");
  const now = Date.parse("2026-11-23T12:00:00Z");
  const order = { content: "test/fixtures/council", out, now, pid: process.pid, onStep: () => undefined };

  const { isBuilt, newsroom, problems } = await build(order);

  const { open, withheld } = telling(problems, newsroom, now);
  const errors = [...open, ...withheld].filter(({ level }) => level === "error").map(printed);
  const rest =
    "holds something that is not public: a held item → the template or the code that let it through put right; the site is as it was";
  expect(errors).toEqual([
    ...["Caddyfile", "hosting.json"].map((file) => `${file}:1:1  the redirects ${rest}`),
    `news/…:1:1  the name of a file or folder ${rest}`,
    `nginx-http.conf:1:1  the redirects ${rest}`,
    `robots.txt:1:1  the file ${rest}`,
  ]);
  expect(isBuilt).toBe(false);
  expect(readdirSync(parent)).toEqual(["_site"]);
  expect(readdirSync(out)).toEqual([".newsroom-build", "index.html"]);
});
