import { inexactNumbers } from '../../exact-numbers.ts';
import { pathOf } from '../../validation/issues.ts';
import { Inexact, Malformed } from '../faults.ts';
import { decodeUtf8 } from './bytes.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * Colons outside of strings, which are the members, of a text that is JSON. Reads bytes, which is several times faster than characters,
 * and right: those of JSON's own signs are part of no other character.
 */
function countMembers(json: Uint8Array): number {
  const { length } = json;
  let members = 0;
  for (let at = 0; at < length; at++) {
    if (json[at] === COLON) members++;
    else if (json[at] === QUOTE) while (++at < length && json[at] !== QUOTE) if (json[at] === BACKSLASH) at++;
  }
  return members;
}

/** Are there numbers so large that digits may have been lost? Set by {@link members}, which looks at every value anyway. */
let hasLargeNumbers = false;

/** Members of all objects in a value. Refuses nesting that would exhaust the stack of what reads the value. */
function members(value: unknown, maxDepth: number): number {
  if (typeof value === 'number') hasLargeNumbers ||= Math.abs(value) > Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || value === null) return 0;
  if (maxDepth === 0) throw new Malformed('The JSON is nested too deeply.');
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += members(item, maxDepth - 1);
    return count;
  }
  for (const key in value) count += 1 + members((value as Record<string, unknown>)[key], maxDepth - 1);
  return count;
}

/**
 * The value of a JSON text in UTF-8. Duplicate names are refused, as what they mean differs from parser to parser
 * (https://www.rfc-editor.org/rfc/rfc8259#section-4): the text then has more members than the value. So are numbers with digits
 * that JavaScript can't hold.
 *
 * @throws Malformed
 */
export function parseJson(json: Uint8Array, maxDepth: number): unknown {
  const text = decodeUtf8(json);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed('The JSON is malformed.');
  }
  hasLargeNumbers = false;
  if (members(value, maxDepth) !== countMembers(json))
    throw new Malformed('An object of the JSON has two members of one name.');
  const inexact = hasLargeNumbers ? inexactNumbers(text) : [];
  if (inexact.length > 0) throw new Inexact(inexact.map((pointer) => pathOf(pointer, value)));
  return value;
}

const encoder = new TextEncoder();

/** As {@link parseJson}, from text. */
export function parseJsonText(text: string, maxDepth: number): unknown {
  return parseJson(encoder.encode(text), maxDepth);
}
