import { type Words, wordsIn } from "../language/words.ts";
import { absolute, address } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import { stateKinds } from "../newsroom/strategies/state.ts";
import { day, orNull, schemaOf } from "./json-schema.ts";
import { columns } from "./register-columns.ts";

/** What each key of a strategy holds, in JSON and, as text, in the columns of the CSV. */
const propertiesIn = (words: Words["registerSchema"]): Readonly<Record<(typeof columns)[number], object>> => ({
  id: { type: "string", description: words.id },
  title: { type: "string" },
  url: { type: "string", format: "uri", description: words.url },
  state: { enum: stateKinds, description: words.state },
  sentence: { type: "string", description: words.sentence },
  owed: {
    type: "array",
    description: words.owed,
    items: {
      type: "object",
      properties: {
        kind: { enum: ["due", "not-published"], description: words.owedKind },
        day: { ...day, description: words.owedDay },
      },
      required: ["kind", "day"],
      additionalProperties: false,
    },
  },
  from: { ...day, description: words.from },
  to: { ...day, description: words.to },
  owner: { ...orNull({ type: "string" }), description: words.owner },
  body: { ...orNull({ type: "string" }), description: words.body },
  decided: { ...orNull(day), description: words.decided },
  next: {
    ...orNull({ type: "object" }),
    description: words.next,
    properties: { day, what: { type: "string" } },
    required: ["day", "what"],
    additionalProperties: false,
  },
});

/** What the register in JSON looks like. */
export function registerSchema(site: Site): string {
  const words = wordsIn(site.locale).registerSchema;
  return schemaOf({
    url: absolute(site, address.registerFiles.schema),
    title: words.title(site.name),
    description: words.description,
    list: "strategies",
    columns,
    properties: propertiesIn(words),
  });
}
