import { allBelow, type XmlElement } from "../office/xml-tree.ts";

/** What a part of a Word file names besides itself. ECMA-376 part 2, 6.5. */
export interface Relation {
  readonly id: string;
  /** The end of its type: `image`, `header`. */
  readonly type: string;
  /** The name of another part; where it is external, an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads the relations of a part, the names of targets being whole. */
export function readRelations(relations: XmlElement | undefined, part: string): Relation[] {
  const all = relations ? allBelow(relations, ["rel:Relationship"]) : [];
  return all.map(({ attributes }) => {
    const isExternal = attributes["TargetMode"]?.toLowerCase() === "external";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: attributes["Type"]?.split("/").at(-1) ?? "",
      target: isExternal ? target : whole(target, part),
      isExternal,
    };
  });
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  const [, folder = "", name = part] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
  return `${folder}_rels/${name}.rels`;
}

function whole(target: string, part: string): string {
  const url = URL.parse(target, `https://part.invalid/${part}`);
  return url ? decodeURI(url.pathname).slice(1) : target;
}
