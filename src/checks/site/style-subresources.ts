import { type Function as CssFunction, type TokenOrValue, transform } from "lightningcss";

/** What a style sheet makes a browser fetch, as it names it; or where it cannot be read, and why. */
type StyleLoads =
  | { readonly loads: readonly string[] }
  | { readonly fault: string; readonly line: number; readonly column: number };

/** The functions in which a mere string is the address of a picture. */
const takesAddress = new Set(["image-set", "-webkit-image-set", "image", "src"]);

/**
 * Reads a style sheet with a parser of CSS: an address can be written in more ways than a search for `url(` finds. A
 * custom property with a relative address cannot be read: what it is relative to depends on where it is used.
 */
export function loadsOfStyle(css: string, filename: string): StyleLoads {
  const loads: string[] = [];
  try {
    const { dependencies = [] } = transform({
      filename,
      code: Buffer.from(css),
      analyzeDependencies: true,
      // Where a value holds a variable, the parser leaves its functions as they are.
      visitor: { Function: (it) => void loads.push(...addressesIn(it)) },
    });
    return { loads: [...loads, ...dependencies.flatMap((it) => ("url" in it ? it.url : []))] };
  } catch (error) {
    const { message, loc } = error as SyntaxError & {
      readonly loc?: { readonly line: number; readonly column: number };
    };
    return { fault: message, line: loc?.line ?? 1, column: loc?.column ?? 1 };
  }
}

function addressesIn({ name, arguments: given }: CssFunction): string[] {
  if (!takesAddress.has(name.toLowerCase())) return [];
  return given.flatMap((it: TokenOrValue) => (it.type === "token" && it.value.type === "string" ? it.value.value : []));
}
