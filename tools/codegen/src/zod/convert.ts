import { Memory } from '../watching/remember.ts';
import { orvalZod } from './orval.ts';
import type { SchemaWithPlaceholders } from './placeholder.ts';
import { splice } from './splice.ts';

const memory = new Memory<string>(20_000);

/** Expressions of zod, in the order of the schemas. Only those that are new go through orval, which takes its time. */
export async function convert(schemas: readonly SchemaWithPlaceholders[]): Promise<string[]> {
  const texts = schemas.map(({ schema, placeholders }) => JSON.stringify([schema, placeholders]));
  const known = texts.map((text) => memory.get(text));
  const fresh = schemas.filter((_, index) => known[index] === undefined);
  const made = fresh.length > 0 ? splice(await orvalZod(fresh.map(({ schema }) => schema)), fresh) : [];
  let next = 0;
  return texts.map((text, index) => known[index] ?? memory.set(text, made[next++] as string));
}
