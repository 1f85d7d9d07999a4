import type { Found } from "../office/paragraph-remarks.ts";
import { pictureElsewhere } from "../office/sentences.ts";
import { allBelow, childOf, type XmlElement, type XmlNode } from "../office/xml-tree.ts";
import { shortened } from "../tree/shortened.ts";
import { word, wordsOf } from "./word-xml.ts";

/** What a drawing holds that a text can show. */
export interface Drawn {
  /** Simple drawings of one picture each. */
  readonly pictures: readonly XmlElement[];
  /** What stands in text boxes: contents of `w:txbxContent`. */
  readonly boxes: readonly XmlElement[];
  /** The files that pictures were before, by their relations. */
  readonly names: readonly (readonly [relation: string, name: string])[];
}

/** The words of a diagram by the id of its data. */
export type DiagramWords = (relation: string) => string;

/** What Word writes where nobody described a picture. */
const automatic = /automatically generated|^(?:picture|image|graphic|photo) ?\d*$/i;

/** Takes a drawing of either kind apart, groups and all: DrawingML, and VML of older files. */
export function readDrawing(drawing: XmlElement, found: Found, diagramWords: DiagramWords): Drawn {
  const parts = allBelow(drawing, ["pic:pic", "v:imagedata", "w:txbxContent", "c:chart", "dgm:relIds", "o:OLEObject"]);
  const of = (name: string) => parts.filter((part) => part.name === name);
  const [properties] = allBelow(drawing, ["wp:docPr"]);
  const pictures = [...of("pic:pic"), ...of("v:imagedata")];
  if (of("c:chart").length > 0)
    found.other.push(
      `A chart${described(properties)} was left out. Say in words what it shows, or give its figures as a table.`,
    );
  for (const { attributes } of of("dgm:relIds")) {
    const words = shortened(diagramWords(attributes["r:dm"] ?? ""));
    found.other.push(
      `A diagram${words ? ` with the words “${words}”` : ""} was left out. Write what it says as a list or as sentences.`,
    );
  }
  for (const { attributes } of of("o:OLEObject"))
    found.other.push(
      `An embedded file (${attributes["ProgID"] ?? "of another program"}) was left out. Publish it as a document if readers need it.`,
    );
  return {
    pictures: pictures.flatMap((picture) =>
      simpleDrawing(picture, pictures.length === 1 ? properties : undefined, found),
    ),
    boxes: of("w:txbxContent"),
    names: of("pic:pic").flatMap(nameOfFile),
  };
}

/** Word keeps the name of the file from which a picture came. */
function nameOfFile(picture: XmlElement): [string, string][] {
  const [relation, name] = [
    allBelow(picture, ["a:blip"])[0]?.attributes["r:embed"],
    allBelow(picture, ["pic:cNvPr"])[0]?.attributes["name"]?.split(/[\\/]/).at(-1),
  ];
  return relation && name && /^[^.].*\.(?:jpe?g|png|gif|webp|svg)$/i.test(name) ? [[relation, name]] : [];
}

function described(properties: XmlElement | undefined): string {
  const words = shortened(properties?.attributes["descr"] ?? "");
  return words ? ` (“${words}”)` : "";
}

function simpleDrawing(picture: XmlElement, properties: XmlElement | undefined, found: Found): XmlElement[] {
  const own = allBelow(picture, ["pic:cNvPr"])[0]?.attributes ?? picture.attributes;
  const [blip] = allBelow(picture, ["a:blip"]);
  const embedded = blip ? blip.attributes["r:embed"] : picture.attributes["r:id"];
  if (!embedded) {
    found.other.push(pictureElsewhere);
    return [];
  }
  const descriptions = [own["descr"], properties?.attributes["descr"], properties?.attributes["title"], own["o:title"]];
  const alt = descriptions.find((words) => words?.trim() && !automatic.test(words.trim())) ?? "";
  const name = own["name"] ?? own["o:title"] ?? "";
  const docPr: XmlElement = { name: "wp:docPr", attributes: { descr: alt, id: "1", name }, children: [] };
  const inner = nested(["a:graphic", "a:graphicData", "pic:pic", "pic:blipFill"], {
    name: "a:blip",
    attributes: { "r:embed": embedded },
    children: [],
  });
  return [word("drawing", {}, [{ name: "wp:inline", attributes: {}, children: [docPr, inner] }])];
}

function nested(names: readonly string[], innermost: XmlElement): XmlElement {
  return names.reduceRight<XmlElement>((inside, name) => ({ name, attributes: {}, children: [inside] }), innermost);
}

/** Which of two forms of a content is read: the newer, where it holds words or pictures. ECMA-376 part 3, 7.5. */
export function chooseContent(alternate: XmlElement): readonly XmlNode[] {
  const [choice, fallback] = [childOf(alternate, "mc:Choice"), childOf(alternate, "mc:Fallback")];
  const isKnown =
    choice && (wordsOf(choice).trim() !== "" || allBelow(choice, ["pic:pic", "c:chart", "dgm:relIds"]).length > 0);
  return (isKnown ? choice : (fallback ?? choice))?.children ?? [];
}
