const types: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/** The media type of a picture, by the ending of its address. */
export function mediaTypeOf(url: string): string {
  return types[url.slice(url.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
