import { z } from "zod";
import { headers } from "../../src/desk/form/headers.ts";

const all = Object.values(headers);

/** Files for editors, made from the kinds: a JSON Schema of each header, and its keys as snippets of VS Code. */
export function editorFiles(): Readonly<Record<string, string>> {
  const schemas = all.map(({ name, schema }) => [`schemas/${name}.json`, jsonSchema(name, schema)]);
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
