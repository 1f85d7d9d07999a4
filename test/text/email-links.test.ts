import { expect, test } from "vitest";
import { readReleaseBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const read = (source: string) => readReleaseBody(source, context);
const link = (address: string) => `<a href="mailto:${address}">${address}</a>`;

test.for([
  ["Write to press@northgate.example.", `<p>Write to ${link("press@northgate.example")}.</p>\n`],
  ["press_office@northgate.gov.uk, or call", `<p>${link("press_office@northgate.gov.uk")}, or call</p>\n`],
  ["press\\_office@northgate.gov.uk", `<p>${link("press_office@northgate.gov.uk")}</p>\n`],
  ["(a.b+c@x.y-z.example)", `<p>(${link("a.b+c@x.y-z.example")})</p>\n`],
  ["**a@x.example** and b@x.example", `<p><strong>${link("a@x.example")}</strong> and ${link("b@x.example")}</p>\n`],
  ["Email:a@x.example", `<p>Email:${link("a@x.example")}</p>\n`],
  ["'a@x.example'", `<p>'${link("a@x.example")}'</p>\n`],
  ["d.o'brien@x.example", `<p>${link("d.o'brien@x.example")}</p>\n`],
  ["first~last@x.example", "<p>first~last@x.example</p>\n"],
  ["[the press office](mailto:a@x.example)", '<p><a href="mailto:a@x.example">the press office</a></p>\n'],
  ["[a@x.example](mailto:a@x.example)", `<p>${link("a@x.example")}</p>\n`],
  ["<a@x.example>", `<p>${link("a@x.example")}</p>\n`],
  ["`a@x.example`", "<p><code>a@x.example</code></p>\n"],
  ["@news@northgate.example", "<p>@news@northgate.example</p>\n"],
  ["a@b, @council and x @ y.example", "<p>a@b, @council and x @ y.example</p>\n"],
  ["mailto:a@x.example", "<p>mailto:a@x.example</p>\n"],
] as const)("makes a link of an email address in %j", ([source, html]) => {
  const { body, findings } = read(source);
  expect(body.html).toBe(html);
  expect(findings).toEqual([]);
});

test("keeps the text to copy, and names the link with its line", () => {
  const { body } = read("Write to\npress@northgate.example.");
  expect(body.text).toBe("Write to press@northgate.example.");
  expect(body.links).toEqual([{ target: "mailto:press@northgate.example", line: 11, column: 1 }]);
});
