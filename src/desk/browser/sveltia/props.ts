/** A map of Immutable.js, as much as is asked of it. */
export interface SveltiaMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): SveltiaMap;
}

/** What Sveltia hands the control of a field. */
export interface ControlProps {
  readonly value: string | undefined;
  readonly forID: string;
  /** The whole entry: `data`, `path`, `slug`, `collection`, `newRecord`. */
  readonly entry: SveltiaMap | undefined;
  readonly onChange: (value: string) => void;
  /** Adds a file that is saved with the entry; resolves to its address in this tab. */
  readonly addFile: (file: File) => Promise<string>;
}

/** What Sveltia hands the component of the pane that shows a page. */
export interface PreviewProps {
  readonly entry: SveltiaMap;
  readonly document: Document;
}
