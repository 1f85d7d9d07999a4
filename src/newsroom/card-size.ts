/** What every picture for shared links measures, in pixels: what the large services ask for. https://developers.facebook.com/docs/sharing/webmasters/images */
export const cardSize = { width: 1200, height: 630 } as const;
