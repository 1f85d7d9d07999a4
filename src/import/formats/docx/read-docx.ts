import type { SourceDocument } from "../../document.ts";
import { htmlDocument } from "../html/html-document.ts";
import { carriedBeside, headersAndFooters } from "../office/beside-text.ts";
import { damaged, openZip } from "../office/open-zip.ts";
import { allBelow, readXmlTree, writeXml, type XmlElement } from "../office/xml-tree.ts";
import { remarkOnLost } from "../tree/lost-words.ts";
import { convertWord } from "./convert-word.ts";
import { countItems, plainNumbering } from "./numbering.ts";
import { commentWords, prepareText } from "./prepare.ts";
import { placePrefix } from "./properties.ts";
import { readRelations, relationsOf } from "./relations.ts";
import { readStyles } from "./styles.ts";
import { wordPrefixes, wordsOf, writtenPrefixes } from "./word-xml.ts";

/**
 * Reads a Word file (.docx, .docm, .dotx). Nothing in it is run or loaded. Throws `NotWritten` where it is damaged or
 * holds no text.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const archive = openZip(bytes);
  const part = (name: string | undefined): XmlElement | undefined => {
    const found = name === undefined ? undefined : archive.read(name);
    return found && found.length > 0 ? readXmlTree(found, wordPrefixes) : undefined;
  };
  const main =
    readRelations(part("_rels/.rels"), "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const body = part(main);
  if (!body) throw damaged;
  const relations = readRelations(part(relationsOf(main)), main);
  const of = (type: string) => relations.filter((relation) => relation.type === type && !relation.isExternal);
  const at = (type: string) => of(type)[0]?.target;
  part("[Content_Types].xml");
  const named = archive.names.filter((name) => /\.rels$/i.test(name)).flatMap((name) => readRelations(part(name), ""));
  const elsewhere = named.flatMap(({ isExternal, type, target }) =>
    isExternal && type !== "hyperlink" ? [target] : [],
  );

  const styles = readStyles(part(at("styles")));
  const context = {
    styles,
    markOf: countItems(part(at("numbering")), styles),
    comments: commentWords(part(at("comments"))),
    diagramWords: (id: string) => diagramWords(part(relations.find((relation) => relation.id === id)?.target)),
  };
  const text = prepareText(body, context, true);
  const notes = ["footnotes", "endnotes"].flatMap((kind) => {
    const notes = part(at(kind));
    return notes ? [{ path: at(kind) ?? "", prepared: prepareText(notes, context, false) }] : [];
  });

  const texts = [{ path: main, prepared: text }, ...notes];
  const written = new Map(
    texts.map(({ path, prepared }) => [path.toLowerCase(), writeXml(prepared.xml, writtenPrefixes)]),
  );
  written.set(at("numbering")?.toLowerCase() ?? "", plainNumbering);
  const names = new Map(
    relations
      .flatMap(({ id, target }) => [[target, text.pictureNames.get(id) ?? ""] as const])
      .filter(([, name]) => name),
  );
  const { html, pictures, remarks } = await convertWord(archive, written, names);
  const shown = htmlDocument(html, { placePrefix, pictureAt: (source) => pictures[Number(source.split(":")[1])] });
  return {
    ...shown,
    about: {},
    remarks: [
      ...headersAndFooters(
        [...of("header"), ...of("footer")].map(({ type, target }) => ({ type, words: wordsIn(part(target)) })),
      ),
      ...text.remarks,
      ...notes.flatMap(({ prepared }) => prepared.remarks),
      ...remarks,
      ...shown.remarks,
      ...carriedBeside(archive.names, elsewhere),
      ...remarkOnLost(text.words, shown),
    ],
  };
}

function wordsIn(part: XmlElement | undefined): string {
  return part ? wordsOf(part) : "";
}

/** The words of a diagram, one after the other. */
function diagramWords(data: XmlElement | undefined): string {
  return data ? allBelow(data, ["a:p"]).map(wordsOf).filter(Boolean).join(" ") : "";
}
