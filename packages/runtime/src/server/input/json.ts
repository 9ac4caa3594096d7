import { Malformed } from '../faults.ts';

/** Colons outside of strings, which are the members. Refuses nesting that would exhaust the stack of what reads the value. */
function countMembers(text: string, maxDepth: number): number {
  let members = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x3a) members++;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new Malformed('The JSON is nested too deeply.');
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return members;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at;
  }
  return text.length;
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + membersOf(item), 0);
  let members = 0;
  for (const key in value) members += 1 + membersOf((value as Record<string, unknown>)[key]);
  return members;
}

/**
 * The value of a JSON text. Duplicate names are refused, as what they mean differs from parser to parser
 * (https://www.rfc-editor.org/rfc/rfc8259#section-4): the text then has more members than the value.
 *
 * @throws Malformed
 */
export function parseJson(text: string, maxDepth: number): unknown {
  const members = countMembers(text, maxDepth);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed('The JSON is malformed.');
  }
  if (members !== membersOf(value)) throw new Malformed('An object of the JSON has two members of one name.');
  return value;
}
