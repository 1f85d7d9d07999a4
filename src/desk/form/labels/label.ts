/** What a form says of one key. */
export interface Label {
  readonly label: string;
  /** What to write there, or what it does, in a sentence. */
  readonly hint?: string | undefined;
  /** A value to go by, where the one that messages give is of another kind. */
  readonly example?: string;
  /** What one entry is called, of a list. */
  readonly one?: string | undefined;
  /** What its words mean, by the word in the file. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Labels by the way to a key: `image.alt`, `bodies.callIn`. */
export type Labels = Readonly<Record<string, Label>>;

/** What a form says of one kind, in the order in which an officer thinks. What is named in neither list comes last. */
export interface KindLabels {
  /** The keys that are shown at once; `body` is the text below the header. */
  readonly shown: readonly string[];
  /** The keys that are folded away. */
  readonly more: readonly string[];
  readonly labels: Labels;
}
