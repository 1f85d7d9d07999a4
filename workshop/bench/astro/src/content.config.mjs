import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const strings = z.array(z.string());

export const collections = {
  news: defineCollection({
    loader: glob({ pattern: "**/*.md", base: "./content/news", generateId: ({ entry }) => entry.replace(/^.*\/|\.md$/g, "") }),
    schema: z.object({
      title: z.string(),
      date: z.string(),
      timed: z.boolean().optional(),
      summary: z.string(),
      topics: strings,
      strategies: strings,
    }),
  }),
  strategies: defineCollection({
    loader: glob({ pattern: "*.md", base: "./content/strategies" }),
    schema: z.object({
      name: z.string(),
      title: z.string(),
      summary: z.string(),
      topic: z.string(),
      from: z.number(),
      to: z.number(),
      approved: z.string(),
    }),
  }),
  pages: defineCollection({
    loader: glob({ pattern: "*.md", base: "./content/pages" }),
    schema: z.object({ title: z.string(), summary: z.string() }),
  }),
};
