import { load } from "cheerio";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { renderDocument } from "../../_includes/layouts/document.tsx";
import { readXml } from "../../src/checks/site/xml.ts";
import { linkField } from "../../src/content/fields.ts";
import { codePoint, forbiddenCharacters } from "../../src/content/files/characters.ts";
import { toXml } from "../../src/feeds/xml.ts";
import { faultOfOldAddress } from "../../src/newsroom/redirects.ts";
import { linkFault } from "../../src/text/links.ts";
import { draws } from "../support/draws.ts";
import { site } from "../support/newsroom-fixture.ts";
import { texts } from "./hostile-texts.ts";

test("there are ten thousand of them or more, and all are such as the reader lets through", () => {
  expect(texts).toHaveLength(draws(10_000).numRuns);
  expect(texts.filter((one) => forbiddenCharacters.test(one)).map((one) => [...one].map(codePoint))).toEqual([]);
  expect(texts.filter((one) => one.includes("<")).length).toBeGreaterThan(2000);
});

test("HTML: texts and attributes come back as they were, and make no element", () => {
  const html = renderToString(
    h(
      "main",
      null,
      texts.map((one) => h("p", { title: one, "data-x": one }, one)),
    ),
  );
  const page = load(html);
  const read = page("main > p").map((_, element) => [
    [page(element).text(), page(element).attr("title"), page(element).attr("data-x")],
  ]);
  expect(read.get()).toEqual(texts.map((one) => [one, one, one]));
  expect(page("main *")).toHaveLength(texts.length);
});

test("HTML: titles, descriptions and JSON-LD come back from a whole document", () => {
  for (let from = 0; from < texts.length; from += 500) {
    const some = texts.slice(from, from + 500);
    const [title = "", description = ""] = some;
    const head = { title, description, address: "/news/", jsonLd: [{ headline: title, texts: some }] };
    const page = load(renderDocument({ site, head, isPreview: false, children: null }));
    expect(page("title").text()).toBe(`${title} - ${site.title}`);
    expect(page('meta[name="description"]').attr("content")).toBe(description);
    expect(page("script")).toHaveLength(1);
    expect(JSON.parse(page("script").text())["@graph"]).toEqual([{ headline: title, texts: some }]);
    expect(page("body *")).toHaveLength(0);
  }
});

test("XML: texts and attributes come back as they were", () => {
  const root = readXml(toXml({ root: { item: texts.map((one) => ({ "@a": one, "#": one })) } }));
  expect(root.children.map(({ text, attributes }) => [text, attributes["a"]])).toEqual(texts.map((one) => [one, one]));
});

test("links: whatever the rule lets through is a web address, mail, telephone, or a place in this site", () => {
  const base = "https://www.northgate.example/newsroom/news/";
  const targets = [...texts, ...texts.map((one) => `/${one}`), ...texts.map((one) => `https://${one}`)];
  const taken = targets.filter((target) => linkFault(target) === undefined);
  expect(taken.length).toBeGreaterThan(1000);
  for (const target of taken) {
    const url = URL.parse(target, base);
    if (!url) continue;
    expect([target, ["https:", "http:", "mailto:", "tel:"].includes(url.protocol)]).toEqual([target, true]);
    expect([target, url.username + url.password]).toEqual([target, ""]);
    if (target.startsWith("/") || target.startsWith("#"))
      expect([target, url.host]).toEqual([target, "www.northgate.example"]);
  }
  for (const target of targets.filter((one) => linkField.safeParse(one).success)) {
    const url = new URL(target.trim(), base);
    expect([target, /^https?:$/.test(url.protocol)]).toEqual([target, true]);
    if (target.startsWith("/")) expect([target, url.host]).toEqual([target, "www.northgate.example"]);
  }
});

test("addresses: whatever an old address may be stays within the site, and is one step of a file's path at a time", () => {
  const addresses = texts.flatMap((one) => [`/${one}`, `/old/${encodeURIComponent(one)}`]);
  const taken = addresses.filter((one) => faultOfOldAddress(one) === undefined);
  expect(taken.length).toBeGreaterThan(500);
  for (const one of taken) {
    const url = new URL(one, "https://www.northgate.example/newsroom/");
    expect([one, url.host]).toEqual([one, "www.northgate.example"]);
    expect([
      one,
      decodeURIComponent(url.pathname)
        .split("/")
        .some((step) => step === "." || step === ".."),
    ]).toEqual([one, false]);
  }
});

test("an encoder that does nothing would be found out", () => {
  const page = load(`<main>${texts.map((one) => `<p title="${one}">${one}</p>`).join("")}</main>`);
  expect(page("main *").length).not.toBe(texts.length);
  expect(() => readXml(`<root>${texts.join("")}</root>`)).toThrow();
});
