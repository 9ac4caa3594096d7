import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean lint?`, if a known name is near enough to be meant; else nothing. */
export function didYouMean(text: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(text, known);
  return distance(text, nearest) <= Math.max(1, Math.floor(text.length / 3)) ? ` Did you mean ${nearest}?` : '';
}
