import type { DescribedOperation } from '../document/operations.ts';
import type { Context } from './context.ts';

/**
 * Goes on as long as it can. What stands in the way, such as a value that can't be made or a media type that can't be
 * written, is a hole in the coverage of the operation: it is named, and everything else is tried all the same.
 */
export function* attempt<T>(
  context: Pick<Context, 'gaps'>,
  operation: DescribedOperation,
  what: string,
  make: () => Iterable<T>,
): Generator<T> {
  try {
    yield* make();
  } catch (error) {
    gapped(context, operation, what, error as Error);
  }
}

/** What is wrong with the description itself, and said by the lint of descriptions: it is left out, with the reason. */
export function skip({ skipped }: Pick<Context, 'skipped'>, { id }: DescribedOperation, reason: string): void {
  skipped.set(id, [...new Set([...(skipped.get(id) ?? []), reason])]);
}

/** A value that breaks a constraint is something else, or nothing, once it is written: a list of nothing, a text in a list of texts. */
export function unsaid(
  { unsayable }: Pick<Context, 'unsayable'>,
  { id }: DescribedOperation,
  constraints: readonly string[],
): void {
  unsayable.set(id, new Set([...(unsayable.get(id) ?? []), ...constraints]));
}

export function gapped({ gaps }: Pick<Context, 'gaps'>, { id }: DescribedOperation, what: string, error: Error): void {
  gaps.set(id, [...new Set([...(gaps.get(id) ?? []), `${what} can't be tried: ${error.message}`])]);
}
