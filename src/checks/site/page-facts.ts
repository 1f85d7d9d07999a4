import type { Problem } from "../../problems/problem.ts";

/** What is left of a page once it is read: all that hangs on its own bytes, and what the rules for a whole site need of it. */
export interface PageFacts {
  readonly address: string;
  /** Of its bytes. */
  readonly digest: string;
  /** How many bytes it has. */
  readonly bytes: number;
  /** Whether it asks search engines to leave it out, or sends its reader on. */
  readonly isUnlisted: boolean;
  /** Where it sends its reader at once. Of such a page nothing below is known: it is nobody's page, but an old address. */
  readonly sendsTo: string | undefined;
  /** Two pages have the same digest where they have the same words; undefined where there are none. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Whether search engines get it as data too. */
  readonly hasData: boolean;
  readonly ids: readonly string[];
  /** Where people and machines are sent: each address once, but for the page's own. */
  readonly links: readonly string[];
  /** What a browser fetches automatically to show the page, in the same way. */
  readonly loads: readonly string[];
  /** The addresses of the site that its data names, in the same way. */
  readonly named: readonly string[];
  /** What is wrong with it, whatever else lies in its site. */
  readonly problems: readonly Problem[];
}
