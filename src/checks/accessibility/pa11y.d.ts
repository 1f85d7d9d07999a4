declare module "pa11y" {
  import type { Browser, Page, Viewport } from "puppeteer";

  /** One thing that an engine says about one element, as pa11y hands it over. */
  export interface Issue {
    readonly code: string;
    readonly type: string;
    readonly message: string;
    /** The element's HTML, shortened. */
    readonly context: string;
    readonly selector: string;
    readonly runner: string;
    readonly runnerExtras: Readonly<Record<string, unknown>>;
  }

  /** The options that the newsroom uses. */
  export interface Options {
    readonly browser: Browser;
    /** A page that is open already: pa11y changes its viewport, and leaves it open. */
    readonly page: Page;
    /** The page stays where it is. */
    readonly ignoreUrl: true;
    /** Names of engines that come with pa11y, or paths of modules. */
    readonly runners: readonly string[];
    readonly standard: "WCAG2AA";
    readonly viewport: Viewport;
  }

  export default function pa11y(url: string, options: Options): Promise<{ readonly issues: readonly Issue[] }>;
}
