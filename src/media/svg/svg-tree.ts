/** An element of a drawing, and the text of a style. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: (SvgElement | string)[];
}

/** The drawing as SVG, with some attributes of its root written anew. */
export function svgText(root: SvgElement, size: Readonly<Record<string, string>>): string {
  const own = root.attributes.filter(([name]) => !(name in size));
  const spaces: Readonly<Record<string, string>> = {
    xmlns: "http://www.w3.org/2000/svg",
    ...(usesLinks(root) && { "xmlns:xlink": "http://www.w3.org/1999/xlink" }),
  };
  return elementText({ ...root, attributes: [...Object.entries({ ...spaces, ...size }), ...own] });
}

function usesLinks({ attributes, children }: SvgElement): boolean {
  return (
    attributes.some(([name]) => name.startsWith("xlink:")) ||
    children.some((child) => typeof child !== "string" && usesLinks(child))
  );
}

function elementText({ name, attributes, children }: SvgElement): string {
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : elementText(child))).join("");
  const start = [name, ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ");
  return inside === "" ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Elements that hold or use one another, in a row: drawings have a few, and thousands would end the program that counts them. */
const mostInARow = 256;

/** How many elements are drawn, those that are used again each time; endless where one is used in itself, or too many hang together. */
export function countOf(root: SvgElement): number {
  const byId = new Map(elementsIn(root).flatMap((element) => idOf(element).map((id) => [id, element] as const)));
  const known = new Map<SvgElement, number>();
  const count = (element: SvgElement, before: number): number => {
    const counted = known.get(element);
    if (counted !== undefined) return counted;
    if (before > mostInARow) return Number.POSITIVE_INFINITY;
    known.set(element, Number.POSITIVE_INFINITY);
    const used = targetsOf(element).flatMap((id) => byId.get(id) ?? []);
    const inside = element.children.filter((child) => typeof child !== "string");
    const sum = [...inside, ...used].reduce((all, one) => all + count(one, before + 1), 1);
    known.set(element, sum);
    return sum;
  };
  return count(root, 0);
}

function elementsIn(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsIn(child)))];
}

function idOf({ attributes }: SvgElement): string[] {
  return attributes.flatMap(([name, value]) => (name === "id" ? [value] : []));
}

function targetsOf({ attributes }: SvgElement): string[] {
  return attributes.flatMap(([name, value]) =>
    name === "xlink:href"
      ? [value.trim().slice(1)]
      : [...value.matchAll(/url\(\s*["']?#([^\s"')]+)/g)].map(([, id = ""]) => id),
  );
}
