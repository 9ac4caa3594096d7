import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The type `Layout` of the pages says what is in it. */
const layout = z.looseObject({ kind: z.enum(['home', 'reference']) }).optional();

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: `${process.env.PORTAL_CONTENT}/pages`,
      pattern: '**/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: docsSchema({ extend: z.object({ layout }) }),
  }),
};
