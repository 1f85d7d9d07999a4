/** What the newsroom uses of Eleventy 3.1, which ships no types. */
declare module "@11ty/eleventy" {
  /** A build, as its events describe it. */
  interface BuildEvent {
    readonly directories: { readonly output: string };
    readonly runMode: "build" | "serve" | "watch";
  }
  interface ServerOptions {
    /** Whether a page that changed is mended in place, rather than loaded again. */
    readonly domDiff: boolean;
    /** Gives the options that are known only when the site has been written. */
    readonly setup: () => Promise<{ readonly pathPrefix: string }>;
  }
  export interface UserConfig {
    readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
    /** What `addGlobalData` was given. */
    readonly globalData: Readonly<Record<string, (() => unknown) | undefined>>;
    addGlobalData(name: string, value: () => unknown): void;
    addPlugin(plugin: (config: UserConfig) => void): void;
    addPlugin<Options>(plugin: (config: UserConfig, options: Options) => void | Promise<void>, options: Options): void;
    addTemplate(path: string, content: object): void;
    addTransform(name: string, change: (page: string) => string): void;
    addWatchTarget(path: string): void;
    on(event: "eleventy.before", listener: (build: BuildEvent) => void | Promise<void>): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setEventEmitterMode(mode: "parallel" | "sequential"): void;
    setQuietMode(quiet: boolean): void;
    setServerOptions(options: ServerOptions): void;
    setTemplateFormats(formats: string[]): void;
    setWatchJavaScriptDependencies(isWatched: boolean): void;
  }
  interface Options {
    readonly configPath: string;
    readonly quietMode?: boolean;
    readonly config?: (config: UserConfig) => void;
  }
  export default class Eleventy {
    constructor(input: string | undefined, output: string, options: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
    /** Renders without writing. */
    toJSON(): Promise<readonly { readonly content: string }[]>;
  }
}

/** The date and address functions of the feed plugin. Its own feed template is not used: see docs/decisions. */
declare module "@11ty/eleventy-plugin-rss" {
  export function dateToRfc3339(date: Date): string;
}
