/** A list as data: one object for each thing in it, always with all of its keys. */
interface Listing {
  /** Where its schema lies, the whole web address. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The key that holds the list. */
  readonly list: string;
  readonly columns: readonly string[];
  /** What each key holds. */
  readonly properties: Readonly<Record<string, object>>;
}

export const day = { type: "string", format: "date" };
export const instant = { type: "string", format: "date-time" };
export const webAddress = { type: "string", format: "uri" };

/** A value, or null where it is not known. */
export function orNull<T extends { readonly type: string }>(schema: T) {
  return { ...schema, type: [schema.type, "null"] };
}

/** A list of objects, of which each has all of these keys. */
export function listOf(properties: Readonly<Record<string, object>>) {
  return {
    type: "array",
    items: { type: "object", properties, required: Object.keys(properties), additionalProperties: false },
  };
}

/** What a list in JSON looks like. JSON Schema 2020-12, https://json-schema.org/draft/2020-12 */
export function schemaOf({ url, title, description, list, columns, properties }: Listing): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: url,
    title,
    description,
    type: "object",
    properties: {
      $schema: webAddress,
      [list]: {
        type: "array",
        items: { type: "object", properties, required: columns, additionalProperties: false },
      },
    },
    required: ["$schema", list],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
