import { splitFrontMatter } from "../../content/front-matter/front-matter.ts";
import { parseYaml } from "../../content/front-matter/yaml-text.ts";
import { slugOf } from "../../writing/slug.ts";

/** What lists of the desk show of a file, and what it is named by. */
export interface Listed {
  readonly title: string;
  readonly state: string;
  /** `2026-03-13`; empty where the text says no day. */
  readonly day: string;
}

/** What a text says of itself, whatever is wrong with it. */
export function listed(text: string): Listed {
  const values = valuesOf(text);
  const word = (key: string) => (typeof values[key] === "string" ? values[key] : "");
  return { title: word("title"), state: word("status"), day: /^\d{4}-\d\d-\d\d/.exec(word("date"))?.[0] ?? "" };
}

/** The name without `.md` that the file of a text gets; empty where its title says none yet. */
export function fileNameOf({ title, day }: Listed, isOfOneDay: boolean): string {
  const slug = slugOf(title);
  return isOfOneDay && slug ? `${day}-${slug}` : slug;
}

function valuesOf(text: string): Record<string, unknown> {
  const split = splitFrontMatter(`${text}\n`);
  if ("violation" in split) return {};
  try {
    const values: unknown = parseYaml(split.header).toJS();
    return values && typeof values === "object" ? { ...values } : {};
  } catch {
    return {};
  }
}
