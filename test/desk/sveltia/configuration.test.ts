import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { kindOfEntry } from "../../../src/desk/kinds.ts";
import type { DeskOptions, Way } from "../../../src/desk/options.ts";
import { configurationOf, fieldTypes, foldersOf, formats } from "../../../src/desk/sveltia/configuration.ts";
import { kinds } from "../../../src/kinds/kinds.ts";

const repository: Way = { kind: "repository", repository: "northgate/newsroom", branch: "main", folder: "content" };
const options = (way: Way): DeskOptions => ({
  title: "Northgate Council newsroom",
  timeZone: "Europe/London",
  url: "https://news.northgate.example/",
  way,
});
const years = [2026, 2025];

const package_ = dirname(dirname(createRequire(import.meta.url).resolve("@sveltia/cms")));
const schema = JSON.parse(readFileSync(join(package_, "schema/sveltia-cms.json"), "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false });
const fits = ajv.compile(schema);

test.for([
  { kind: "local" },
  repository,
  { ...repository, signIn: "https://sign-in.northgate.example" },
  { ...repository, folder: "web/content", api: "https://github.northgate.example" },
] as const)("is a configuration as Sveltia's own schema has it: %j", (way) => {
  fits(configurationOf(options(way), years));
  expect(fits.errors ?? []).toEqual([]);
});

test("is not, where an option is misspelt", () => {
  expect(fits({ ...configurationOf(options(repository), years), show_preview_link: true })).toBe(false);
});

test("has a list of each folder of each kind of the registry, and the files of settings", () => {
  const { collections } = configurationOf(options({ ...repository, folder: "web/content" }), [2026, 2018]);
  const shown = collections.map((one) =>
    "files" in one ? one.files.map(({ file }) => file) : [one.label, one.folder, one.path, one.create],
  );
  expect(shown).toEqual([
    ["Releases of 2026", "web/content/news", "2026/{{slug}}", true],
    ["Releases of 2018", "web/content/news", "2018/{{slug}}", true],
    ["Strategies", "web/content/strategies", undefined, true],
    ["Pages", "web/content/pages", undefined, false],
    ["web/content/site.yaml", "web/content/accessibility.yaml"],
  ]);
  expect(foldersOf([2026, 2018])).toEqual([
    "news/2026",
    "news/2018",
    "strategies",
    "pages",
    "media",
    "site.yaml",
    "accessibility.yaml",
  ]);
});

test("knows of each list and each file of the settings which kind it is of, whatever kinds the registry has", () => {
  const { collections } = configurationOf(options(repository), years);
  const known = collections.flatMap((one) =>
    "files" in one
      ? one.files.map(({ name }) => kindOfEntry(one.name, name))
      : kindOfEntry(one.name, "2026-03-13-library-opens"),
  );
  expect(new Set(known)).toEqual(new Set([...Object.keys(kinds), "site"]));
});

test("gives each file one format, and the same form", () => {
  const { collections } = configurationOf(options(repository), years);
  const forms = collections.flatMap((one): { format: string; fields: readonly { widget: string }[] }[] =>
    "files" in one ? one.files : [one],
  );
  expect(new Set(forms.map(({ format }) => format))).toEqual(new Set(Object.values(formats)));
  for (const { fields } of forms)
    expect(fields.map(({ widget }) => widget)).toEqual(expect.arrayContaining(Object.values(fieldTypes)));
});

test("lets a change of the repository be looked at before it is published, by a token where no service signs in", () => {
  const { backend, publish_mode } = configurationOf(options(repository), years) as Record<string, unknown>;
  expect(publish_mode).toBe("editorial_workflow");
  expect(backend).toMatchObject({
    repo: "northgate/newsroom",
    branch: "main",
    squash_merges: true,
    open_authoring: false,
  });
  expect(backend).toHaveProperty("auth_methods", ["token"]);
  const own = { ...repository, signIn: "https://sign-in.northgate.example", api: "https://github.northgate.example" };
  const other = (configurationOf(options(own), years) as Record<string, unknown>)["backend"];
  expect(other).toMatchObject({ base_url: own.signIn, api_root: own.api });
  expect(other).not.toHaveProperty("auth_methods");
});
