import { isObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';

/** A number of a YAML or JSON text that JavaScript reads as another one: https://www.rfc-editor.org/rfc/rfc8259#section-6 */
export interface InexactNumber {
  /** `#` first. Of a number that is a key, the pointer to its value. */
  readonly pointer: string;
  readonly digits: string;
  readonly readAs: string;
  readonly isKey: boolean;
}

/** What may be such a number: many digits, or a value that JSON has no word for. */
const CANDIDATE =
  /(?<=^|[\s,:[{])[-+]?(?:0x[\da-f_]{14,}|0[ob][0-7_]{17,}|\d[\d_.]{15,}(?:e[-+]?\d+)?|\.inf|\.nan)(?=[\s,\]}:]|$)/gim;
const MARK = 'rollcall-candidate-';

/**
 * The numbers of a text that are read as others. The text is read a second time with a mark in place of each candidate: where the
 * mark comes out whole, in place of a number, it was one, and neither part of a text nor a comment.
 */
export function inexactNumbers(text: string, parse: (text: string) => unknown): InexactNumber[] {
  const candidates: string[] = [];
  const marked = text.replace(CANDIDATE, (digits) => `${MARK}${candidates.push(digits) - 1}`);
  if (candidates.length === 0) return [];
  const digitsOf = (mark: unknown) =>
    typeof mark === 'string' && mark.startsWith(MARK) ? candidates[Number(mark.slice(MARK.length))] : undefined;
  const seen = new Set<unknown>();
  const find = (node: unknown, mark: unknown, pointer: string): InexactNumber[] => {
    if (typeof node === 'number') return changed(digitsOf(mark), node, pointer);
    if (typeof node !== 'object' || node === null || seen.has(node)) return [];
    seen.add(node);
    if (Array.isArray(node))
      return node.flatMap((item, index) => find(item, (mark as unknown[])[index], joinPointer(pointer, index)));
    const marks = Object.entries(isObject(mark) ? mark : {});
    return Object.entries(node).flatMap(([name, member], index) => {
      const [key, value] = marks[index] ?? [];
      const below = joinPointer(pointer, name);
      const inKey = name === key ? [] : changed(digitsOf(key), Number(name), below, true);
      return [...inKey, ...find(member, value, below)];
    });
  };
  return find(parse(text), parse(marked), '#');
}

function changed(digits: string | undefined, value: number, pointer: string, isKey = false): InexactNumber[] {
  return digits === undefined || isHeld(digits.replaceAll('_', ''), value)
    ? []
    : [{ pointer, digits, readAs: String(value), isKey }];
}

/** What JavaScript itself writes for a number is that number, even where it has fewer digits; fractions are always rounded. */
function isHeld(digits: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (String(value) === digits || !/^[-+]?(?:\d+\.?0*|0[xob][\da-f]+)$/i.test(digits)) return true;
  const [, sign, whole = ''] = /^([-+]?)(0[xob][\da-f]+|\d+)/i.exec(digits) ?? [];
  return BigInt(whole) * (sign === '-' ? -1n : 1n) === BigInt(value);
}
