declare module "pa11y-ci" {
  import type { LaunchOptions, Viewport } from "puppeteer";

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

  /** One page to test; keys that pa11y does not know come back in the reporter's calls. */
  export interface Task {
    readonly url: string;
    readonly viewport: Viewport;
  }

  /** What pa11y-ci calls as it goes. */
  export interface Reporter<T extends Task> {
    results?(results: { readonly issues: readonly Issue[] }, task: T): void;
    error?(error: Error, url: string, task: T): void;
  }

  /** The options that the newsroom uses. */
  export interface Options<T extends Task> {
    readonly chromeLaunchConfig: LaunchOptions;
    readonly concurrency: number;
    /** Names of modules, each with what is handed to it. */
    readonly reporters: readonly (readonly [string, Reporter<T>])[];
    readonly runners: readonly string[];
    readonly standard: "WCAG2AA";
    readonly timeout: number;
  }

  /** Never settles when the browser cannot start: the failure is then an unhandled rejection. */
  export default function pa11yCi<T extends Task>(tasks: readonly T[], options: Options<T>): Promise<unknown>;
}
