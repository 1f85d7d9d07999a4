import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "rolldown/utils";

/**
 * Lets this process import TSX: Node.js reads TypeScript directly, but not the JSX of the templates. Nothing that was
 * compiled is kept, because what is kept is run unread: all templates together take 30 milliseconds.
 */
export function importTsx(): void {
  process.setSourceMapsEnabled(true);
  registerHooks({
    // What a page imports is as new as the page itself: where that was imported again by another address, so is this.
    resolve: (specifier, context, nextResolve) => {
      const resolved = nextResolve(specifier, context);
      const { search } = new URL(context.parentURL ?? resolved.url);
      return search && isOurs(resolved.url) ? { ...resolved, url: resolved.url + search } : resolved;
    },
    load: (url, context, nextLoad) =>
      new URL(url).pathname.endsWith(".tsx")
        ? { format: "module", source: compileTsx(fileURLToPath(url)), shortCircuit: true }
        : nextLoad(url, context),
  });
}

function isOurs(url: string): boolean {
  return url.startsWith("file:") && !url.includes("/node_modules/");
}

/** The JavaScript of a TSX file, with the map by which an error names the file's own lines. Throws where it cannot be read. */
function compileTsx(file: string): string {
  const { code, map, errors } = transformSync(file, readFileSync(file, "utf8"), {
    // As in tsconfig.json, which would be looked for and read for each file.
    tsconfig: false,
    jsx: { runtime: "automatic", importSource: "preact" },
    typescript: { onlyRemoveTypeImports: true },
    sourcemap: true,
  });
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join("\n"));
  const packed = Buffer.from(JSON.stringify(map)).toString("base64");
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${packed}`;
}
