import { isInside } from "./link-target.ts";
import { loading, unknownIn } from "./office-faults.ts";
import type { OfficeRule } from "./office-rule.ts";
import { attributeOf } from "./read-xml.ts";

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
