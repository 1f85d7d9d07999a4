const withEnding = /\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip)$/i;
const device = "img|image|mvimg|fb_img|dscn?|dcim|dji|pxl|photo|picture|scan|screen ?shot|whatsapp image|signal";
const number = "[\\d\\s._:()-]*";
const ofDevice = new RegExp(
  `^(?:(?:${device})[-_ ]?\\d+\\S*|(?:(?:${device})[-_ ]?|\\d{8}|\\d{4}-\\d\\d-\\d\\d)\\d?${number}(?:(?:at|am|pm|wa|copy|edited)${number})*)$`,
  "i",
);

/** Whether words are the name of a file, as a phone, a camera or its author gave it, and say nothing of what is in it. */
export function isFileName(words: string): boolean {
  return withEnding.test(words) || (/\d/.test(words) && ofDevice.test(words));
}

/** Whether words are the name of this very file, without its ending: `northgate-library`. One word alone may say enough. */
export function isNameOf(words: string, file: string): boolean {
  const stem = file.replace(/^.*\//, "").replace(/\.\w+$/, "");
  return /^[^\s]*[-_\d][^\s]*$/.test(words) && words.toLowerCase() === stem.toLowerCase();
}
