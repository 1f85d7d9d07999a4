import { expect, test } from "vitest";
import { toXml } from "../../src/feeds/xml.ts";

test("writes elements, attributes, texts and lists, each in its line, and escapes all that is text", () => {
  const root = {
    feed: {
      "@xmlns": "a&b",
      title: `<"Fish" & 'chips'>`,
      empty: "",
      link: [{ "@href": "x", "@title": `"quoted"` }, { "@href": "" }],
      size: 0,
      content: { "@type": "html", "#": "<p>" },
      entry: [{ id: "1" }, "two"],
      none: [],
    },
  };
  expect(toXml(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="a&amp;b">
  <title>&lt;&quot;Fish&quot; &amp; &apos;chips&apos;&gt;</title>
  <empty/>
  <link href="x" title="&quot;quoted&quot;"/>
  <link href=""/>
  <size>0</size>
  <content type="html">&lt;p&gt;</content>
  <entry>
    <id>1</id>
  </entry>
  <entry>two</entry>
</feed>
`);
});

test("names the style sheet before the root", () => {
  expect(toXml({ feed: "" }, "/a&b/feed.css")).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/a&amp;b/feed.css"?>\n<feed/>\n',
  );
});
