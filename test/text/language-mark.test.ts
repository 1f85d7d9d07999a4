import { expect, test } from "vitest";
import { readBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

test.for([
  ["[cy] Croeso", '<p lang="cy">Croeso</p>\n', "Croeso"],
  ["[ar] مرحبا بكم", '<p lang="ar" dir="rtl">مرحبا بكم</p>\n', "مرحبا بكم"],
  ["[pa-Arab] جی آیاں", '<p lang="pa-Arab" dir="rtl">جی آیاں</p>\n', "جی آیاں"],
  ["## [pl] Otwarcie", '<h2 lang="pl" id="otwarcie">Otwarcie</h2>\n', "Otwarcie"],
  [
    "- [fr] Bienvenue\n- Welcome",
    '<ul>\n<li lang="fr">Bienvenue</li>\n<li>Welcome</li>\n</ul>\n',
    "• Bienvenue\n• Welcome",
  ],
  [
    "[cy] [Y cynllun](/a/)",
    '<p lang="cy"><a href="/newsroom/a/">Y cynllun</a></p>\n',
    "Y cynllun (https://northgate.example/newsroom/a/)",
  ],
  ["[sic] Words", "<p>[sic] Words</p>\n", "[sic] Words"],
] as const)("says what language %j is in", ([source, html, text]) => {
  expect(readBody(source, context).body).toMatchObject({ html, text });
});
