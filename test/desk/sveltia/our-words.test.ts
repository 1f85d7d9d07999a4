import { createRequire } from "node:module";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { englishOf } from "../../../src/desk/bundle/our-words.ts";
import { inOurWords, type SveltiaWords } from "../../../src/desk/sveltia/our-words.ts";
import { sveltiaWords } from "../../../src/desk/words/sveltia.ts";

const theirs = englishOf(dirname(createRequire(import.meta.url).resolve("@sveltia/cms")));

/** Every sentence, by its key. */
function sentences(words: SveltiaWords, above = ""): Readonly<Record<string, string>> {
  const found = Object.entries(words).map(
    ([key, value]): Readonly<Record<string, string>> =>
      typeof value === "string" ? { [`${above}${key}`]: value } : sentences(value, `${above}${key}.`),
  );
  return Object.assign({}, ...found);
}

/** With one sentence of Sveltia's that is another. */
function changed(key: string, sentence: string): string | undefined {
  return sentences(inOurWords({ ...theirs, [key]: sentence }))[key];
}

test.for([
  ["Duplicate Entry", "Duplicate page"],
  ["An entry using the asset will be updated.", "A page using the file will be updated."],
  ["Couldn’t delete the entry. Please try again.", "Couldn’t delete the page. Try again."],
  [
    ".input {$count :integer} .match $count one {{Asset Entry}} * {{{$count} Assets of “{$entry}”}}",
    ".input {$count :integer} .match $count one {{File page}} * {{{$count} files of “{$entry}”}}",
  ],
  ["Join Us on Discord", "Join us on Discord"],
  ["Edit {$name} Slug", "Edit {$name} name of the file"],
] as const)("says “%s” as officers do", ([sentence, ours]) => {
  expect(changed("duplicate_entry", sentence)).toBe(ours);
});

test("says nothing in the words of programmers, but what the desk never shows", () => {
  const said = Object.entries(sentences(inOurWords(theirs)))
    // Of the settings that Sveltia starts with; of services, kinds of files and ways of working that the desk does not have.
    .filter(
      ([key]) => !/^(config|open_authoring|cloud_storage|file_type_labels|prefs|work_with_|sign_in_error)\b/.test(key),
    )
    .map(([key, sentence]) => [key, sentence.replace(/\{\$[^}]*\}|\$\w+/g, "")] as const);
  const jargon =
    /\b(entr(y|ies)|assets?|slugs?|repositor(y|ies)|commits?|branch(es)?|merge|forks?|CMS|URLs?|console|YAML)\b/i;
  const ofMakers = ["mobile_promo_title", "new_language_available", "update_available"];
  expect(said.filter(([key, sentence]) => jargon.test(sentence) && !ofMakers.includes(key))).toEqual([]);
});

test("names no value that Sveltia does not hand to a sentence", () => {
  const { restore_backup_description: _, ...others } = theirs;
  expect(() => inOurWords({ ...others, restore_backup_description: "This entry has a backup." })).toThrow(
    "Sveltia CMS does not say $datetime in restore_backup_description.",
  );
});

test("stops when Sveltia has no such words any more", () => {
  const { cancel_editing: _, ...others } = theirs;
  expect(() => inOurWords(others)).toThrow("Sveltia CMS has no such words any more: cancel_editing.");
});

test("has no words that say what Sveltia would say without them", () => {
  const own = sentences(theirs);
  expect(Object.entries(sveltiaWords).filter(([key, sentence]) => own[key] === sentence)).toEqual([]);
});
