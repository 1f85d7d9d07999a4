import type { Violation } from "../../problems/problem.ts";
import { isFollowed, isInside } from "./link-target.ts";
import { loading, lockedOrOld, unknownIn, withField, withMacros, withObject } from "./office-faults.ts";
import type { OfficeRule } from "./office-rule.ts";
import { attributeOf } from "./read-xml.ts";

/** The vocabularies of text, tables, drawings and how they look, by the ends of their names. ODF 1.3 part 3, 1.4. */
const vocabularies =
  /^urn:oasis:names:tc:opendocument:xmlns:(office|meta|config|text|table|drawing|presentation|dr3d|animation|chart|style|datastyle|manifest|svg-compatible|smil-compatible|xsl-fo-compatible|of)[:\d.]*$|^urn:org:documentfoundation:names:experimental:|^http:\/\/(docs\.oasis-open\.org\/ns\/office\/1\.2\/meta\/(pkg|odf)#|www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2003\/g\/data-view#|TR\/css3-text\/|1999\/02\/22-rdf-syntax-ns#)|purl\.org\/dc\/elements\/1\.1\/)/;

/** Where a link is one that a reader follows. */
const links = new Set(["a", "hyperlink"]);

/** What in those vocabularies does more than show what is in the document. */
const refused: Readonly<Record<string, Violation>> = {
  "dde-connection": loading,
  "dde-connection-decl": loading,
  "dde-link": loading,
  "dde-source": loading,
  "section-source": loading,
  "table-source": loading,
  "cell-range-source": loading,
  "auto-reload": loading,
  "floating-frame": loading,
  "database-display": loading,
  "database-range-source": loading,
  "database-source-query": loading,
  "database-source-sql": loading,
  "database-source-table": loading,
  applet: withMacros,
  script: withMacros,
  "execute-macro": withField("that runs a macro"),
  plugin: withObject,
  "object-ole": withObject,
  "encryption-data": lockedOrOld,
};

/** What an OpenDocument text or spreadsheet may be made of: ODF 1.3 part 3. */
export const openDocument: OfficeRule = (_part, refuse) => ({
  open: (element) => {
    const { local, uri } = element;
    const fault = refused[local];
    if (fault) return refuse(fault);
    if (/:(script|form|database):/.test(uri)) return refuse(/:script:/.test(uri) ? withMacros : unknownIn("a form"));
    if (!vocabularies.test(uri)) return refuse(unknownIn(`<${element.name}>`));
    // An event of a shape or a slide starts what it names.
    if (/event-listener/.test(local)) return refuse(withMacros);
    const target = attributeOf(element, "href");
    if (target === undefined || local === "template") return;
    if (links.has(local)) {
      if (!isFollowed(target)) refuse(unknownIn(`a link to ${target}`));
    } else if (!isInside(target)) refuse(loading);
  },
});
