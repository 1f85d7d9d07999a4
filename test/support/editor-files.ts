import { z } from "zod";
import { type Field, formOf } from "../../src/desk/form/form-of.ts";
import { headers } from "../../src/desk/form/headers.ts";

const all = Object.values(headers);
const kinds = Object.keys(headers) as (keyof typeof headers)[];

/** Files for editors, made from the kinds: a JSON Schema of each header, and its keys as snippets of VS Code. */
export function editorFiles(): Readonly<Record<string, string>> {
  const schemas = kinds.map((kind) => {
    const { name, schema } = headers[kind];
    const { shown, more } = formOf(kind);
    const fields = [...shown.filter((field) => field !== "body"), ...more];
    return [`schemas/${name}.json`, described(jsonSchema(name, schema), fields)];
  });
  return Object.fromEntries(
    [...schemas, ["headers.code-snippets", snippets()]].map(([file, value]) => [
      file,
      `${JSON.stringify(value, null, 2)}\n`,
    ]),
  );
}

/** A schema that says of each key what the desk's form says of it. */
function described<S extends z.core.JSONSchema.BaseSchema>(schema: S, fields: readonly Field[]): S {
  const groups = [schema, schema.items, schema.additionalProperties].filter(
    (part): part is z.core.JSONSchema.BaseSchema => typeof part === "object" && !Array.isArray(part),
  );
  for (const { properties = {} } of groups)
    for (const { key, label, hint, fields: inner } of fields) {
      const part = properties[key];
      if (typeof part !== "object") continue;
      part.description = [label, hint]
        .filter(Boolean)
        .join(". ")
        .replace(/[^.?!)”]$/, "$&.");
      described(part, inner);
    }
  return schema;
}

function jsonSchema(title: string, schema: z.ZodObject): z.core.JSONSchema.BaseSchema {
  return {
    ...z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any", override: asTyped }),
    title,
  };
}

/** The newsroom reads every value as it is typed; an editor takes `2017` for a number and `true` for a boolean. */
function asTyped({ jsonSchema: part }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  // What forms alone know.
  delete part["input"];
  delete part["names"];
  if (part.type !== "string") return;
  if (!part.enum) Object.assign(part, { type: ["string", "number", "boolean"] });
  else if (part.enum.includes("true")) Object.assign(part, { type: ["string", "boolean"], enum: [true, false] });
}

function snippets(): object {
  return Object.fromEntries(
    all.flatMap(({ name, schema, examples, hasBody }) => {
      const scope = hasBody ? "markdown" : "yaml";
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
