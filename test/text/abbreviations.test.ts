import { expect, test } from "vitest";
import { readBody, readReleaseBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const meaning = "special educational needs and disabilities";
const given = `\n\n*[SEND]: ${meaning}`;
const html = (source: string) => readBody(source + given, context).body.html.trim();
const marked = `<abbr title="${meaning}">SEND</abbr>`;

test.for([
  // Spelled out where it is first used, and marked after that.
  ["The SEND plan. More SEND.", `<p>The SEND (${meaning}) plan. More ${marked}.</p>`],
  // Spelled out by the author.
  [
    `Special educational needs and disabilities (SEND) matter. More SEND.`,
    `<p>Special educational needs and disabilities (${marked}) matter. More ${marked}.</p>`,
  ],
  [`SEND (a long name) matters.`, `<p>${marked} (a long name) matters.</p>`],
  // Not in a heading, a link, somebody's words or before a hyphen where there is another place.
  ["## SEND plan\n\nOur SEND plan.", `<h2 id="send-plan">${marked} plan</h2>\n<p>Our SEND (${meaning}) plan.</p>`],
  ["[SEND plan](/a/) of SEND", `<p><a href="/newsroom/a/">${marked} plan</a> of SEND (${meaning})</p>`],
  ["“SEND is hard,” she said of SEND.", `<p>“${marked} is hard,” she said of SEND (${meaning}).</p>`],
  [
    "> SEND is hard.\n\nSEND it is.",
    `<blockquote>\n<p>${marked} is hard.</p>\n</blockquote>\n<p>SEND (${meaning}) it is.</p>`,
  ],
  ["SEND-led, and SEND.", `<p>${marked}-led, and SEND (${meaning}).</p>`],
  // Where there is no other.
  ["> SEND is hard.", `<blockquote>\n<p>SEND (${meaning}) is hard.</p>\n</blockquote>`],
  // Whole words, a plural too, and no address or code.
  ["SENDs and SENDER, RESEND.", `<p>SENDs (${meaning}) and SENDER, RESEND.</p>`],
  ["`SEND` SEND@a.example", '<p><code>SEND</code> <a href="mailto:SEND@a.example">SEND@a.example</a></p>'],
])("shows %j", ([source = "", shown]) => {
  expect(html(source)).toBe(shown);
});

test("is spelled out once on a page, in what is copied too", () => {
  const { body, notes } = readReleaseBody(`SEND.\n\nEnds\n\nMore SEND.${given}`, context);
  expect(body.text).toBe(`SEND (${meaning}).`);
  expect(notes).toMatchObject({ text: "More SEND.", html: `<p>More ${marked}.</p>\n` });
});

test("shows what stands in a meaning as it is typed", () => {
  expect(readBody('B&Q and A.\n\n*[B&Q]: <b>"Block" & Quayle\n*[A]: $& one', context).body.html).toBe(
    "<p>B&amp;Q (&lt;b&gt;&quot;Block&quot; &amp; Quayle) and A ($&amp; one).</p>\n",
  );
});

test("leaves the ids of headings as they are without it", () => {
  expect(readBody(`## The SEND plan${given}`, context).body.html).toBe(
    `<h2 id="the-send-plan">The SEND (${meaning}) plan</h2>\n`,
  );
});
