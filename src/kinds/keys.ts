import type { z } from "zod";
import type { sharedFields } from "../content/item-fields.ts";

/** What a schema reads of a header, for nobody to change. */
export type Keys<S extends z.ZodObject> = { readonly [K in keyof z.output<S>]: List<z.output<S>[K]> };

type List<V> = V extends readonly (infer E)[] ? readonly E[] : V;

/** The keys that all items have whose file says when they may be seen. */
export type SharedKeys = Keys<z.ZodObject<ReturnType<typeof sharedFields>>>;
