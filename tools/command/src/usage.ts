import { didYouMean } from './suggestion.ts';

/** The arguments can't be meant. The message says what to write; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The names that a command line asks for, each once.
 *
 * @param kind - what they name, as in `API`.
 * @returns all known ones if none is asked for.
 * @throws UsageError for an unknown name, with the nearest known one.
 */
export function chooseNames(kind: string, asked: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown === undefined) return asked.length > 0 ? [...new Set(asked)] : known;
  throw new UsageError(`Unknown ${kind}: ${unknown}.${didYouMean(unknown, known)} Known: ${known.join(', ')}.`);
}

/** Something that was looked at is wrong, and the message says what and how to mend it. The exit code is 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** @throws UsageError if the option's text is none of the choices. */
export function choice<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const found = choices.find((known) => known === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option} ${text}: expected ${choices.join(' or ')}.${didYouMean(text, choices)}`);
}

/** @throws UsageError if the option's text is not a whole number from `minimum` to `maximum`. */
export function wholeNumber(option: string, text: string, minimum = 0, maximum = 999_999_999): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw new UsageError(`${option} ${text}: expected a whole number from ${minimum} to ${maximum}.`);
}
