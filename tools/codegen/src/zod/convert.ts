import { Memory } from '../remember.ts';
import type { MarkedSchema } from './mark.ts';
import { orvalZod } from './orval.ts';
import { splice } from './splice.ts';

const memory = new Memory<string>(20_000);

/** Expressions of zod, in the order of the schemas. Only those that are new go through orval, which takes its time. */
export async function convert(schemas: readonly MarkedSchema[]): Promise<string[]> {
  const texts = schemas.map(({ schema, marks }) => JSON.stringify([schema, marks]));
  const known = texts.map((text) => memory.get(text));
  const fresh = schemas.filter((_, index) => known[index] === undefined);
  const made = fresh.length > 0 ? splice(await orvalZod(fresh.map(({ schema }) => schema)), fresh) : [];
  let next = 0;
  return texts.map((text, index) => known[index] ?? memory.set(text, made[next++] as string));
}
