/** What groups of RTF hand on to the groups in them: how words look, and what they are for. */
export interface GroupState {
  readonly destination: Destination;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isAdded: boolean;
  readonly shift: "sub" | "sup" | undefined;
  readonly href: string | undefined;
  readonly font: number;
  /** How many characters stand for one of `\u`, for programs that do not know it. */
  readonly fallback: number;
}

/** Where the words of a group go. */
export type Destination =
  | "text"
  | "skipped"
  | "fonts"
  | "styles"
  | "marker"
  | "instruction"
  | "picture"
  | "property-name"
  | "property-value";

const plain = {
  isBold: false,
  isItalic: false,
  isStruck: false,
  isHidden: false,
  isDeleted: false,
  isAdded: false,
  shift: undefined,
} as const;

export const firstState: GroupState = {
  ...plain,
  destination: "text",
  href: undefined,
  font: 0,
  fallback: 1,
};

type Change = (value: number | undefined) => Partial<GroupState>;
const isOn = (value: number | undefined) => value !== 0;

/** Control words that change how words look. */
export const looks: Readonly<Record<string, Change>> = {
  b: (value) => ({ isBold: isOn(value) }),
  i: (value) => ({ isItalic: isOn(value) }),
  strike: (value) => ({ isStruck: isOn(value) }),
  striked: (value) => ({ isStruck: isOn(value) }),
  v: (value) => ({ isHidden: isOn(value) }),
  deleted: (value) => ({ isDeleted: isOn(value) }),
  revised: (value) => ({ isAdded: isOn(value) }),
  super: (value) => ({ shift: isOn(value) ? "sup" : undefined }),
  sub: (value) => ({ shift: isOn(value) ? "sub" : undefined }),
  up: (value) => ({ shift: isOn(value) ? "sup" : undefined }),
  dn: (value) => ({ shift: isOn(value) ? "sub" : undefined }),
  nosupersub: () => ({ shift: undefined }),
  f: (value) => ({ font: value ?? 0 }),
  uc: (value) => ({ fallback: value ?? 1 }),
  plain: () => plain,
};

/** Control words that are characters. */
export const characters: Readonly<Record<string, string>> = {
  "~": "\u00A0",
  "-": "\u00AD",
  _: "\u2011",
  "\\": "\\",
  "{": "{",
  "}": "}",
  tab: " ",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

/** What a group is for, by its first word. Others that begin with `\*` are skipped, as the format asks. */
export const destinations: Readonly<Record<string, Destination>> = {
  ...Object.fromEntries(
    "colortbl info generator listtable listoverridetable revtbl rsidtbl pgdsctbl pnseclvl bkmkstart bkmkend nonshppict nonesttables shprslt objdata objclass objname themedata colorschememapping latentstyles datastore filetbl xe tc txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private atrfstart atrfend atnid atnauthor atndate atnref atnparent pn mmathPict falt panose datafield ffname"
      .split(" ")
      .map((name) => [name, "skipped" as const]),
  ),
  fonttbl: "fonts",
  stylesheet: "styles",
  listtext: "marker",
  pntext: "marker",
  fldinst: "instruction",
  pict: "picture",
  sn: "property-name",
  sv: "property-value",
};

/** Groups that begin with `\*` and hold words that are shown. */
export const shownGroups = new Set(
  "shppict shpinst shptxt footnote annotation fldinst moMath moMathPara mmath mr ud picprop dptxbxtext shpgrp header footer background sp".split(
    " ",
  ),
);
