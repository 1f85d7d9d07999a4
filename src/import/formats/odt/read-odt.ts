import { NotWritten } from "../../../writing/not-written.ts";
import type { SourceDocument } from "../../document.ts";
import { carriedBeside, headersAndFooters } from "../office/beside-text.ts";
import { damaged, openZip } from "../office/open-zip.ts";
import { locked } from "../office/sentences.ts";
import { allBelow, isXmlElement, readXmlTree, type XmlElement } from "../office/xml-tree.ts";
import { blocksOfTree } from "../tree/blocks-of-tree.ts";
import { remarkOnLost } from "../tree/lost-words.ts";
import { treeOfOdf } from "./odf-tree.ts";
import { descend, odfPrefixes, wordsOf } from "./odf-xml.ts";
import { odfPictures } from "./pictures.ts";
import { readOdfStyles } from "./styles.ts";

/** Reads an OpenDocument text (.odt). Throws NotWritten where it is damaged, or a password is needed. */
export function readOdt(bytes: Uint8Array): SourceDocument {
  const archive = openZip(bytes);
  const part = (name: string): XmlElement | undefined => {
    const found = archive.read(name);
    return found && found.length > 0 ? readXmlTree(found, odfPrefixes) : undefined;
  };
  const manifest = archive.read("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data")) throw new NotWritten(locked);
  const content = part("content.xml");
  const text = descend(content, "office:body", "office:text");
  if (!content || !text) throw damaged;
  const styles = part("styles.xml");
  const pictures = odfPictures(archive);
  const { tree, remarks, words } = treeOfOdf(
    text,
    readOdfStyles(styles ? [styles, content] : [content]),
    pictures.take,
    (name) => part(`${name}/content.xml`),
  );
  const shown = blocksOfTree(tree, pictures.taken);
  const pages = styles ? allBelow(styles, ["style:header", "style:footer"]) : [];
  return {
    blocks: shown.blocks,
    pictures: shown.pictures,
    remarks: [
      ...headersAndFooters(
        pages.map((page) => ({
          type: page.name.replace("style:", ""),
          words: page.children.filter(isXmlElement).map(wordsOf).join(" "),
        })),
      ),
      ...remarks,
      ...shown.remarks,
      ...carriedBeside(archive.names),
      ...remarkOnLost(words, shown),
    ],
    unit: "paragraph",
    about: {},
  };
}
