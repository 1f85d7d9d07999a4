import type { CDPSession, Page } from "puppeteer";

/** A page that is open, with the browser's protocol for what puppeteer has no words for. */
export interface OpenPage {
  readonly page: Page;
  readonly protocol: CDPSession;
}

/** One element that breaks a rule, as code in the page reports it. */
export interface Mark {
  readonly rule: string;
  /** The element's HTML, shortened, and a CSS selector of it. */
  readonly element: string;
  readonly selector: string;
  /** What about it, where the rule has more than one way of being broken. */
  readonly detail?: string | undefined;
}

/** The message and the fix where a rule is broken, in whole sentences. */
interface Rule {
  readonly message: string;
  readonly fix: string;
  /** The address of a page that explains it. */
  readonly guidance: string;
}

/** The W3C's page “Understanding WCAG 2.2” on a criterion, such as `focus-visible`. */
export const understanding = (criterion: string) => `https://www.w3.org/WAI/WCAG22/Understanding/${criterion}.html`;

/** Something to try out in a browser, which no engine can judge from the page's code. */
export interface Check {
  /** The widths of the window at which it is worth its time, in CSS pixels. */
  readonly widths: readonly number[];
  readonly rules: Readonly<Record<string, Rule>>;
  /** Leaves the page as it found it. */
  find(open: OpenPage): Promise<readonly Mark[]>;
}

/** Does something while the browser says that its user has set these media features, or prints. */
export async function withMedia<T>(
  { protocol }: OpenPage,
  media: { readonly media?: "print"; readonly features?: { name: string; value: string }[] },
  what: () => Promise<T>,
): Promise<T> {
  await protocol.send("Emulation.setEmulatedMedia", media);
  try {
    return await what();
  } finally {
    await protocol.send("Emulation.setEmulatedMedia", { media: "", features: [] });
  }
}
