const endings = "jpe?g|png|gif|webp|avif|svg|heic|tiff?|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip";
const withEnding = new RegExp(`^\\S+\\.(${endings})$`, "i");
const ofCamera = /^(img|image|dscn?|dcim|pxl|photo|picture|screenshot)[-_ ]?\d+\S*$/i;

/** Whether words are the name of a file, as a phone, a camera or its author gave it, and say nothing of what is in it. */
export function isFileName(words: string): boolean {
  return withEnding.test(words) || ofCamera.test(words);
}
