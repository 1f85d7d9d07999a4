import { openMediaMemory } from "../content/files/media-memory.ts";
import type { ReadWork } from "../content/read-newsroom.ts";
import { openTextMemory, type TextMemory } from "../content/text-memory.ts";
import { mediaWork } from "./media-work.ts";
import { storePlace } from "./store-place.ts";

/**
 * What a command reads content with: it remembers what it made of each text, and says how far it is where that takes long.
 * `isUnchanged` is of a process that reads more than once, and hears what was changed.
 */
export function readWork(isUnchanged?: TextMemory["isUnchanged"]): ReadWork {
  const place = storePlace();
  return { ...mediaWork(), texts: openTextMemory(place, isUnchanged), files: openMediaMemory(place) };
}
