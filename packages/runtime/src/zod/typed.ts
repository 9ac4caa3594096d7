/** A zod schema whose output is known more exactly than zod infers it. */
export type Typed<Schema, Output> = Schema & { readonly _zod: { readonly output: Output } };

/**
 * Gives a schema the type of what it judges, beside what zod infers: zod says `rank?: string | undefined` of a property that may be
 * absent, and `unknown` of what only a check knows. The schema itself stays as it is.
 *
 * @example
 * const Crew = typed<components['schemas']['Crew']>()(z.looseObject({ name: z.string(), rank: z.string().optional() }));
 */
export function typed<Output>(): <Schema extends object>(schema: Schema) => Typed<Schema, Output> {
  return (schema) => schema as Typed<typeof schema, Output>;
}
