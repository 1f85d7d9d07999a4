import type { TopicName } from "../../newsroom/site.ts";
import type { Remark } from "../document.ts";
import { sameWords } from "./compare-words.ts";

/** The topics of a release: those that a person has given, or those whose names it was filed under elsewhere. */
export function topicsFrom(
  categories: readonly string[],
  topics: readonly TopicName[],
  given: readonly string[] | undefined,
) {
  if (given && given.length > 0) return { slugs: given, remarks: [] };
  const named = [...new Set(categories)].flatMap((category) =>
    partsOf(category, topics).map((name) => ({ name, topic: topicOf(name, topics) })),
  );
  const found = named.flatMap(({ topic }) => topic ?? []);
  const remarks: Remark[] = named.map(({ name, topic }) => ({
    about: "topics",
    sentence: topic
      ? `The topic ${topic.slug} is proposed: it was filed under “${name}”.`
      : `It was filed under “${name}”, which is no topic here.`,
  }));
  return { slugs: [...new Set(found.map(({ slug }) => slug))], remarks };
}

/** A name may be of several topics: "Libraries, Parks and Health". */
function partsOf(category: string, topics: readonly TopicName[]): string[] {
  if (topicOf(category, topics)) return [category];
  const parts = category.split(/\s*(?:,|;|\||\/|&| and )\s*/).filter(Boolean);
  return parts.some((part) => topicOf(part, topics)) ? parts : [category];
}

function topicOf(name: string, topics: readonly TopicName[]): TopicName | undefined {
  return topics.find((topic) => sameWords(topic.slug, name) || sameWords(topic.name, name));
}
