import { createRequire } from "node:module";
import { dirname } from "node:path";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { speakOurWords } from "../../../src/desk/bundle/our-words.ts";

const sveltia = dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));

/** The code that a module of Sveltia's becomes. */
async function bundled(code: string): Promise<string> {
  const given = {
    name: "given",
    resolveId: (id: string) => (id === "/a.js" ? id : undefined),
    load: (id: string) => (id === "/a.js" ? code : undefined),
  };
  const bundle = await rolldown({ input: "/a.js", plugins: [speakOurWords(sveltia), given], logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return output.map((file) => ("code" in file ? file.code : "")).join("\n");
}

test.for(["en-GB", "fr"])("hands our words to Sveltia when it asks for those of %s", async (language) => {
  const code = await bundled(`import words from "../locales/${language}.json"; console.log(words);`);
  expect(code).toContain("Back to the list");
  expect(code).not.toContain("Create New Entry");
});

test("builds no desk where Sveltia asks for no such file", async () => {
  await expect(bundled('console.log("words");')).rejects.toThrow(
    "Sveltia CMS has its words in other files than before",
  );
});
