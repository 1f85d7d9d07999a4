import { z } from "zod";
import { clockAt } from "../../src/content/clock.ts";
import type { ReadContext } from "../../src/content/item-fields.ts";
import { siteExamples, siteSchema } from "../../src/content/site/site-schema.ts";
import type { Examples } from "../../src/content/validate-front-matter.ts";
import { kinds } from "../../src/kinds/kinds.ts";
import { statementExamples, statementSchema } from "../../src/kinds/statement.ts";
import { site } from "./newsroom-fixture.ts";

/** Any council's: nothing is known of its topics, bodies, strategies and pictures. */
const context: ReadContext = {
  folder: "content",
  site: { ...site, topics: [] },
  words: [],
  isSiteKnown: false,
  library: { at: () => undefined, find: () => undefined } as unknown as ReadContext["library"],
  strategies: undefined as unknown as ReadContext["strategies"],
  clock: clockAt(0, site.timeZone),
};

/** The header of each kind of file, and how its keys are written. */
const headers: Readonly<Record<string, { readonly schema: z.ZodObject; readonly examples: Examples }>> = {
  ...Object.fromEntries(
    Object.values(kinds).flatMap(({ words: [name], texts }) => {
      const start = texts?.pathOn("", "2018-02-09") === undefined ? "" : "2018-02-09-";
      return texts ? [[name, { schema: texts.schema(context), examples: texts.examples(start, context) }]] : [];
    }),
  ),
  site: { schema: siteSchema, examples: siteExamples },
  accessibility: { schema: statementSchema(site), examples: statementExamples(context, "2026-03-02") },
};

/** Files for editors, made from the kinds: a JSON Schema of each header, and its keys as snippets of VS Code. */
export function editorFiles(): Readonly<Record<string, string>> {
  const schemas = Object.entries(headers).map(([name, { schema }]) => [
    `schemas/${name}.json`,
    jsonSchema(name, schema),
  ]);
  return Object.fromEntries(
    [...schemas, ["headers.code-snippets", snippets()]].map(([file, value]) => [
      file,
      `${JSON.stringify(value, null, 2)}\n`,
    ]),
  );
}

function jsonSchema(title: string, schema: z.ZodObject): object {
  return {
    ...z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any", override: asTyped }),
    title,
  };
}

/** The newsroom reads every value as it is typed; an editor takes `2017` for a number and `true` for a boolean. */
function asTyped({ jsonSchema: part }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (part.type !== "string") return;
  if (!part.enum) Object.assign(part, { type: ["string", "number", "boolean"] });
  else if (part.enum.includes("true")) Object.assign(part, { type: ["string", "boolean"], enum: [true, false] });
}

function snippets(): object {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, { schema, examples }]) => {
      const scope = name === "site" || name === "accessibility" ? "yaml" : "markdown";
      const lineOf = (key: string) => {
        const example = examples[key];
        const line = example && ("ready" in example ? example.ready : example.such);
        return line?.replace(/\d{4}-\d{2}-\d{2}/, "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE");
      };
      const needed = Object.keys(schema.shape).filter((key) => !z.safeParse(schema.shape[key], undefined).success);
      const whole = ["---", ...needed.flatMap((key) => lineOf(key) ?? []), "---", "", "$0"];
      return [
        ...(scope === "markdown" ? [[`${name}`, { scope, prefix: name, body: whole }] as const] : []),
        ...Object.keys(schema.shape).flatMap((key) => {
          const line = lineOf(key);
          return line === undefined ? [] : [[`${name}: ${key}`, { scope, prefix: key, body: [line] }] as const];
        }),
      ];
    }),
  );
}
