import { closest, distance } from 'fastest-levenshtein';

/** Whether somebody who wrote one may have meant the other. */
export function isNear(text: string, word: string): boolean {
  return distance(text, word) <= Math.max(1, Math.round(text.length / 3));
}

/** The known name that may be meant; `undefined` if none is near enough. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const name = closest(text, known);
  return isNear(text, name) ? name : undefined;
}

/** ` Did you mean lint?`, if a known name is near enough to be meant; else nothing. */
export function didYouMean(text: string, known: readonly string[]): string {
  const name = nearest(text, known);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}
