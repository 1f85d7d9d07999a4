import type { OpenHeader, ValuePath } from "./change-header.ts";
import { type HeaderValue, isList } from "./write-value.ts";

/** Whether a header has a value already; one name alone is the same as a list of it. */
export function hasAlready(header: OpenHeader, path: ValuePath, value: HeaderValue): boolean {
  const current = valueAt(header, path);
  if (current === undefined) return false;
  const shape = header.style.shapeAt(path);
  const isEither = shape?.kind === "list" && shape.canBeOne && isList(value) && !Array.isArray(current);
  return isSame(isEither ? [current] : current, value);
}

/** What a way leads to, as it is typed; undefined where nothing does. */
function valueAt({ document }: OpenHeader, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    document.toJS(),
  );
}

function isSame(current: unknown, value: HeaderValue | undefined): boolean {
  if (typeof value === "string") return (current ?? "") === value;
  if (value === undefined || typeof current !== "object" || current === null) return current === value;
  if (isList(value))
    return (
      Array.isArray(current) &&
      current.length === value.length &&
      value.every((part, index) => isSame(current[index], part))
    );
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const has = current as Record<string, unknown>;
  return (
    !Array.isArray(current) &&
    Object.keys(has).length === keys.length &&
    keys.every((key) => Object.hasOwn(has, key) && isSame(has[key], value[key]))
  );
}
