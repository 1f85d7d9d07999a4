import { expect, test } from "vitest";
import { headerRules, headersOf } from "../../src/hosting/headers.ts";
import { hostFileTexts } from "../../src/hosting/host-file-texts.ts";
import { headersFile, redirectsFile } from "../../src/hosting/plain-hosts.ts";
import { headerPolicy, metaPolicy, previewPolicy, searchMetaPolicy } from "../../src/hosting/policy.ts";
import { hostRedirects, redirectPages } from "../../src/hosting/redirects.ts";
import { arranged, editionWith, newsroom, site } from "../support/newsroom-fixture.ts";

const rules = headerRules({ ...newsroom(), pages: [{ address: "/about/" }, { address: "/contact/" }] });

test("sends the policy of the pages, and what a page cannot say of itself", () => {
  const own = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'";
  expect(metaPolicy).toBe(own);
  expect(headerPolicy).toBe(`${own}; frame-ancestors 'none'`);
  expect(previewPolicy).toBe(`${own}; script-src 'self'; connect-src 'self' ws:`);
});

test("lets the page that searches alone run scripts, and sends neither its index nor a script with a policy", () => {
  const of = (address: string) => headersOf(address, rules)["Content-Security-Policy"];
  expect(of("/search/")).toBe(`${metaPolicy}; script-src 'self'; connect-src 'self'; frame-ancestors 'none'`);
  expect(of("/search/")).toContain(searchMetaPolicy);
  expect(of("/")).toBe(headerPolicy);
  for (const file of [
    "pagefind/pagefind.js",
    "pagefind/closed/pagefind-entry.json",
    "assets/search-thread-0123456789.js",
  ])
    expect(of(`/${file}`), file).toBeUndefined();
});

test("has no rule for search where a site has none", () => {
  const without = headerRules({ ...newsroom(), site: { ...site, search: false } });
  expect(headersOf("/search/", without)["Content-Security-Policy"]).toBeUndefined();
  expect(without.flatMap(({ addresses }) => addresses).filter((one) => /search|pagefind/.test(one))).toEqual([]);
});

test("has no rule for the desk where a site has none", () => {
  expect(rules.flatMap(({ addresses }) => addresses).filter((one) => one.includes("desk"))).toEqual([]);
});

const withDesk = (more: object = {}) => {
  const desk = { repository: "northgate/newsroom", branch: "main", folder: "content", ...more };
  return headerRules({
    ...newsroom(),
    pages: [{ address: "/about/" }, { address: "/contact/" }],
    site: { ...site, desk },
  });
};

test("lets the desk alone ask the code host, and sends its scripts without a policy", () => {
  const of = (address: string, more?: object) => headersOf(address, withDesk(more));
  const policy = of("/desk/")["Content-Security-Policy"] ?? "";
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' blob: data: ${new URL(site.url).origin} https://avatars.githubusercontent.com`,
    "connect-src 'self' blob: data: https://api.github.com",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
  const own = { host: "https://github.northgate.example" };
  expect(of("/desk/", own)["Content-Security-Policy"]).toBe(
    policy.replaceAll(/https:\/\/(api\.github\.com|avatars\.\S+?)(?=;|$)/g, own.host),
  );
  expect(of("/desk/desk.js")["Content-Security-Policy"]).toBeUndefined();
  for (const file of ["", "desk.js", "facts.json", "assets/font.woff2"]) {
    expect(of(`/desk/${file}`), file).toMatchObject({ "X-Robots-Tag": "noindex", "Cache-Control": "no-cache" });
  }
});

test("changes nothing for other files where a desk is published", () => {
  for (const address of ["/", "/404.html", "/about/", "/search/", "/feed.xml", "/media/plan.pdf", "/assets/site-1.css"])
    expect(headersOf(address, withDesk()), address).toEqual(headersOf(address, rules));
});

test("lets the desk keep the window of a sign-in service, and no other page", () => {
  const signIn = withDesk({ signIn: "https://sign-in.northgate.example" });
  const of = (address: string) => headersOf(address, signIn)["Cross-Origin-Opener-Policy"];
  expect(of("/desk/")).toBe("same-origin-allow-popups");
  for (const page of ["/", "/404.html", "/about/", "/news/2018/", "/search/"])
    expect(of(page), page).toBe("same-origin");
  for (const address of ["/", "/desk/", "/desk/desk.js", "/search/", "/feed.xml"]) {
    const single = signIn.flatMap((rule) => rule.addresses.map((one) => ({ ...rule, addresses: [one] })));
    const sent = single.flatMap((rule) => Object.keys(headersOf(address, [rule])));
    expect(sent, address).toHaveLength(new Set(sent).size);
  }
});

