/** What the newsroom uses of Eleventy 3.1, which ships no types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
    addExtension(extensions: string[], options: { key: string }): void;
    addGlobalData(name: string, value: unknown): void;
    addPassthroughCopy(paths: Record<string, string>): void;
    addTemplateFormats(formats: string[]): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }
  interface Options {
    readonly configPath: string;
    readonly quietMode?: boolean;
    readonly config?: (config: UserConfig) => void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** The date and address functions of the feed plugin. Its own feed template is not used: see docs/decisions. */
declare module "@11ty/eleventy-plugin-rss" {
  export function dateToRfc822(date: Date, timeZone?: string): string;
  export function dateToRfc3339(date: Date): string;
  export function convertHtmlToAbsoluteUrls(html: string, base: string): Promise<string>;
}
