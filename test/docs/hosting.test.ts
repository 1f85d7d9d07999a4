import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readXml } from "../../src/checks/site/xml.ts";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { deskHeaderPolicy, searchHeaderPolicy } from "../../src/hosting/policy.ts";
import { arranged, editionWith, newsroom } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const [azure = "", iis = ""] = [...readFileSync("docs/hosting.md", "utf8").matchAll(/```js\n(.*?)```/gs)].map(
  ([, code]) => code ?? "",
);
const many = Array.from({ length: 500 }, (_, index) => ({ from: `/old/article-number-${index}`, to: "/news/" }));
const redirects = [
  { from: "/old/a&b's", to: "/news/?a=1&b=2" },
  { from: "/news.aspx?id=1&x=2", to: "/news/" },
  ...many,
];

const desk = { repository: "northgate/newsroom", branch: "main", folder: "content" };

/** What a script of the page makes of the data of a site, with more said of it. */
function convert(code: string, more: object = {}): string {
  const folder = tempFolder();
  const edition = arranged(newsroom(), 0);
  const site = { ...edition.site, ...more };
  const { json } = hostFileTexts(
    editionWith({ ...edition, site, pages: [{ address: "/about/" } as never], redirects }),
  );
  writeFileSync(join(folder, "hosting.json"), json);
  writeFileSync(join(folder, "convert.mjs"), code);
  const { stdout, stderr } = spawnSync(process.execPath, ["convert.mjs", "hosting.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout;
}

test("the script for Azure keeps to what Azure takes, redirects first", () => {
  const text = convert(azure);
  const { globalHeaders, mimeTypes, responseOverrides, routes } = JSON.parse(text);
  expect(Buffer.byteLength(text)).toBeLessThan(20 * 1024);
  expect(globalHeaders["X-Content-Type-Options"]).toBe("nosniff");
  expect(responseOverrides["404"].rewrite).toBe("/newsroom/404.html");
  expect(routes).toContainEqual({
    route: "/newsroom/old/a&b's",
    redirect: "/newsroom/news/?a=1&b=2",
    statusCode: 301,
  });
  expect(routes[0].statusCode).toBe(301);
  expect(mimeTypes[".pf_meta"]).toBe("application/octet-stream");
  expect(routes).toContainEqual({
    route: "/newsroom/search/*",
    headers: expect.objectContaining({ "Content-Security-Policy": searchHeaderPolicy }),
  });
  const wildcards = routes.map(({ route }: { route: string }) => route.replace(/^[^*]*/, ""));
  expect(wildcards.filter((rest: string) => !/^(\*(\.[a-z]+)?)?$/.test(rest))).toEqual([]);
});

test("both scripts send the desk with its own policy, and search with that of search", () => {
  const policy = deskHeaderPolicy({ url: newsroom().site.url, codeHost: {} });
  const { routes } = JSON.parse(convert(azure, { desk }));
  expect(routes).toContainEqual({ route: "/newsroom/desk/", headers: { "Content-Security-Policy": policy } });
  for (const search of [true, false]) {
    const locations = [...convert(iis, { desk, search }).matchAll(/<location path="([^"]+)">(.*?)<\/location>/gs)];
    const policies = Object.fromEntries(
      locations.map(([, path, text]) => [path, / value="(default-src[^"]+)"/.exec(text ?? "")?.[1]]),
    );
    expect(policies["newsroom/desk"]).toBe(policy);
    expect(policies["newsroom/search"]).toBe(search ? searchHeaderPolicy : undefined);
  }
  expect(convert(iis)).not.toContain("newsroom/desk");
});

test("the script for IIS writes XML with every old address twice", () => {
  const text = convert(iis);
  expect(readXml(text).name).toBe("configuration");
  const [, ofSearch = ""] = /<location path="newsroom\/search">(.*?)<\/location>/s.exec(text) ?? [];
  expect(ofSearch).toContain("script-src 'self'; connect-src 'self'");
  for (const folder of ["pagefind", "assets"])
    expect(text).toMatch(
      new RegExp(
        `<location path="newsroom/${folder}">[^]*?<remove name="Content-Security-Policy" />\n</customHeaders>`,
      ),
    );
  expect(text.match(/<add key=/g)).toHaveLength(2 * redirects.length);
  expect(text).toContain('<add key="/newsroom/news.aspx?id=1&#38;x=2" value="/newsroom/news/" />');
});