const short = "public, max-age=300";
const forever = "public, max-age=31536000, immutable";
const aDay = "public, max-age=86400";

test.for([
  ["/", undefined, short],
  ["/404.html", undefined, short],
  ["/news/2018/send-strategy-approved-by-cabinet/", undefined, short],
  ["/about/", undefined, short],
  ["/feed.xml", "application/xml; charset=utf-8", short],
  ["/topics/education/feed.atom.xml", "application/xml; charset=utf-8", short],
  ["/feed/page/12/feed.json", "application/feed+json", short],
  ["/feed/page/12/feed.xml", "application/xml; charset=utf-8", short],
  ["/feed.css", "text/css; charset=utf-8", short],
  ["/strategies/send-strategy/feed.json", "application/feed+json", short],
  ["/feeds.opml", "text/x-opml; charset=utf-8", short],
  ["/news/releases.csv", "text/csv; charset=utf-8", short],
  ["/news/releases.json", "application/json", short],
  ["/news/releases.schema.json", "application/schema+json", short],
  ["/strategies/register.json", "application/json", short],
  ["/strategies/register.schema.json", "application/schema+json", short],
  ["/strategies/register.ics", "text/calendar; charset=utf-8", short],
  ["/strategies/send-strategy/pupils.csv", "text/csv; charset=utf-8", short],
  ["/news/2018/send-strategy/release.txt", "text/plain; charset=utf-8", short],
  ["/sitemap-2.xml", "application/xml; charset=utf-8", short],
  ["/.well-known/security.txt", "text/plain; charset=utf-8", short],
  ["/assets/site-0123456789.css", undefined, forever],
  ["/assets/logo-0123456789.svg", undefined, forever],
  ["/media/library-0123456789-640.webp", undefined, forever],
  ["/media/plan.pdf", undefined, short],
  ["/media/figures.csv", undefined, short],
  ["/search/", undefined, short],
  ["/assets/search-thread-0123456789.js", undefined, forever],
  ["/pagefind/pagefind.js", undefined, short],
  ["/pagefind/pagefind-entry.json", undefined, short],
  ["/pagefind/wasm.en.pagefind", "application/octet-stream", short],
  ["/pagefind/closed/pagefind.en_0123456.pf_meta", "application/octet-stream", forever],
  ["/pagefind/fragment/en_0123456.pf_fragment", "application/octet-stream", forever],
  ["/favicon.ico", undefined, aDay],
  ["/apple-touch-icon.png", undefined, aDay],
  ["/card.png", undefined, short],
  ["/topics/education/card.png", undefined, short],
  ["/strategies/send-strategy/card.png", undefined, short],
  ["/news/2026/new-library/card.png", undefined, short],
] as const)("%s is sent as %s, and kept %s", ([address, type, kept]) => {
  const headers = headersOf(address, rules);
  expect([headers["Content-Type"], headers["Cache-Control"]]).toEqual([type, kept]);
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
  expect(headers["Access-Control-Allow-Origin"]).toBe("*");
  // Netlify and Cloudflare would send a header once for each rule, and each address of a rule, that fits.
  const single = rules.flatMap((rule) => rule.addresses.map((one) => ({ ...rule, addresses: [one] })));
  const sent = single.flatMap((rule) => Object.keys(headersOf(address, [rule])));
  expect(sent).toHaveLength(new Set(sent).size);
});

test("sends every file with all that a browser is to keep to", () => {
  expect(headersOf("/media/plan.pdf", rules)).toEqual({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy":
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": short,
  });
});

test("lets a logo that is opened alone neither load nor run anything", () => {
  expect(headersOf("/assets/logo-0123456789.svg", rules)["Content-Security-Policy"]).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  expect(headersOf("/assets/logo-0123456789-40.png", rules)["Content-Security-Policy"]).toBeUndefined();
});

