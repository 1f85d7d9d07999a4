/** The colours of a council in one mode, as `#rrggbb`. What is text can be read on each of the grounds it stands on. */
export interface CouncilColours {
  /** The band on top and the bars beside quotations: the council's own colour, wherever it can be seen. */
  readonly brand: string;
  /** Links: the council's own colour, or the nearest to it that can be read. */
  readonly link: string;
  /** The line under a link, 3:1 on the page; undefined where it has the colour of the words. */
  readonly underline?: string | undefined;
  /** A link that its reader has followed: never near the other. */
  readonly visited: string;
}

/** One set for paper, one for dark screens. */
export interface Colours {
  readonly light: CouncilColours;
  readonly dark: CouncilColours;
}

/** What links stand on, the page and its panels: `--paper` and `--panel` of the style sheet. */
export const grounds = {
  light: ["#ffffff", "#f2f5f3"],
  dark: ["#101715", "#1a2421"],
} as const;

/** All other text, more than 7:1 on its grounds: `--ink` of the style sheet. */
export const inks = { light: "#15211e", dark: "#e9efed" } as const;

/** The colours of a council that names none. */
export const usualColours: Colours = {
  light: { brand: "#0b5c50", link: "#0b5c50", visited: "#5a3d7a" },
  dark: { brand: "#7ecfbf", link: "#7ecfbf", visited: "#c9b3e6" },
};
