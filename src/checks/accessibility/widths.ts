/** The widths of the window at which every page is tested, in CSS pixels: a small phone, and a desk. */
export const widths: readonly number[] = [320, 1280];