test("keeps within what Cloudflare reads, and writes each address below the site's path", () => {
  const lines = headersFile(rules, site).trimEnd().split("\n");
  const addresses = lines.filter((line) => !line.startsWith(" "));
  expect(addresses.length).toBeLessThan(100);
  expect(addresses.filter((line) => !line.startsWith("/newsroom/") || line.split("*").length > 2)).toEqual([]);
  expect(lines.slice(0, 2)).toEqual(["/newsroom/*", "  X-Content-Type-Options: nosniff"]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test("leaves the type of a file to what nginx has for it, and adds every other header", () => {
  const { nginxServer } = hostFileTexts(arranged(newsroom(), 0));
  const added = [...nginxServer.matchAll(/^add_header (\S+) \S+( always)?;$/gm)].map(([, name, always]) => [
    name,
    always,
  ]);
  expect(added).toEqual([
    ["X-Content-Type-Options", " always"],
    ["Referrer-Policy", " always"],
    ["Permissions-Policy", " always"],
    ["Cross-Origin-Opener-Policy", " always"],
    ["Cross-Origin-Resource-Policy", " always"],
    ["Access-Control-Allow-Origin", " always"],
    ["Content-Security-Policy", " always"],
    ["Cache-Control", undefined],
  ]);
});

test("writes an old address as a browser sends it, and past 2,000 lines none", () => {
  const written = (...froms: string[]) =>
    redirectsFile(
      hostRedirects(
        froms.map((from) => ({ from, to: "/news/#top" })),
        site,
      ),
    );
  expect(written("/café/a b".replace(" ", "%20"), "/a:b", "/a?id=1", "/CAFÉ/a%20b/")).toBe(
    ["/newsroom/caf%C3%A9/a%20b", "/newsroom/caf%C3%A9/a%20b/", "/newsroom/a%3Ab", "/newsroom/a%3Ab/"]
      .map((from) => `${from} /newsroom/news/#top 301\n`)
      .join(""),
  );
  const many = Array.from({ length: 1500 }, (_, index) => `/old/${index}`);
  expect(
    written(...many)
      .trimEnd()
      .split("\n"),
  ).toHaveLength(2000);
});

test("tells every host that an address leads elsewhere for now, where a page will lie there one day", () => {
  const redirects = [{ from: "/news/page/7/", to: "/news/", isForNow: true as const }];
  const texts = hostFileTexts(editionWith({ ...arranged(newsroom(), 0), redirects }));
  expect(texts.redirects).toBe(
    "/newsroom/news/page/7 /newsroom/news/ 302\n/newsroom/news/page/7/ /newsroom/news/ 302\n",
  );
  expect(JSON.parse(texts.json).redirects).toMatchObject([{ path: "/newsroom/news/page/7", status: 302 }]);
  expect(texts.nginxHttp).toContain(
    'map "$uri" $newsroom_moved_for_now {\n  default "";\n  "/newsroom/news/page/7" "/newsroom/news/";\n',
  );
  expect(texts.nginxHttp).not.toMatch(/newsroom_moved \{[^}]*page/);
  expect(texts.nginxServer).toContain('if ($newsroom_moved_for_now != "") { return 302 $newsroom_moved_for_now; }');
  expect(texts.caddy).toContain(
    'map "{path}" {newsroom_moved_for_now} {\n  "/newsroom/news/page/7" "/newsroom/news/"\n',
  );
  expect(texts.caddy).toContain("redir @newsroom_moved_for_now {newsroom_moved_for_now} 302");
});

test("leads nowhere but into the site or to a web address", () => {
  const locations = [
    "/news/",
    "https://www.gov.uk/a",
    "/../out",
    "javascript:alert(1)",
    "https://me:pw@x.example/",
    "news/",
  ].map((to) => hostRedirects([{ from: "/old", to }], site)[0]?.location);
  expect(locations).toEqual(["/newsroom/news/", "https://www.gov.uk/a", ...Array(4).fill(undefined)]);
});

test("writes a page as the file that ends in .html, and any other as a folder; none below a file, and none for a query", () => {
  const froms = ["/a.html", "/a.html/b", "/c.htm", "/d.aspx", "/e/", "/e/g/", "/f?id=1"];
  const pages = redirectPages(
    froms.map((from) => ({ from, to: "/news/" })),
    site,
  );
  expect(pages.map(({ address }) => address)).toEqual(["/a.html", "/c.htm/", "/d.aspx/", "/e/", "/e/g/"]);
  expect(pages[0]?.target).toBe("https://www.northgate.example/newsroom/news/");
});
