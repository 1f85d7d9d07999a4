import { expect, test } from "vitest";
import { readOneRelease, release, toldOfRelease } from "../support/content-folder.ts";

const header = (title: string, summary = "The library opens.") => ({
  title: `title: ${JSON.stringify(title)}`,
  summary: `summary: ${JSON.stringify(summary)}`,
});
const arabic = "مكتبة جديدة تفتح في المدينة";

test.for([
  ["[cy] Llyfrgell newydd", "Llyfrgell newydd", { code: "cy", isFromRight: false }],
  [`[ar] ${arabic}`, arabic, { code: "ar", isFromRight: true }],
  ["[pa-Arab] جی آیاں", "جی آیاں", { code: "pa-Arab", isFromRight: true }],
  ["[sic] Words", "[sic] Words", undefined],
  ["[Withdrawn] Words", "[Withdrawn] Words", undefined],
  ["A [cy] in the middle", "A [cy] in the middle", undefined],
  ["[cy]", "[cy]", undefined],
] as const)("reads the language that the title %j says it is in", async ([typed, title, titleLanguage]) => {
  const { release: read } = await readOneRelease(release(header(typed, typed)));
  expect(read).toMatchObject({ title, summary: title });
  expect([read?.titleLanguage, read?.summaryLanguage]).toEqual([titleLanguage, titleLanguage]);
});

test("advises to mark a title or a summary that is in another language, and says nothing where it is marked", async () => {
  const choices = "write [ar] (Arabic), [ur] (Urdu) or [fa] (Persian) before it";
  const what = "Advice: the text is in Arabic letters, but screen readers would read it as English";
  expect(await toldOfRelease(release(header(arabic, arabic)))).toEqual([
    `2:8  title  ${what} → ${choices}`,
    `4:10  summary  ${what} → ${choices}`,
  ]);
  expect(await toldOfRelease(release(header(`[ar] ${arabic}`, `[ar] ${arabic}`)))).toEqual([]);
});

test("advises on a mark that is no language, or the wrong one", async () => {
  expect(await toldOfRelease(release(header("[xx] Words")))).toEqual([
    "2:8  title  Advice: [xx] is not a language code → use a code of two or three letters, for example [cy] for Welsh or [pl] for Polish",
  ]);
  expect(await toldOfRelease(release(header(`[pl] ${arabic}`)))).toEqual([
    "2:8  title  Advice: the text is marked as Polish, but is in Arabic letters → [ar] (Arabic), [ur] (Urdu) or [fa] (Persian)",
  ]);
});
