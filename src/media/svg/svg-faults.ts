import type { Violation } from "../../problems/problem.ts";

const rule = "logo-drawing";
const asPng = "save the logo as PNG, 96 pixels high or more";

const moving = ["animate", "animateColor", "animateMotion", "animateTransform", "set", "discard", "mpath"];
const words = ["text", "tspan", "textPath", "tref", "altGlyph", "font", "font-face", "glyph"];

/** What is wrong with an element that a logo cannot have; each message is about the file. */
export function elementFault(name: string, from?: string): Violation {
  if (name === "script")
    return { rule, message: "holds a program (<script>)", fix: "delete it, or export the drawing again as plain SVG" };
  if (name === "image" || name === "feImage") return pictureFault(name, from);
  if (name === "foreignObject")
    return {
      rule,
      message: "holds a part that is no drawing (<foreignObject>)",
      fix: `export it again as plain SVG (in Illustrator, untick "Preserve Illustrator Editing Capabilities")`,
    };
  if (words.includes(name))
    return {
      rule,
      message: `holds letters as text (<${name}>), which look different on every computer`,
      fix: "turn the text into shapes (in Illustrator: Type, Create Outlines; in Inkscape: Path, Object to Path), and export it again",
    };
  if (moving.includes(name))
    return {
      rule,
      message: `moves (<${name}>), and readers could not stop it`,
      fix: "export the drawing without animation",
    };
  if (name === "a")
    return { rule, message: "holds a link (<a>)", fix: "delete <a> and </a>, and keep what is between them" };
  return { rule, message: `holds <${name}>, which a logo cannot have`, fix: `export it as plain SVG, or ${asPng}` };
}

function pictureFault(name: string, from = ""): Violation {
  const isInside = /^\s*(data:|$)/i.test(from);
  const message = isInside
    ? `holds a picture (<${name}>), not only shapes`
    : `loads a picture from "${shortened(from)}" (<${name}>)`;
  return { rule, message, fix: `draw it as shapes, or ${asPng}` };
}

/** What is wrong with an attribute that a logo cannot have. */
export function attributeFault(name: string): Violation {
  if (/^(.*:)?on/i.test(name)) return { rule, message: `holds a program (${name})`, fix: `delete ${name}="…"` };
  const message = `holds the attribute ${name}, which a logo cannot have`;
  return { rule, message, fix: `delete ${name}="…", or export the drawing as plain SVG` };
}

/** What is wrong with an address that leads out of the file. */
export function addressFault(target: string): Violation {
  const isProgram = /^\s*(javascript|vbscript):/i.test(target);
  const message = isProgram
    ? `holds a program ("${shortened(target)}")`
    : `loads "${shortened(target)}", which is not in the file`;
  return { rule, message, fix: `draw all of it in the file itself, or ${asPng}` };
}

/** What is wrong with a style that is more than colours and lines. */
export function styleFault(part: string): Violation {
  const message = `has a style that a logo cannot have (${shortened(part)})`;
  return { rule, message, fix: 'export the drawing with "presentation attributes" in place of styles' };
}

/** What is wrong with a file as a whole. */
export const svgFaults = {
  doctype: {
    rule,
    message: "has a document type (<!DOCTYPE …>), which can load what is not in the file",
    fix: "delete it, from <!DOCTYPE to its >",
  },
  instruction: (name: string) => ({
    rule,
    message: `holds an instruction to load something (<?${name} …?>)`,
    fix: `delete it, from <?${name} to ?>`,
  }),
  notSvg: {
    rule: "file-kind-inside",
    message: "is not an SVG inside, despite its name",
    fix: "export the drawing as SVG, or save it as PNG",
  },
  damaged: (why: string) => ({
    rule: "damaged-file",
    message: `is damaged: browsers cannot read it (${why})`,
    fix: "export the drawing again",
  }),
  encoding: {
    rule: "damaged-file",
    message: "is not in UTF-8, and letters in it may be lost",
    fix: "export the drawing again, in UTF-8",
  },
  size: {
    rule,
    message: "does not say how large the drawing is (viewBox)",
    fix: "export the drawing again, with a viewBox",
  },
  empty: { rule, message: "draws nothing", fix: "export the drawing again" },
  tooMuch: {
    rule,
    message: "repeats its parts so often that browsers would stop at it",
    fix: `simplify the drawing, or ${asPng}`,
  },
} as const satisfies Readonly<Record<string, Violation | ((part: string) => Violation)>>;

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
