const key = "([A-Za-z][\\w-]*)";
const inQuotes = '"([^"\\\\\\t]*)"';
const list = "\\[ *([A-Za-z0-9][\\w-]*(?: *, *[A-Za-z0-9][\\w-]*)*) *\\]";
const plain = '([A-Za-z0-9](?:[^\\s:#"]|:(?=[^\\s#])| +(?=[^\\s#:]))*)';
const line = new RegExp(`^${key}: +(?:${inQuotes}|${list}|${plain}) *$`);

/**
 * Reads a header of the simplest kind, one `key: value` a line, as YAML would, in a tenth of the time; undefined where
 * any line is of another kind, or a key stands twice.
 */
export function readPlainHeader(source: string): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const text of source.split("\n")) {
    if (text === "") continue;
    const [, name = "", quoted, listed, typed] = line.exec(text) ?? [];
    if (name === "" || Object.hasOwn(values, name)) return undefined;
    values[name] = quoted ?? typed ?? listed?.split(/ *, */);
  }
  return values;
}
