import { absolute, address } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import { stateKinds } from "../newsroom/strategies/state.ts";
import { columns } from "./columns.ts";

const day = { type: "string", format: "date" };
const orNull = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, "null"] });

/** What each key of a strategy holds, in JSON and, as text, in the columns of the CSV. */
const properties: Readonly<Record<(typeof columns)[number], object>> = {
  id: { type: "string", description: "What this newsroom calls the strategy. It never changes." },
  title: { type: "string" },
  url: { type: "string", format: "uri", description: "The page of the strategy." },
  state: {
    enum: stateKinds,
    description:
      "Whether it applies: withdrawn, replaced by another, a draft, out for consultation, recommended to the body that decides, called in for scrutiny, approved subject to call-in, starting on a later day, in force beyond its first end, in force, or ended with no replacement published here.",
  },
  sentence: { type: "string", description: "The state in one or two plain sentences." },
  owed: {
    type: "array",
    description: "Reviews that were promised and are not published here. In the CSV: sentences.",
    items: {
      type: "object",
      properties: {
        kind: { enum: ["due", "not-published"], description: "Due within 90 days, or its day has gone by." },
        day: { ...day, description: "The day by which it was promised." },
      },
      required: ["kind", "day"],
      additionalProperties: false,
    },
  },
  from: { ...day, description: "The first day of its time. Where only a year is published, the first day of that." },
  to: {
    ...day,
    description:
      "The last day of its time, moved by extensions. Where only a year is published, the last day of that year as the council counts it.",
  },
  owner: { ...orNull({ type: "string" }), description: "The role that answers for it." },
  body: { ...orNull({ type: "string" }), description: "Who decided on it last." },
  decided: { ...orNull(day), description: "The day of that decision." },
  next: {
    ...orNull({ type: "object" }),
    description:
      "What happens to it next by itself, and the day as its file gives it: a review falls due on the day by which it was promised. In the CSV: the day, a colon, and what happens.",
    properties: { day, what: { type: "string" } },
    required: ["day", "what"],
    additionalProperties: false,
  },
};

/** What the register in JSON looks like. JSON Schema 2020-12, https://json-schema.org/draft/2020-12 */
export function registerSchema(site: Site): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: absolute(site, address.registerFiles.schema),
    title: `The register of strategies of ${site.name}`,
    description:
      "Every strategy that is published, and how it stood when the site was built. What is not known is null.",
    type: "object",
    properties: {
      $schema: { type: "string", format: "uri" },
      strategies: {
        type: "array",
        items: { type: "object", properties, required: columns, additionalProperties: false },
      },
    },
    required: ["$schema", "strategies"],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
