import type { Colours, CouncilColours } from "../../src/newsroom/colours.ts";

/** The rules that give the style sheet its council's colours, on light paper and on dark screens. */
export function tokensOf({ light, dark }: Colours): string {
  // What one mode sets the other has to set back.
  const isLined = [light, dark].some(({ underline }) => underline !== undefined);
  return `${inMode(light, isLined)} @media (prefers-color-scheme: dark) { ${inMode(dark, isLined)} }`;
}

function inMode({ brand, link, underline, visited }: CouncilColours, isLined: boolean): string {
  const line = isLined ? `--underline: ${underline ?? "currentColor"}; --line: ${underline ? "2px" : "1px"};` : "";
  return `:root { --brand: ${brand}; --link: ${link}; --visited: ${visited}; ${line} }`;
}
