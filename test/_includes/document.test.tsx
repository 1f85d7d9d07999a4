import { load } from "cheerio";
import { expect, test } from "vitest";
import { Prose } from "../../_includes/components/prose.tsx";
import { type Head, renderDocument } from "../../_includes/layouts/document.tsx";
import { site } from "../support/newsroom-fixture.ts";

const hostile = `</title><script>alert("1")</script> & 'more' ]]>`;

function document(head: Partial<Head> = {}, wanted: Partial<typeof site> = {}) {
  const whole: Head = { title: "About", description: "About us.", address: "/about/", ...head };
  return renderDocument({ site: { ...site, ...wanted }, head: whole, isPreview: false, children: <p>{hostile}</p> });
}

test("shows any text as the text it is, in the title, in attributes, in the page and in its data", () => {
  const html = document({ title: hostile, description: hostile, jsonLd: [{ headline: hostile }] });
  const page = load(html);
  expect(page("title").text()).toBe(`${hostile} - Northgate Council newsroom`);
  expect(page('meta[name="description"]').attr("content")).toBe(hostile);
  expect(page("body p").text()).toBe(hostile);
  expect(JSON.parse(page('script[type="application/ld+json"]').text())).toEqual({
    "@context": "https://schema.org",
    "@graph": [{ headline: hostile }],
  });
  expect(page("script:not([type])")).toHaveLength(0);
});

test("trusts the HTML that our Markdown made", () => {
  const page = load(
    renderDocument({
      site,
      head: { title: "x", description: "x", address: "/x/" },
      isPreview: false,
      children: <Prose html="<p><strong>bold</strong></p>" />,
    }),
  );
  expect(page("strong").text()).toBe("bold");
});

test("tells the window's title apart from the one that is shared", () => {
  const page = load(document({ detail: "9 February 2018" }));
  expect(page("title").text()).toBe("About - 9 February 2018 - Northgate Council newsroom");
  expect(page('meta[property="og:title"]').attr("content")).toBe("About");
});

test("asks search engines to stay away from a sample and from a page without an address, and from no other", () => {
  const robots = (html: string) => load(html)('meta[name="robots"]').attr("content");
  expect(robots(document({}, { sample: true }))).toBe("noindex");
  expect(robots(document({ address: undefined }))).toBe("noindex");
  expect(robots(document())).toBeUndefined();
});

test("lets a published page run nothing and load nothing from elsewhere", () => {
  const policy = load(document())('meta[http-equiv="Content-Security-Policy"]').attr("content");
  expect(policy).toBe("default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'");
});
