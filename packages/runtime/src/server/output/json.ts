import { withAllDigits } from '../../exact-numbers.ts';
import { fail } from '../faults.ts';

/**
 * Is `JSON.parse(JSON.stringify(value))` the same value again, and are its digits those of the text? Then what is judged is what is
 * sent.
 */
function isJsonValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value))
    return !('toJSON' in value) && value.every(isJsonValue) && Object.keys(value).length === value.length;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key in value) if (!isJsonValue((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** A value as JSON, and what is judged of it: the value that the JSON stands for. */
interface WrittenJson {
  readonly text: string;
  readonly judged: unknown;
}

/** @throws Unanswerable */
export function writeJson(value: unknown): WrittenJson {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    throw fail('json', 'cannot be written as JSON');
  }
  if (text === undefined) throw fail('required', 'is required');
  return isJsonValue(value) ? { text, judged: value } : { text: withAllDigits(text), judged: JSON.parse(text) };
}
