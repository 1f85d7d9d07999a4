import { describe, expect, test } from "vitest";
import { convertCodes } from "../../../src/import/site/codes/markdown-codes.ts";
import { convertWordPress } from "../../../src/import/site/codes/wordpress.ts";

const context = { attached: () => undefined, values: { title: "Fees" } };
const tidy = (text: string) => text.replace(/\n{2,}/g, "\n\n").trim();

describe("what Govspeak marks becomes Markdown", () => {
  test.for([
    ["$CTA\nApply by 1 May.\n$CTA", "Apply by 1 May."],
    ["$CTA\n| a | b |\n|---|---|\n| 1 | 2 |\n$CTA", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["$A\nTown Hall\nNorthgate\nNG1 1AA\n$A", "Town Hall\\\nNorthgate\\\nNG1 1AA"],
    ["$C\n**Press office**\n01632 960100\n$C", "**Press office**\\\n01632 960100"],
    ["$E\nAn example.\n$E", "An example."],
    ["Before.\n\n^Bring your card.^\n\nAfter.", "Before.\n\nBring your card.\n\nAfter."],
    ["%You must not park here%", "You must not park here"],
    ["s1. Find the form.\ns2. Fill it in.\n", "1. Find the form.\n2. Fill it in."],
    ["See s1. of the Act.", "See s1. of the Act."],
    ["x[Northgate Trust](https://trust.example/)x", "[Northgate Trust](https://trust.example/)"],
    [
      "{button start}[Apply now](https://northgate.example/apply){/button}",
      "[Apply now](https://northgate.example/apply)",
    ],
    ["{::highlight-answer}\nThe rate is 20%.\n{:/highlight-answer}", "The rate is 20%."],
    ["{stat-headline}\n*13.8bn* years\n{/stat-headline}", "*13.8bn* years"],
    ["| a |\n|---|\n{barchart}", "| a |\n|---|"],
    ["$LegislativeList\n* 1. One\n* 2. Two\n$EndLegislativeList", "* 1. One\n* 2. Two"],
    ["It costs $A lot of work and 50% of it is done", "It costs $A lot of work and 50% of it is done"],
  ])("%j", ([source = "", markdown]) => {
    const { text, notes } = convertCodes(source, context);
    expect(tidy(text)).toBe(markdown);
    expect(notes).toEqual([]);
  });

  test.for([
    [
      "[Attachment: plan.pdf]",
      "“[Attachment: plan.pdf]” stood for a file whose address the text does not say. Add it from the old page.",
    ],
    ["!!1", "“!!1” stood for a file whose address the text does not say. Add it from the old page."],
    ["[Contact:123]", "“[Contact:123]” showed something that is not in the text. Look at the old page."],
    [":wales:\nOnly here.\n:wales:", "A part of the text was marked as being about Wales alone. Say so in its words."],
  ])("%j is listed", ([source = "", note]) => {
    expect(convertCodes(source, context).notes).toEqual([note]);
  });

  test("a file that is known is linked", () => {
    const attached = (name: string) => ({ address: `/files/${name}` });
    expect(convertCodes("See [Attachment: plan.pdf] and\n\n[Image: park.jpg]", { ...context, attached }).text).toBe(
      'See <a href="/files/plan.pdf">plan.pdf</a> and\n\n<img src="/files/park.jpg" alt="">',
    );
  });
});

describe("Liquid, Hugo and kramdown become Markdown", () => {
  test.for([
    ["[Map]({{ site.baseurl }}/map)", "[Map](/map)"],
    ["About {{ page.title }}", "About Fees"],
    ['![Park]({{ "/img/park.jpg" | relative_url }})', "![Park](/img/park.jpg)"],
    ["{% if page.x %}Yes{% endif %}", "Yes"],
    ["{% comment %}Not this{% endcomment %}This", "This"],
    ["{% raw %}{{ kept }}{% endraw %}", "{{ kept }}"],
    ["[Old]({% post_url 2018-02-09-old %})", "[Old](/2018-02-09-old.md)"],
    ['[Old]({{< ref "news/old.md" >}})', "[Old](news/old.md)"],
    ['[Old]({{< tmp "news/old.md" >}})', "[Old](news/old.md)"],
    ['{{% note heading="Mind" %}}The gap.{{% /note %}}', "<p>Mind</p>\n\nThe gap."],
    [
      "{{< youtube abc123 >}}",
      '<p><a href="https://www.youtube.com/watch?v=abc123">https://www.youtube.com/watch?v=abc123</a></p>',
    ],
    [
      '{{< figure src="/a.jpg" alt="A park" caption="The park" >}}',
      '<figure><img src="/a.jpg" alt="A park"><figcaption>The park</figcaption></figure>',
    ],
    ["Wide\n{: .wide}", "Wide"],
    ["A word{:.lead} here", "A word here"],
    ["```\n{{ kept }}\n```", "```\n{{ kept }}\n```"],
    ["Costs {a} and {b: 1}", "Costs {a} and {b: 1}"],
  ])("%j", ([source = "", markdown]) => {
    const { text, notes } = convertCodes(source, context);
    expect(tidy(text)).toBe(markdown);
    expect(notes).toEqual([]);
  });

  test.for([
    "{% include map.html %}",
    "{{ site.data.figures }}",
    "{{< chart 12 >}}",
    '{{< img src="bus-stop" >}}',
  ])("%s is listed, and does not stay", (source) => {
    const { text, notes } = convertCodes(`Words. ${source}`, context);
    expect(text.trim()).toBe("Words.");
    expect(notes).toEqual([expect.stringContaining("showed something that is not in the text. Look at the old page.")]);
  });
});

describe("blocks and shortcodes of WordPress become plain HTML", () => {
  test.for([
    ["<!-- wp:paragraph -->\n<p>Words</p>\n<!-- /wp:paragraph -->", "<p>Words</p>"],
    ['<!-- wp:list {"ordered":true} --><ol><li>One</li></ol><!-- /wp:list -->', "<ol><li>One</li></ol>"],
    [
      '<!-- wp:embed {"url":"https://v.example/1"} --><figure><div class="wp-block-embed__wrapper">\nhttps://v.example/1\n</div></figure><!-- /wp:embed -->',
      '<figure><p><a href="https://v.example/1">https://v.example/1</a></p></figure>',
    ],
    ["One\ntwo\n\nThree", "<p>One<br>\ntwo</p>\n<p>Three</p>"],
    ["<h2>A</h2>\nWords", "<h2>A</h2>\n<p>Words</p>"],
    [
      '[caption id="a_1" width="300"]<img src="/p.jpg" alt="Park" /> The park[/caption]',
      '<figure><img src="/p.jpg" alt="Park" /><figcaption>The park</figcaption></figure>',
    ],
    ["[embed]https://v.example/1[/embed]", '<p><a href="https://v.example/1">https://v.example/1</a></p>'],
    ["https://v.example/1", '<p><a href="https://v.example/1">https://v.example/1</a></p>'],
    ['[button link="/apply"]Apply[/button]', '<p><a href="/apply">Apply</a></p>'],
    ['[vc_row][vc_column width="1/2"]Words[/vc_column][/vc_row]', "<p>Words</p>"],
    ["He said it [sic] and [the council] agreed", "<p>He said it [sic] and [the council] agreed</p>"],
  ])("%j", ([source = "", html = ""]) => {
    const { text, notes } = convertWordPress(source);
    const flat = (one: string) => one.replace(/\s*\n\s*/g, "");
    expect(flat(text)).toBe(flat(html));
    expect(notes).toEqual([]);
  });

  test("a gallery shows the pictures of the library, and is listed where they are not known", () => {
    const library = new Map([["7", { address: "/a.jpg", alt: "Park", caption: "The park" }]]);
    const { text, notes } = convertWordPress('[gallery ids="7"]', library);
    expect(text.replace(/\n/g, "")).toBe(
      '<figure><img src="/a.jpg" alt="Park"><figcaption>The park</figcaption></figure>',
    );
    expect(notes).toEqual([]);
    expect(convertWordPress('[gallery ids="8"]', library).notes).toEqual([
      '“[gallery ids="8"]” showed pictures. Add those that are still needed.',
    ]);
  });

  test.for([
    [
      "<!-- wp:latest-posts /-->",
      "The WordPress block “latest-posts” showed something that is not in the text. Look at the old page.",
    ],
    [
      '[contact-form-7 id="3"]',
      '“[contact-form-7 id="3"]” showed something that is not in the text. Look at the old page.',
    ],
  ])("%s is listed", ([source = "", note]) => {
    expect(convertWordPress(source)).toEqual({ text: expect.stringMatching(/^\s*$/), notes: [note] });
  });
});

test.for<[string, (count: number) => unknown]>([
  ["shortcodes without an end", (count) => convertWordPress("[gallery ".repeat(count))],
  ["spaces", (count) => convertCodes(`a${" ".repeat(count)}b`, context)],
])("takes for eight times as many %s no 64 times as long", ([, convert]) => {
  const effort = (count: number) => {
    const start = process.cpuUsage().user;
    convert(count);
    return process.cpuUsage().user - start;
  };
  effort(1_000);
  // In microseconds: what takes no time at all cannot be told from what takes a little.
  expect(effort(64_000)).toBeLessThan(32 * Math.max(effort(8_000), 10_000));
});
