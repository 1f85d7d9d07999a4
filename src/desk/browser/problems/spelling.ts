import { useEffect, useState } from "preact/hooks";
import { dictionaryIsThere } from "../dictionary.ts";

/** Has the dictionary fetched, and says whether it is there: texts that were read without it are to be read again. */
export function useSpelling(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    void dictionaryIsThere().then(() => setThere(true));
  }, []);
  return isThere;
}
