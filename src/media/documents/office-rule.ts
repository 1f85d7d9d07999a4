import type { Violation } from "../../problems/problem.ts";
import type { XmlListener } from "./read-xml.ts";

/** Looks at one part of an office document, and refuses the document for what must not be in it. */
export type OfficeRule = (part: string, refuse: (fault: Violation) => void) => XmlListener;
