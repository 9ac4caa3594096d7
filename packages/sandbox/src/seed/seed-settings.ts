import { z } from 'zod';

/** `true` in a configuration means all defaults. */
export const seedSettings = z.strictObject({
  /** How many invented people each API gets, beside those that the examples of its description speak of. */
  people: z.int().min(0).max(10_000).default(25),
  /** Further Epixel users, each as a sign-up without a package. Their sponsor, if any, comes before them. */
  epixel: z
    .array(
      z.strictObject({
        username: z.string(),
        first_name: z.string(),
        last_name: z.string(),
        email: z.email(),
        phone_number: z.string(),
        status: z.enum(['active', 'inactive', 'blocked']).default('active'),
      }),
    )
    .default([]),
  /** Further PCXPay organisations. */
  organisations: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
});
