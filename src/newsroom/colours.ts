/** The colours of links, as `#rrggbb`, legible on each of the grounds they stand on. */
export interface LinkColours {
  /** The council's own colour. */
  readonly link: string;
  /** A link that its reader has followed: never near the other. */
  readonly visited: string;
}

/** One set for paper, one for dark screens. */
export interface Colours {
  readonly light: LinkColours;
  readonly dark: LinkColours;
}

/** What links stand on, the page and its panels: `--paper` and `--panel` of the style sheet. */
export const grounds = {
  light: ["#ffffff", "#f2f5f3"],
  dark: ["#101715", "#1a2421"],
} as const;

/** The colours of a council that names none. */
export const usualColours: Colours = {
  light: { link: "#0b5c50", visited: "#5a3d7a" },
  dark: { link: "#7ecfbf", visited: "#c9b3e6" },
};
