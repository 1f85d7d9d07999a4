import type { Picture } from "./media.ts";

/** The council's mark. Each picture is as large as it is shown, with versions for fine screens. */
export interface Logo {
  /** For light paper. */
  readonly light: Picture;
  /** For dark screens; without one, the other stands on a white plate there. */
  readonly dark?: Picture | undefined;
  /** A square one, for the icons of windows and phones. */
  readonly icon?: Picture | undefined;
  /** The name of what it is of, usually the council's. */
  readonly alt: string;
}

/** How large a logo is shown at most, in CSS pixels: a third of a phone's width is left for the name beside it. */
const mostShown = { width: 192, height: 48 } as const;

/** How large a drawing or picture of a size is shown as a logo, in CSS pixels. */
export function shownSize(size: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(mostShown.width / size.width, mostShown.height / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}

/** Up to so many times as long on one side as on the other, a logo can be an icon. */
const mostOfSquare = 1.3;

/** How the place of a logo has to differ: on a phone the name stands below a wide one, and an icon is made of a square one alone. */
export function shapeOf({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): "square" | "wide" | "other" {
  if (width > 2 * height) return "wide";
  return Math.max(width / height, height / width) <= mostOfSquare ? "square" : "other";
}
