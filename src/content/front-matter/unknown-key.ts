import type { z } from "zod";
import type { Way } from "../../newsroom/source.ts";
import { nearest, oneOf } from "../../problems/nearest.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import type { Header } from "./header.ts";
import { isRestOfNumber, numberInBrackets, withQuotedNumbers } from "./quoted-line.ts";

/** The ways to the keys that misspelt ones were meant for: they are not told a second time as missing. */
export function meantKeys(issues: readonly z.core.$ZodIssue[], schema: z.ZodObject): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((key) =>
            nearest(key, keysAt(schema, issue.path))
              .slice(0, 1)
              .map((meant) => [...issue.path, meant].join(".")),
          )
        : [],
    ),
  );
}

/** Tells a key that a header has no place for, with the one that was meant where one is near. */
export function unknownKey(way: Way, header: Header, schema: z.ZodObject): PlacedViolation {
  const key = String(way.at(-1));
  const known = keysAt(schema, way.slice(0, -1));
  const [meant] = nearest(key, known);
  const at = header.atKey(way);
  if (isRestOfNumber(key)) {
    const line = header.withKey(way, key);
    return { at, ...numberInBrackets, ...(line && { paste: [withQuotedNumbers(line)] }) };
  }
  if (meant === undefined) {
    const fix = `write one of ${oneOf(known.map((name) => `\`${name}\``))}, or delete it`;
    return { rule: "unknown-key", at, message: `\`${key}\` is not a key here`, fix };
  }
  const line = header.withKey(way, meant);
  return {
    rule: "unknown-key",
    at,
    message: `\`${key}\` is not a key; did you mean \`${meant}\`?`,
    fix: `\`${meant}\``,
    ...(line && { paste: [line] }),
  };
}

/** The keys that a map within the header may have. */
function keysAt(schema: z.ZodObject, way: Way): string[] {
  let inner: unknown = schema;
  for (const step of way)
    inner =
      typeof step === "number"
        ? unwrap(inner, "element")
        : ((unwrap(inner, "shape") as Record<string, unknown> | undefined)?.[String(step)] ??
          unwrap(inner, "valueType"));
  return Object.keys((unwrap(inner, "shape") as object | undefined) ?? {});
}

/** Looks through what is optional, transformed or piped for the part of a schema that has a property. */
function unwrap(schema: unknown, property: "shape" | "element" | "valueType"): unknown {
  let inner = schema as Record<string, unknown> | undefined;
  while (inner && !(property in inner)) {
    const { def } = inner as { def?: { innerType?: unknown; in?: unknown } };
    inner = (def?.innerType ?? def?.in) as Record<string, unknown> | undefined;
  }
  return inner?.[property];
}
