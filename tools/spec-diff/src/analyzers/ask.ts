import type { Broken, Surface } from './types.ts';

/** A process each, and not all at once. */
export async function inTurn<From, To>(list: readonly From[], ask: (one: From) => Promise<To>): Promise<To[]> {
  const answers: To[] = [];
  for (const one of list) answers.push(await ask(one));
  return answers;
}

interface Heard<T> {
  readonly said: readonly T[];
  /** Why it could not be heard. */
  readonly failure?: string;
}

/** An analyzer that can't speak (the compiler, of a description from which nothing can be generated) silences no other. */
export const heard = <T>(name: string, says: Promise<readonly T[]>): Promise<Heard<T>> =>
  says.then((said) => ({ said })).catch((error: Error) => silent<T>(name, error));
const silent = <T>(name: string, error: Error): Heard<T> => ({
  said: [],
  failure: `${name} could not judge it: ${error.message.split('\n')[0]}`,
});

export function hear<T>(name: string, ask: () => readonly T[]): Heard<T> {
  try {
    return { said: ask() };
  } catch (error) {
    return silent(name, error as Error);
  }
}

/** All in one run; each in its own where that fails, so that one description does not silence the analyzer for all. */
export async function compileAll(
  surfaces: readonly Surface[],
  compile: (some: readonly Surface[]) => Promise<Broken[][]>,
): Promise<Heard<Broken>[]> {
  const all = await heard('The compiler', compile(surfaces));
  if (all.failure === undefined) return all.said.map((said) => ({ said }));
  if (surfaces.length === 1) return [{ said: [], failure: all.failure }];
  const single: Heard<Broken>[] = [];
  for (const one of surfaces)
    single.push(
      await heard(
        'The compiler',
        compile([one]).then(([said = []]) => said),
      ),
    );
  return single;
}
