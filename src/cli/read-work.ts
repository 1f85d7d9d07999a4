import { openMediaMemory } from "../content/files/media-memory.ts";
import type { ReadWork } from "../content/read-newsroom.ts";
import { openTextMemory } from "../content/text-memory.ts";
import { mediaWork } from "./media-work.ts";
import { storePlace } from "./store-place.ts";

/** What a command reads content with: it remembers what it made of each text, and says how far it is where that takes long. */
export function readWork(): ReadWork {
  const place = storePlace();
  return { ...mediaWork(), texts: openTextMemory(place), files: openMediaMemory(place) };
}
