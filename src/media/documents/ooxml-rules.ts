import type { Violation } from "../../problems/problem.ts";
import { isFollowed, isInside } from "./link-target.ts";
import { loading, unknownIn, withMacros, withObject } from "./office-faults.ts";
import type { OfficeRule } from "./office-rule.ts";
import { attributeOf } from "./read-xml.ts";

/** What a part of a document may be to another, by the end of its type: ECMA-376 part 1, 11 to 15, and [MS-OI29500]. */
const allowed = new Set(
  `
  officeDocument core-properties extended-properties extendedProperties custom-properties thumbnail classificationlabels
  customXml customXmlProps theme themeOverride image hyperlink font printerSettings
  styles stylesWithEffects numbering settings webSettings fontTable header footer footnotes endnotes glossaryDocument
  comments commentsExtended commentsIds commentsExtensible people person threadedComment authors commentAuthors
  chart chartEx chartStyle chartColorStyle chartUserShapes drawing vmlDrawing
  diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing
  worksheet chartsheet sharedStrings calcChain sheetMetadata table tableSingleCells slicer slicerCache timeline timelineCache
  pivotTable pivotCacheDefinition pivotCacheRecords richValueRel rdRichValue rdRichValueStructure rdRichValueTypes
  rdSupportingPropertyBag rdSupportingPropertyBagStructure richStyles
  slide slideLayout slideMaster notesSlide notesMaster handoutMaster presProps viewProps tableStyles tags
  changesInfo revisionInfo
`
    .trim()
    .split(/\s+/)
    .map((type) => type.toLowerCase()),
);

/** Those with their own message. */
const refused: readonly (readonly [type: RegExp, fault: Violation])[] = [
  [/^(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|vbaProjectSignature\w*)$/i, withMacros],
  [/^(oleObject|package|control|activeXControlBinary|ctrlProp|aFChunk)$/i, withObject],
  [
    /^(connections|queryTable|externalLink|externalLinkPath|subDocument|frame|mailMerge\w*|volatileDependencies)$/i,
    loading,
  ],
];

/** Templates of a council are named by where they lay on the author's machine; elsewhere nothing is found there. */
const onOneMachine = /^(file:\/\/\/)?[a-z]:[\\/]|^(?![a-z]+:|[\\/]{2})/i;

/** What a part of a document names besides itself: ECMA-376 part 2, 6.5. */
export const relations: OfficeRule = (part, refuse) => {
  if (!part.endsWith(".rels")) return {};
  return {
    open: (element) => {
      if (element.local !== "Relationship") return;
      const type = attributeOf(element, "Type")?.split("/").at(-1) ?? "";
      const target = attributeOf(element, "Target") ?? "";
      const fault = refused.find(([kind]) => kind.test(type))?.[1];
      if (fault) return refuse(fault);
      const isElsewhere = attributeOf(element, "TargetMode")?.toLowerCase() === "external";
      if (/^attachedTemplate$/i.test(type)) return onOneMachine.test(target) ? undefined : refuse(loading);
      if (!allowed.has(type.toLowerCase())) return refuse(unknownIn(`a part of the kind ${type}`));
      if (!isElsewhere) return;
      if (!/^hyperlink$/i.test(type)) refuse(loading);
      else if (!isFollowed(target)) refuse(unknownIn(`a link to ${target}`));
    },
  };
};

const macroTypes = /macroEnabled|vbaProject|macrosheet/i;
const xmlTypes = /[/+]xml$|vmlDrawing$/i;
const xmlNames = /(^|\.)(xml|rels|vml|psmdcp)$/i;

/** What the parts are, by their names or endings: a text under the name of a picture would be read unseen. ECMA-376 part 2, 7.2.3. */
export const contentTypes: OfficeRule = (part, refuse) => {
  if (part !== "[content_types].xml") return {};
  return {
    open: (element) => {
      const type = attributeOf(element, "ContentType") ?? "";
      const name = attributeOf(element, "PartName") ?? attributeOf(element, "Extension") ?? "";
      if (macroTypes.test(type)) refuse(withMacros);
      else if (xmlTypes.test(type.trim()) && !xmlNames.test(name)) refuse(unknownIn(`a text in the part ${name}`));
    },
  };
};

/** Steps of a presentation that a click may take; others start a program or a macro. [MS-OE376] 2.1.1212 */
const steps = /^(ppaction:\/\/(hlinkshowjump|hlinksldjump|hlinkpres|noaction|customshow|hlinkfile)\b.*)?$/i;

/** What the drawings and slides of a document load without a relation, or do at a click or under the pointer: VML, DrawingML. */
export const links: OfficeRule = (_part, refuse) => ({
  open: (element) => {
    const source = attributeOf(element, "src");
    if (source !== undefined && !isInside(source)) refuse(loading);
    const action = attributeOf(element, "action");
    if (/^hlink/.test(element.local) && action !== undefined && !steps.test(action))
      refuse(unknownIn(`an action ${action}`));
    // Followed by the pointer alone, without a click.
    if (/^hlink(Hover|MouseOver)$/.test(element.local) && attributeOf(element, "id")) refuse(loading);
  },
});
