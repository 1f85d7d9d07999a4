import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Face, Font } from "harfbuzzjs";

const require = createRequire(import.meta.url);

/** The fonts of cards, all of them shipped: a card has the same bytes on every machine. */
const files = {
  serif: () => require.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"),
  "serif-bold": () => require.resolve("@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf"),
  arabic: () => require.resolve("@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"),
  "arabic-bold": () =>
    require.resolve("@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf"),
} as const;

/** A font in one weight. */
export type FontName = keyof typeof files;

/** How heavy words are drawn. */
export type Weight = "regular" | "bold";

const loaded = new Map<FontName, Font>();

/** A font, read when it is first needed, once in a process. */
export function fontOf(name: FontName): Font {
  const font = loaded.get(name) ?? new Font(new Face(new Blob(readFileSync(files[name]()))));
  loaded.set(name, font);
  return font;
}

/** The font that has a letter: one for Latin, Greek and Cyrillic, one for Arabic and Urdu. */
export function fontFor(letter: string, weight: Weight): FontName {
  const family = /[\p{Script_Extensions=Arabic}]/u.test(letter) ? "arabic" : "serif";
  return weight === "bold" ? `${family}-bold` : family;
}
